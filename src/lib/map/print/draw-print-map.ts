import type { Position, Village } from '../../village/types';
import type { ViewLayer } from '../../village/view-layers';
import { linesOf } from '../geometry/planar';
import { roundArcs } from '../round-arcs';
import { areaPath, dusunLinePath, linePath, neighbourPath } from '../svg/draw-ground';
import { landClasses, landPaths } from '../svg/land-paths';
import { patternTile, type PatternName } from '../symbols/pattern-svg';
import { unitsPerMillimeter, type SheetWindow } from './sheet-window';

/** What of a village the sheet shows, and how strongly. */
export interface PrintedLayers {
  readonly layers: readonly ViewLayer[];
  readonly opacity: Readonly<Partial<Record<ViewLayer, number>>>;
  /** Land without its textures and parcel lines: for small pictures, which must stay small in bytes, too. */
  readonly plain?: boolean;
}

const landFill: Readonly<Record<string, string>> = {
  p0: 'm-paddy-0',
  p1: 'm-paddy-1',
  p2: 'm-paddy-2',
  p3: 'm-paddy-3',
  s0: 'm-settle-0',
  s1: 'm-settle-1',
  s2: 'm-settle-2',
  d0: 'm-settle-2',
  g0: 'm-garden-0',
  g1: 'm-garden-1',
  f0: 'm-garden-1',
  n0: 'm-plant',
  c0: 'm-cem',
  w0: 'm-water'
};
const landLine: Readonly<Record<string, string>> = { p: 'm-bund', s: 'm-settle-line' };
const textures: Readonly<Partial<Record<string, PatternName>>> = {
  p0: 'rice',
  p2: 'rice',
  g0: 'garden',
  g1: 'garden',
  f0: 'garden',
  n0: 'plantation',
  c0: 'cemetery'
};

/**
 * The ground of a sheet in plain SVG: no filters, masks or style sheets, which paper and PDF do not have. The
 * lift under the village is a stack of faint outlines instead of a blur. Units are those of the window's frame.
 */
export function drawPrintMap(
  village: Village,
  window: SheetWindow,
  pixel: number,
  shown: PrintedLayers,
  round: readonly Position[]
): string {
  const { frame } = window;
  const { layers } = village;
  // Widths follow the scale as on the screen's map: see the strokes of the design.
  const pixelsPerMeter = frame.unitsPerMeter / unitsPerMillimeter / pixel;
  const stroke = pixel * unitsPerMillimeter * Math.min(1.5, (pixelsPerMeter / 0.44) ** 0.6) * 0.92;
  const width = (px: number): string => String(Math.round(px * stroke * 10) / 10);
  const dash = (...px: readonly number[]): string => ` stroke-dasharray="${px.map(width).join(' ')}"`;
  const line = (d: string, token: string, px: number, rest = ''): string =>
    d === ''
      ? ''
      : `<path d="${d}" fill="none" stroke="var(--${token})" stroke-width="${width(px)}" stroke-linejoin="round"${rest}/>`;
  const area = (d: string, fill: string, rest = ''): string =>
    d === '' ? '' : `<path d="${d}" fill="${fill}"${rest}/>`;
  const capped = ' stroke-linecap="round"';
  const group = (layer: ViewLayer, body: string): string => {
    if (body === '' || !shown.layers.includes(layer)) return '';
    const opacity = shown.opacity[layer];
    return `<g data-layer="${layer}"${opacity === undefined ? '' : ` opacity="${opacity}"`}>${body}</g>`;
  };
  const geometries = (name: 'boundary' | 'zone' | 'plantation' | 'water' | 'dusun' | 'rt'): string =>
    areaPath(
      layers[name].map(({ geometry }) => geometry),
      frame
    );
  const roadsOf = (kind: string): string =>
    linePath(
      layers.roads.filter((road) => road.kind === kind).flatMap((road) => linesOf(road.geometry)),
      frame
    );
  const watersOf = (kind: string): string =>
    linePath(
      layers.water.filter((water) => water.kind === kind).flatMap((water) => linesOf(water.geometry)),
      frame
    );
  const outline = geometries('boundary');
  const [through, street, alley, dike] = [
    roadsOf('through'),
    roadsOf('village'),
    roadsOf('alley'),
    roadsOf('dike')
  ];
  const [river, channel] = [watersOf('river'), watersOf('channel')];

  const defs = new Map<PatternName, string>();
  const textured = (d: string, name: PatternName | undefined): string => {
    if (name === undefined || shown.plain === true || pixelsPerMeter < 0.2) return '';
    const tile = patternTile(name);
    const scale = Math.round(pixel * unitsPerMillimeter * Math.min(1.4, pixelsPerMeter / 0.44) * 100) / 100;
    defs.set(
      name,
      `<pattern id="print-${name}" width="${tile.width}" height="${tile.height}" patternUnits="userSpaceOnUse" patternTransform="scale(${scale})">${tile.body}</pattern>`
    );
    return area(d, `url(#print-${name})`);
  };

  const outside = [
    group('water', line(river, 'm-out-water', 2.6)),
    group('roads', line(through, 'm-out-road', 4.4, capped) + line(street, 'm-out-road', 2.4, capped)),
    group('neighbours', line(neighbourPath(village, frame), 'm-out-line', 1.1, dash(7, 2.6, 1.4, 2.6)))
  ].join('');

  const lift = [16, 12, 8, 4].map((px) => line(outline, 'm-shadow', px, ' stroke-opacity=".07"')).join('');

  const land = landPaths(layers.land, frame);
  const parcels = landClasses
    .map((name) => {
      const d = land.get(name) ?? '';
      const edge = shown.plain === true ? undefined : landLine[name[0] ?? ''];
      const rest = edge === undefined ? '' : ` stroke="var(--${edge})" stroke-width="${width(0.6)}"`;
      return d === ''
        ? ''
        : area(d, `var(--${landFill[name] ?? 'm-base'})`, rest) + textured(d, textures[name]);
    })
    .join('');
  const gardens = geometries('plantation');
  const groves = areaPath(
    layers.crafts.filter(({ kind }) => kind === 'grove').map(({ geometry }) => geometry),
    frame
  );
  const tints =
    layers.dusun.length > 1
      ? layers.dusun
          .map(({ geometry }, i) =>
            area(areaPath([geometry], frame), `var(--dusun-${(i % 3) + 1})`, ' fill-opacity=".07"')
          )
          .join('')
      : '';
  const divides = dusunLinePath(village, frame);
  const inside = [
    group('land', parcels),
    group('plantation', area(gardens, 'var(--m-plant)') + textured(gardens, 'plantation')),
    group('dusun', tints),
    group(
      'water',
      area(geometries('water'), 'var(--m-water)') +
        line(river, 'm-water-case', 6) +
        line(river, 'm-water', 3) +
        line(channel, 'm-canal', 1.1, dash(6, 2))
    ),
    group('crafts', area(groves, 'var(--m-grove)', ' fill-opacity=".8"')),
    group(
      'roads',
      line(dike, 'm-path', 1.1, dash(3.4, 2.6)) +
        line(alley, 'm-road-case', 2.2, capped) +
        line(street, 'm-road-case', 3.8, capped) +
        line(through, 'm-road-case', 6.4, capped) +
        line(alley, 'm-road', 1.2, capped) +
        line(street, 'm-road', 2.4, capped) +
        line(through, 'm-road-main', 4.4, capped)
    ),
    group('rt', line(geometries('rt'), 'm-dusun-line', 0.9, dash(2, 2.5))),
    group(
      'dusun',
      line(divides, 'm-base', 4.5, ' stroke-opacity=".85"') + line(divides, 'm-dusun-line', 1.8, dash(6, 4))
    ),
    line(outline, 'm-edge-glow', 22, ' stroke-opacity=".1"'),
    line(outline, 'm-edge-glow', 11, ' stroke-opacity=".16"')
  ].join('');

  const zone = geometries('zone');
  const arcs = linePath(roundArcs(round), frame);
  const over = [
    group(
      'zone',
      area(zone, 'var(--m-zone)', ' fill-opacity=".16"') +
        line(zone, 'm-plate', 5, ' stroke-opacity=".9"') +
        line(zone, 'm-zone', 2.4, `${dash(9, 5)}${capped}`)
    ),
    group(
      'links',
      line(arcs, 'm-link-case', 5, capped) + line(arcs, 'm-link', 2, `${dash(0.1, 4.6)}${capped}`)
    )
  ].join('');

  return [
    `<defs><clipPath id="print-village"><path d="${outline}"/></clipPath>${[...defs.values()].join('')}</defs>`,
    `<rect width="${frame.width}" height="${frame.height}" fill="var(--m-out)"/>`,
    outside,
    `<g transform="translate(0 ${width(3)})">${lift}</g>`,
    area(outline, 'var(--m-base)'),
    `<g clip-path="url(#print-village)">${inside}</g>`,
    line(outline, 'm-edge-case', 5),
    line(outline, 'm-edge', 2.3),
    over
  ].join('');
}
