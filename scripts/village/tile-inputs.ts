import type { PlanarLine, TogetherArea } from '../../src/lib/analysis';
import { boundsOfPolygons } from '../../src/lib/analysis/planar';
import type { VillageFigures } from '../../src/lib/village/built';
import { familyNames, type Village } from '../../src/lib/village/types';
import { nearPixels, tileLayers, tileZooms, type TileLayerName } from '../../tiles/layers';
import type { TileFeature, TileInput } from '../tiles/cut-tiles';
import { bridgeFeatures } from './bridge-features';
import { createEdgeTest } from './area-edges';
import { edgeFeatures } from './edge-features';
import type { Ground } from './ground';
import { labelFeatures } from './label-features';
import { landFeatures } from './land-features';
import { linkFeatures } from './link-features';
import { planarPolygons } from './planar-shapes';
import { facilityFeature, familyArea, familyPoint } from './place-features';
import { outlineOf, splitFeature, toTile } from './tile-feature';

/** Own areas share the outline's edges exactly; neighbours come from other hands and run beside it. */
const ownEdgeMeters = 0.5;
const neighbourEdgeMeters = 8;

/** Everything of a village that goes into its tiles, layer by layer as `tiles/layers.ts` says. */
export function tileInputs(
  village: Village,
  ground: Ground,
  figures: VillageFigures,
  together: readonly TogetherArea[]
): TileInput[] {
  const { layers } = village;
  const near = nearZoom(ground);
  const inputs: TileInput[] = [];
  const addSpan = (
    layer: TileLayerName,
    features: readonly TileFeature[],
    minZoom: number,
    maxZoom: number
  ): void => {
    if (features.length > 0 && minZoom <= maxZoom) inputs.push({ layer, features, minZoom, maxZoom });
  };
  /** `far` picks what of a layer is there before the village is near; all of it when left out. */
  const add = (
    layer: TileLayerName,
    features: readonly TileFeature[],
    far: (properties: TileFeature['properties']) => boolean = () => true
  ): void => {
    const early =
      tileLayers[layer].from === 'far' ? features.filter(({ properties }) => far(properties)) : [];
    if (early.length === features.length) addSpan(layer, features, tileZooms.min, tileZooms.max);
    else {
      addSpan(layer, early, tileZooms.min, near - 1);
      addSpan(layer, features, near, tileZooms.max);
    }
  };

  const neighbours = layers.neighbours.map((feature) => toTile(feature));
  const touching = touchingIds(layers.neighbours, ground);
  addSpan('neighbours', neighbours, tileZooms.min, near - 1);
  addSpan(
    'neighbours',
    neighbours.filter(({ properties }) => touching.has(properties.id)),
    near,
    tileZooms.max
  );
  add('neighbours_line', edgeFeatures('village', layers.neighbours, ground, neighbourEdgeMeters));
  add(
    'boundary',
    layers.boundary.map((feature) => toTile(feature, { name: feature.name ?? village.name }))
  );
  add(
    'boundary_line',
    layers.boundary.map((feature) => outlineOf(toTile(feature)))
  );
  add('land', landFeatures(layers.land));
  add(
    'dusun',
    layers.dusun.map((feature, index) => toTile(feature, { index }))
  );
  add('dusun_line', edgeFeatures('dusun', layers.dusun, ground, ownEdgeMeters));
  add(
    'rt',
    layers.rt.map((feature) => toTile(feature, rtProperties(feature)))
  );
  add('rt_line', edgeFeatures('rt', layers.rt, ground, ownEdgeMeters));
  const water = layers.water
    .filter(({ kind }) => kind !== 'bridge')
    .flatMap((feature) => splitFeature(feature, ground, { widthMeters: feature.widthMeters }));
  add(
    'water',
    water.filter((piece) => !isArea(piece)),
    ({ kind }) => kind === 'river'
  );
  add('water_area', water.filter(isArea).map(withoutWidth));
  add(
    'roads',
    layers.roads.flatMap((feature) => splitFeature(feature, ground, roadProperties(feature))),
    ({ kind }) => kind === 'through'
  );
  add('bridges', bridgeFeatures(village, ground));
  add('together', together.map(togetherFeature));
  add(
    'zone',
    layers.zone.map((feature) => toTile(feature))
  );
  add(
    'zone_line',
    layers.zone.map((feature) => outlineOf(toTile(feature)))
  );
  add('links', linkFeatures(village, figures));
  for (const family of familyNames) {
    add(
      `${family}_area`,
      layers[family].flatMap((feature) => familyArea(feature, ground))
    );
    add(
      family,
      layers[family].map((feature) => familyPoint(feature, ground))
    );
  }
  add(
    'facilities',
    layers.facilities.map((feature) => facilityFeature(feature, ground)),
    ({ zone }) => zone === true
  );
  add('labels', labelFeatures(village, ground));
  return inputs;
}

/** Outlines of neighbours come from other hands: so far from the village's they still share an edge. */
const touchingMeters = 30;

function touchingIds(neighbours: Village['layers']['neighbours'], ground: Ground): ReadonlySet<unknown> {
  const isNear = createEdgeTest(ground.outline, touchingMeters);
  const touches = (line: PlanarLine): boolean =>
    line.some((x, index) => index % 2 === 0 && isNear(x, line[index + 1] ?? NaN));
  return new Set(
    neighbours
      .filter(({ geometry }) => planarPolygons(ground.plane, geometry).flat().some(touches))
      .map(({ id }) => id)
  );
}

/** The first zoom at which the village is `nearPixels` wide or high, tiles being 512 px. */
export function nearZoom(ground: Ground): number {
  const [west, south, east, north] = boundsOfPolygons(ground.outline) ?? [0, 0, 0, 0];
  const meters = Math.max(east - west, north - south, 1);
  const equatorMeters = 40_075_016.686;
  const pixelMeters = (equatorMeters * Math.cos((ground.labelPoint[1] * Math.PI) / 180)) / 512;
  const zoom = Math.ceil(Math.log2((nearPixels * pixelMeters) / meters));
  return Math.min(tileZooms.max, Math.max(tileZooms.min, zoom));
}

const rtProperties = ({ rt, rw, dusun, population }: Village['layers']['rt'][number]) => ({
  rt,
  rw,
  dusun,
  population
});

const roadProperties = ({
  surface,
  passable,
  drySeasonOnly,
  widthMeters
}: Village['layers']['roads'][number]) => ({
  surface,
  passable,
  drySeasonOnly,
  widthMeters
});

const isArea = ({ geometry }: TileFeature): boolean => geometry.type.endsWith('Polygon');

function withoutWidth(feature: TileFeature): TileFeature {
  const { widthMeters: _, ...properties } = feature.properties;
  return { ...feature, properties };
}

function togetherFeature({ mask, families, polygon }: TogetherArea): TileFeature {
  return {
    type: 'Feature',
    geometry: polygon,
    properties: { id: `together:${mask}`, mask, count: families.length }
  };
}
