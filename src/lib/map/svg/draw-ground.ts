import type { Geometry, Position as GeoJsonPosition } from 'geojson';
import type { Position, Village } from '../../village/types';
import { linesOf, polygonsOf, type PlanePoint } from '../geometry/planar';
import { roundArcs } from '../round-arcs';
import { patternTile, type PatternName } from '../symbols/pattern-svg';
import type { Frame } from './frame';
import { landClasses, landPaths } from './land-paths';
import { PathWriter } from './path-data';

/** How far over the frame the outside is drawn, as a share of its width: a wide screen shows that much. */
const outside = 0.75;

/** The rings of areas as one path's data. */
export function areaPath(geometries: readonly Geometry[], frame: Frame): string {
  const writer = new PathWriter();
  for (const geometry of geometries)
    for (const polygon of polygonsOf(geometry))
      for (const ring of polygon) writer.add(ring.map(frame.toUnits), true);
  return writer.toString();
}

/** Pieces of a line near enough to the frame to be seen. */
function nearPieces(line: readonly (GeoJsonPosition | Position)[], frame: Frame): readonly PlanePoint[][] {
  const margin = frame.width * outside;
  const pieces: PlanePoint[][] = [];
  let piece: PlanePoint[] = [];
  const near = ([x, y]: PlanePoint): boolean =>
    x > -margin && x < frame.width + margin && y > -margin && y < frame.height + margin;
  const points = line.map(frame.toUnits);
  points.forEach((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (near(point) || (before && near(before)) || (after && near(after))) piece.push(point);
    else if (piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
  });
  return piece.length > 1 ? [...pieces, piece] : pieces;
}

/** Lines as one path's data, as far as they are near the frame. */
export function linePath(lines: readonly (readonly (GeoJsonPosition | Position)[])[], frame: Frame): string {
  const writer = new PathWriter();
  for (const line of lines) for (const piece of nearPieces(line, frame)) writer.add(piece, false);
  return writer.toString();
}

/** Every edge of the neighbours once: edges two of them share are drawn by the first. */
export function neighbourPath(village: Village, frame: Frame): string {
  const writer = new PathWriter();
  const drawn = new Set<string>();
  const edgeOf = (a: PlanePoint, b: PlanePoint): string => {
    const [from, to] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
    return `${from.join()},${to.join()}`;
  };
  const flush = (run: PlanePoint[]): PlanePoint[] => {
    if (run.length > 1) writer.add(run, false);
    return [];
  };
  for (const { geometry } of village.layers.neighbours)
    for (const ring of polygonsOf(geometry).flat())
      for (const piece of nearPieces(ring, frame)) {
        let run: PlanePoint[] = [];
        piece.forEach((point, i) => {
          const before = piece[i - 1];
          if (before) {
            const edge = edgeOf(before, point);
            if (drawn.has(edge)) run = flush(run);
            else {
              drawn.add(edge);
              if (run.length === 0) run.push(before);
              run.push(point);
            }
          }
        });
        flush(run);
      }
  return writer.toString();
}

/** Edges between two dusun: those of one that another has too. */
export function dusunLinePath(village: Village, frame: Frame): string {
  const writer = new PathWriter();
  const seen = new Set<string>();
  for (const { geometry } of village.layers.dusun) {
    const own = new Set<string>();
    for (const ring of polygonsOf(geometry).flat()) {
      const points = ring.map(frame.toUnits);
      let run: PlanePoint[] = [];
      points.forEach((point, i) => {
        const before = points[i - 1];
        if (!before) return;
        const edge = [before.join(), point.join()].sort().join(' ');
        own.add(edge);
        if (seen.has(edge)) {
          if (run.length === 0) run.push(before);
          run.push(point);
        } else {
          if (run.length > 1) writer.add(run, false);
          run = [];
        }
      });
      if (run.length > 1) writer.add(run, false);
    }
    for (const edge of own) seen.add(edge);
  }
  return writer.toString();
}

/** Textures keep the size they have on a map of .44 px a metre and grow with it. */
function pattern(name: PatternName, frame: Frame, turn = 0): string {
  const { width, height, body } = patternTile(name);
  const scale = Math.round((frame.unitsPerMeter / 0.44) * 1000) / 1000;
  const rotate = turn ? ` rotate(${turn})` : '';
  return `<pattern id="pm-t-${name}" width="${width}" height="${height}" patternUnits="userSpaceOnUse" patternTransform="scale(${scale})${rotate}">${body}</pattern>`;
}

const stroke = 'vector-effect="non-scaling-stroke"';

/**
 * Everything that stretches with the map, in an inner SVG of its own units: the outside, the village lifted off
 * it, its land, water and roads, dusun, outline, zone and the arcs of one round.
 */
export function drawGround(village: Village, frame: Frame, round: readonly Position[]): string {
  const { layers } = village;
  const defs: string[] = [];
  const out: string[] = [];
  const define = (id: string, data: string): boolean => {
    if (data) defs.push(`<path id="pm-${id}" ${stroke} d="${data}"/>`);
    return data !== '';
  };
  const use = (id: string, look: string): string => `<use href="#pm-${id}" class="pm-${look}"/>`;
  const group = (layer: string, body: string): string => (body ? `<g data-layer="${layer}">${body}</g>` : '');

  define(
    'outline',
    areaPath(
      layers.boundary.map((feature) => feature.geometry),
      frame
    )
  );
  const roads = (['through', 'village', 'alley', 'dike'] as const).filter((kind) =>
    define(
      kind,
      linePath(
        layers.roads.filter((road) => road.kind === kind).flatMap((road) => linesOf(road.geometry)),
        frame
      )
    )
  );
  const waters = (['river', 'channel'] as const).filter((kind) =>
    define(
      kind,
      linePath(
        layers.water.filter((water) => water.kind === kind).flatMap((water) => linesOf(water.geometry)),
        frame
      )
    )
  );
  const ponds = define(
    'pond',
    areaPath(
      layers.water.map((water) => water.geometry),
      frame
    )
  );

  // Outside: quiet, so that the village reads at once, but not an island.
  if (waters.includes('river')) out.push(group('water', use('river', 'out-water')));
  const ghosts = roads.filter((kind) => kind === 'through' || kind === 'village');
  out.push(group('roads', ghosts.map((kind) => use(kind, `out-${kind}`)).join('')));
  const neighbours = neighbourPath(village, frame);
  if (neighbours) out.push(group('neighbours', `<path class="pm-neighbours" ${stroke} d="${neighbours}"/>`));

  out.push(use('outline', 'lift'), use('outline', 'base'), '<g clip-path="url(#pm-clip)">');
  defs.push(
    '<clipPath id="pm-clip"><use href="#pm-outline"/></clipPath>',
    `<filter id="pm-blur" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="${Math.round(16 * frame.unitsPerMeter)}"/></filter>`
  );

  const land = landPaths(layers.land, frame);
  const textures: Partial<Record<string, PatternName>> = {
    p0: 'rice',
    p2: 'rice',
    g0: 'garden',
    g1: 'garden',
    f0: 'garden',
    n0: 'plantation',
    c0: 'cemetery'
  };
  const usedTextures = new Set<PatternName>();
  const landBody = landClasses
    .filter((name) => define(name, land.get(name) ?? ''))
    .map((name) => {
      const texture = textures[name];
      if (!texture) return use(name, name);
      usedTextures.add(texture);
      return `${use(name, name)}<use href="#pm-${name}" class="pm-texture" fill="url(#pm-t-${texture})"/>`;
    })
    .join('');
  out.push(group('land', landBody));

  if (
    define(
      'gardens',
      areaPath(
        layers.plantation.map((feature) => feature.geometry),
        frame
      )
    )
  ) {
    usedTextures.add('plantation');
    out.push(
      group(
        'plantation',
        `${use('gardens', 'n0')}<use href="#pm-gardens" class="pm-texture" fill="url(#pm-t-plantation)"/>`
      )
    );
  }
  for (const name of usedTextures) defs.push(pattern(name, frame, name === 'plantation' ? 18 : 0));

  const tints = layers.dusun.map(({ geometry }, i) => {
    const data = areaPath([geometry], frame);
    return data && layers.dusun.length > 1 ? `<path class="pm-tint-${i % 3}" d="${data}"/>` : '';
  });
  out.push(group('dusun', tints.join('')));

  out.push(
    group(
      'water',
      (ponds ? use('pond', 'pond') : '') +
        (waters.includes('river') ? use('river', 'river-case') + use('river', 'river') : '') +
        (waters.includes('channel') ? use('channel', 'channel') : '')
    )
  );
  const groves = areaPath(
    layers.crafts.filter((feature) => feature.kind === 'grove').map((feature) => feature.geometry),
    frame
  );
  if (groves) out.push(group('crafts', `<path class="pm-grove" d="${groves}"/>`));

  // All cases first, then all fills: junctions open.
  const cased = (['alley', 'village', 'through'] as const).filter((kind) => roads.includes(kind));
  out.push(
    group(
      'roads',
      (roads.includes('dike') ? use('dike', 'dike') : '') +
        cased.map((kind) => use(kind, `${kind}-case`)).join('') +
        cased.map((kind) => use(kind, `${kind}-fill`)).join('')
    )
  );
  if (define('divides', dusunLinePath(village, frame)))
    out.push(group('dusun', use('divides', 'divide-case') + use('divides', 'divide')));
  out.push(use('outline', 'glow-wide'), use('outline', 'glow'), '</g>');
  out.push(use('outline', 'edge-case'), use('outline', 'edge'));

  if (
    define(
      'zone',
      areaPath(
        layers.zone.map((feature) => feature.geometry),
        frame
      )
    )
  )
    out.push(group('zone', use('zone', 'zone-fill') + use('zone', 'zone-case') + use('zone', 'zone-line')));
  const arcs = roundArcs(round);
  if (arcs.length > 0 && define('round', linePath(arcs, frame)))
    out.push(group('links', use('round', 'round-case') + use('round', 'round')));

  return `<svg class="pm-ground" viewBox="0 0 ${frame.width} ${frame.height}" preserveAspectRatio="none"><defs>${defs.join('')}</defs>${out.join('')}</svg>`;
}
