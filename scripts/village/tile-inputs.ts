import type { Geometry } from 'geojson';
import { insidePolygons } from '../../src/lib/analysis';
import { landTone } from '../../src/lib/map/land-tone';
import type { VillageFigures } from '../../src/lib/village/built';
import {
  familyNames,
  type LandFeature,
  type Position,
  type Village,
  type VillageFeature
} from '../../src/lib/village/types';
import { tileLayers, tileZooms, type TileLayerName } from '../../tiles/layers';
import type { TileFeature, TileInput, TileProperties } from '../tiles/cut-tiles';
import { areaEdges, type EdgeArea } from './area-edges';
import { landId } from './feature-records';
import type { TogetherArea } from '../../src/lib/analysis';
import type { Ground } from './ground';
import { labelFeatures } from './label-features';
import { areaOf, dusunOf } from './layer-summaries';
import { lessSureStatus } from './less-sure-status';
import { linkFeatures } from './link-features';
import {
  lineGeometry,
  planarLines,
  planarPolygons,
  polygonGeometry,
  poleOf,
  roundTo,
  toPosition
} from './planar-shapes';
import { bearingOn } from './road-bearing';
import { splitLines, splitPolygons } from './split-at-outline';

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
  const facilities = layers.facilities.map((feature) => facilityFeature(feature, ground));
  const roads = layers.roads.flatMap((feature) =>
    splitFeature(feature, ground, {
      surface: feature.surface,
      passable: feature.passable,
      drySeasonOnly: feature.drySeasonOnly,
      widthMeters: feature.widthMeters
    })
  );
  const water = layers.water.filter(({ kind }) => kind !== 'bridge');
  const pieces = water.flatMap((feature) =>
    splitFeature(feature, ground, { widthMeters: feature.widthMeters })
  );
  const isArea = ({ geometry }: TileFeature): boolean => geometry.type.endsWith('Polygon');
  return [
    input(
      'neighbours',
      layers.neighbours.map((feature) => toTile(feature, { code: feature.code }))
    ),
    input('neighbours_line', edgeFeatures('village', layers.neighbours, ground, neighbourEdgeMeters)),
    input(
      'boundary',
      layers.boundary.map((feature) => toTile(feature, { name: feature.name ?? village.name }))
    ),
    input(
      'boundary_line',
      layers.boundary.map((feature) => outlineOf(toTile(feature)))
    ),
    input('land', landByKind(layers.land), tileLayers.land.minZoom, tileLayers.land.minZoom),
    input('land', layers.land.map(landFeature), tileLayers.land.minZoom + 1),
    input(
      'dusun',
      layers.dusun.map((feature, index) => toTile(feature, { index }))
    ),
    input('dusun_line', edgeFeatures('dusun', layers.dusun, ground, ownEdgeMeters)),
    input(
      'rt',
      layers.rt.map(({ rt, rw, dusun, population, ...feature }) =>
        toTile(feature, { rt, rw, dusun, population })
      )
    ),
    input('rt_line', edgeFeatures('rt', layers.rt, ground, ownEdgeMeters)),
    input(
      'water',
      pieces.filter((piece) => !isArea(piece))
    ),
    input('water_area', pieces.filter(isArea).map(withoutWidth)),
    input('roads', roads.filter(isThrough), tileLayers.roads.minZoom, 11),
    input(
      'roads',
      roads.filter(({ properties }) => isThrough({ properties }) || properties.kind === 'village'),
      12,
      12
    ),
    input('roads', roads, 13),
    input('bridges', bridgeFeatures(village, ground)),
    input('together', together.map(togetherFeature)),
    input(
      'zone',
      layers.zone.map((feature) => toTile(feature))
    ),
    input(
      'zone_line',
      layers.zone.map((feature) => outlineOf(toTile(feature)))
    ),
    input('links', linkFeatures(village, figures)),
    ...familyNames.flatMap((family) => [
      input(
        `${family}_area`,
        layers[family].flatMap((feature) => familyArea(feature, ground))
      ),
      input(
        family,
        layers[family].map((feature) => familyPoint(feature, ground))
      )
    ]),
    input(
      'facilities',
      facilities.filter(({ properties }) => properties.zone === true),
      tileLayers.facilities.minZoom,
      11
    ),
    input('facilities', facilities, 12),
    input(
      'markets',
      layers.markets.filter((feature) => isNear(feature, ground)).map((feature) => toTile(feature))
    ),
    input('labels', labelFeatures(village, ground))
  ].filter(({ features }) => features.length > 0);
}

function input(
  layer: TileLayerName,
  features: readonly TileFeature[],
  minZoom: number = tileLayers[layer].minZoom,
  maxZoom: number = tileZooms.max
): TileInput {
  return { layer, features, minZoom, maxZoom };
}

type Described = Pick<VillageFeature, 'id' | 'kind' | 'status' | 'name' | 'geometry'>;

function toTile(feature: Described, more: TileProperties = {}): TileFeature {
  const { id, kind, status, name } = feature;
  return { type: 'Feature', geometry: feature.geometry, properties: { id, kind, status, name, ...more } };
}

function facilityFeature(feature: Village['layers']['facilities'][number], ground: Ground): TileFeature {
  const place = pointOf(feature.geometry);
  return toTile(feature, {
    subkind: feature.subkind,
    zone: feature.zone === true,
    rank: feature.zone === true ? 0 : ground.isInside(place) ? 1 : 2,
    dusun: ground.dusunAt(place)
  });
}

type FamilyFeature = Village['layers']['crafts' | 'farming' | 'plantation' | 'food'][number];

/** A family's place as a point: areas too, so that each has a symbol to click. */
function familyPoint(feature: FamilyFeature, ground: Ground): TileFeature {
  const properties = { dusun: dusunOf(feature, ground), count: feature.count };
  if (feature.geometry.type === 'Point') return toTile(feature, properties);
  const pole = poleOf(planarPolygons(ground.plane, feature.geometry));
  const coordinates = pole === undefined ? [...ground.labelPoint] : toPosition(ground.plane, pole.point);
  return toTile({ ...feature, geometry: { type: 'Point', coordinates } }, properties);
}

function familyArea(feature: FamilyFeature, ground: Ground): TileFeature[] {
  if (feature.geometry.type === 'Point') return [];
  const hectares = roundTo(areaOf(feature.geometry), 4);
  return [toTile(feature, { dusun: dusunOf(feature, ground), hectares })];
}

function landFeature(feature: LandFeature): TileFeature {
  const ring =
    feature.geometry.type === 'Polygon'
      ? feature.geometry.coordinates[0]
      : feature.geometry.coordinates[0]?.[0];
  return toTile(feature, {
    tone: landTone(feature.id, meanOf(ring ?? [])),
    protectedPaddy: feature.protectedPaddy,
    villageOwned: feature.villageOwned
  });
}

/** Parcels of a kind side by side as one feature: at small scales a parcel is no more than a speck. */
function landByKind(parcels: readonly LandFeature[]): TileFeature[] {
  return [...new Set(parcels.map(({ kind }) => kind))].sort().map((kind) => {
    const ofKind = parcels.filter((parcel) => parcel.kind === kind);
    const coordinates = ofKind.flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    );
    const status = lessSureStatus(ofKind.map((parcel) => parcel.status));
    return {
      type: 'Feature',
      geometry: { type: 'MultiPolygon', coordinates },
      properties: { id: landId(kind), kind, status, tone: 0 }
    };
  });
}

/** A line or an area as up to two features: its part in the village and the rest. */
function splitFeature(feature: Described, ground: Ground, more: TileProperties): TileFeature[] {
  const { geometry } = feature;
  if (geometry.type === 'Point') return [];
  const piece = (shape: Geometry, inside: boolean): TileFeature =>
    toTile({ ...feature, geometry: shape as Described['geometry'] }, { ...more, inside });
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') {
    const { inside, outside } = splitLines(planarLines(ground.plane, geometry), ground.outline);
    return [
      ...(inside.length > 0 ? [piece(lineGeometry(ground.plane, inside), true)] : []),
      ...(outside.length > 0 ? [piece(lineGeometry(ground.plane, outside), false)] : [])
    ];
  }
  const { inside, outside } = splitPolygons(planarPolygons(ground.plane, geometry), ground.outline);
  return [
    ...(inside.length > 0 ? [piece(polygonGeometry(ground.plane, inside), true)] : []),
    ...(outside.length > 0 ? [piece(polygonGeometry(ground.plane, outside), false)] : [])
  ];
}

const isThrough = ({ properties }: Pick<TileFeature, 'properties'>): boolean => properties.kind === 'through';

function withoutWidth(feature: TileFeature): TileFeature {
  const { widthMeters: _, ...properties } = feature.properties;
  return { ...feature, properties };
}

/** The rings of an area as closed lines. */
function outlineOf(feature: TileFeature): TileFeature {
  const { geometry } = feature;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    throw new Error('Only an area has an outline');
  const coordinates = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return { ...feature, geometry: { type: 'MultiLineString', coordinates } };
}

type AreaFeature = Village['layers']['dusun' | 'rt' | 'neighbours'][number];

function edgeFeatures(
  kind: 'dusun' | 'rt' | 'village',
  features: readonly AreaFeature[],
  ground: Ground,
  outlineMeters: number
): TileFeature[] {
  const statusOf = new Map(features.map(({ id, status }) => [id, status]));
  const areas = features.map(({ id, geometry }): EdgeArea => ({
    id,
    polygons: planarPolygons(ground.plane, geometry)
  }));
  return areaEdges(areas, ground.outline, outlineMeters).map((edge) => ({
    type: 'Feature',
    geometry: lineGeometry(ground.plane, [edge.line]),
    properties: {
      id: edge.areas.join('|'),
      kind,
      status: lessSureStatus(edge.areas.map((id) => statusOf.get(id)))
    }
  }));
}

function bridgeFeatures(village: Village, ground: Ground): TileFeature[] {
  const roads = village.layers.roads.flatMap(({ geometry }) => planarLines(ground.plane, geometry));
  return village.layers.water.flatMap((feature) => {
    if (feature.kind !== 'bridge') return [];
    const lines = planarLines(ground.plane, feature.geometry);
    const middle =
      feature.geometry.type === 'Point'
        ? ground.plane.toMeters(pointOf(feature.geometry))
        : (poleOf(planarPolygons(ground.plane, feature.geometry))?.point ?? middleVertex(lines[0]));
    const coordinates = toPosition(ground.plane, middle);
    return [
      toTile(
        { ...feature, geometry: { type: 'Point', coordinates } },
        { bearing: bearingOn(roads, middle), inside: insidePolygons(ground.outline, ...middle) }
      )
    ];
  });
}

function middleVertex(line: Float64Array = new Float64Array([NaN, NaN])): [number, number] {
  const at = Math.floor(line.length / 4) * 2;
  return [line[at] ?? NaN, line[at + 1] ?? NaN];
}

function togetherFeature({ mask, families, polygon }: TogetherArea): TileFeature {
  return {
    type: 'Feature',
    geometry: polygon,
    properties: { id: `together:${mask}`, mask, count: families.length }
  };
}

/** Tiles reach as far as the neighbours do; a market in Belgium would make tiles of the ocean. */
function isNear(feature: Village['layers']['markets'][number], ground: Ground): boolean {
  const [x, y] = ground.plane.toMeters(pointOf(feature.geometry));
  return Math.hypot(x, y) < 20_000;
}

function pointOf(geometry: { readonly coordinates: readonly number[] }): Position {
  const [lng = NaN, lat = NaN] = geometry.coordinates;
  return [lng, lat];
}

function meanOf(ring: readonly (readonly number[])[]): Position {
  const corners = ring.slice(0, -1);
  const mean = (axis: 0 | 1): number =>
    corners.reduce((sum, corner) => sum + (corner[axis] ?? NaN), 0) / corners.length;
  return [mean(0), mean(1)];
}
