import { difference, featureCollection, intersect, polygon, multiPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { innermostPoint } from './label-point';
import type { ParsedLayers } from './parsed-layers';
import { createPlaneArea, planeSquareMeters } from './plane-area';
import { planePolygons } from './to-plane';
import type { DusunFeature, SourcedFigure, Text } from './types';
import { toleranceMeters, type VillageGround } from './village-ground';

const expected = {
  apart: {
    id: `dusun bertumpukan paling lebar ${String(toleranceMeters)} m`,
    en: `dusun that overlap by at most ${String(toleranceMeters)} m`
  },
  whole: {
    id: `dusun menutup desa, celah paling lebar ${String(toleranceMeters)} m`,
    en: `dusun that cover the village, gaps ${String(toleranceMeters)} m wide at most`
  },
  label: { id: 'titik nama di dalam dusunnya', en: 'a label point inside its dusun' }
} as const satisfies Record<string, Text>;

/** An area that could not be worked out is still a doubt: the outlines nearly but not quite meet. */
const hectares = (squareMeters: number | undefined): string =>
  squareMeters === undefined ? '? ha' : `${(squareMeters / 10_000).toFixed(2)} ha`;

function toTurf({
  geometry
}: {
  readonly geometry: Polygon | MultiPolygon;
}): Feature<Polygon | MultiPolygon> {
  return geometry.type === 'Polygon' ? polygon(geometry.coordinates) : multiPolygon(geometry.coordinates);
}

/**
 * Square metres of a region's parts that are wider than the tolerance; slivers count as none.
 * A part is as wide as the largest circle in it. `overlay` cuts areas with each other; undefined where
 * it gives up, as the clipping library does on lines that run within a billionth of a degree.
 */
function wideSquareMeters(
  overlay: () => Feature<Polygon | MultiPolygon> | null,
  ground: VillageGround
): number | undefined {
  let region: Feature<Polygon | MultiPolygon> | null;
  try {
    region = overlay();
  } catch {
    return undefined;
  }
  if (region === null) return 0;
  const { geometry } = region;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts
    .map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
    .filter((part) => innermostPoint(part, 0.1).radiusMeters * 2 > toleranceMeters)
    .reduce((sum, part) => sum + planeSquareMeters(planePolygons(part, ground.plane)), 0);
}

/**
 * Dusun partition the village: they do not overlap, leave no gap and add up to it, but for slivers.
 * Where village.json counts dusun, there are as many. All of this is doubt: the dusun are kept.
 */
export function checkDusun(
  layers: ParsedLayers,
  ground: VillageGround,
  count: SourcedFigure | undefined
): void {
  const dusun = layers.of('dusun');
  if (dusun.length === 0) return;
  for (const one of dusun) checkLabelPoint(one, layers, ground);
  if (count !== undefined && count.value !== dusun.length) {
    const wanted = { id: `${String(count.value)} dusun`, en: `${String(count.value)} dusun` };
    layers.warnLayer('dusun', { rule: 'dusun-count', field: '', expected: wanted, got: dusun.length });
  }
  const areas = dusun.map(toTurf);
  for (const [index, one] of dusun.entries()) {
    for (const [before, other] of dusun.slice(0, index).entries()) {
      const [a, b] = [areas[index], areas[before]];
      if (a === undefined || b === undefined) continue;
      const shared = wideSquareMeters(() => intersect(featureCollection([a, b])), ground);
      if (shared === 0) continue;
      const got = `${other.id}: ${hectares(shared)}`;
      layers.warn(one, { rule: 'dusun-overlap', field: 'geometry', expected: expected.apart, got });
    }
  }
  const whole = featureCollection([toTurf(ground.boundary), ...areas]);
  const gap = wideSquareMeters(() => difference(whole), ground);
  if (gap !== 0) {
    const got = hectares(gap);
    layers.warnLayer('dusun', { rule: 'dusun-gap', field: 'geometry', expected: expected.whole, got });
  }
  const sum = dusun.reduce(
    (all, { geometry }) => all + planeSquareMeters(planePolygons(geometry, ground.plane)),
    0
  );
  if (Math.abs(sum - ground.squareMeters) > toleranceMeters * ground.perimeterMeters) {
    const total = hectares(ground.squareMeters);
    const wanted = { id: `jumlah dusun ${total}`, en: `dusun that sum to ${total}` };
    layers.warnLayer('dusun', { rule: 'dusun-sum', field: 'geometry', expected: wanted, got: hectares(sum) });
  }
}

/** A label point outside its dusun is dropped, so that the innermost point is used instead. */
function checkLabelPoint(one: DusunFeature, layers: ParsedLayers, ground: VillageGround): void {
  if (one.labelPoint === undefined) return;
  const area = createPlaneArea(planePolygons(one.geometry, ground.plane).flat());
  if (area.contains(ground.plane.toPlane(one.labelPoint))) return;
  const { labelPoint, ...rest } = one;
  layers.warn(one, { rule: 'label-outside', field: 'labelPoint', expected: expected.label, got: labelPoint });
  layers.replace(one, rest);
}
