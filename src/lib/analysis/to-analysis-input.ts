import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import polylabel from 'polylabel';
import type { FamilyName, Position, Village } from '../village/types';
import { familyNames } from '../village/types';
import type {
  AnalysisInput,
  AreaInput,
  BridgeInput,
  FamilyPlaceInput,
  PlaceDoubt,
  PlanarLine,
  PlanarPolygon,
  WaterInput
} from './analysis-input';
import { boundsOfPolygons, polygonsArea } from './planar';
import { createPlane, type Plane } from './plane';

type Positions = readonly (readonly number[])[];

function toLine(plane: Plane, positions: Positions): PlanarLine {
  const line = new Float64Array(positions.length * 2);
  for (let i = 0; i < positions.length; i++) {
    const [x, y] = plane.toMeters(positions[i] as Position);
    line[i * 2] = x;
    line[i * 2 + 1] = y;
  }
  return line;
}

function toLines(plane: Plane, geometry: LineString | MultiLineString): PlanarLine[] {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return lines.map((line) => toLine(plane, line));
}

function toPolygons(plane: Plane, geometry: Polygon | MultiPolygon): PlanarPolygon[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => toLine(plane, ring)));
}

/** A point surely inside the largest polygon: its pole of inaccessibility. */
function poleOf(polygons: readonly PlanarPolygon[]): [number, number] {
  let best = polygons[0]!;
  for (const polygon of polygons) if (polygonsArea([polygon]) > polygonsArea([best])) best = polygon;
  const bounds = boundsOfPolygons([best])!;
  // polylabel gives up on shapes no wider than its precision, so that stays a fraction of the width.
  const width = Math.min(bounds[2] - bounds[0], bounds[3] - bounds[1]);
  const rings = best.map((ring) =>
    Array.from({ length: ring.length / 2 }, (_, i) => [ring[i * 2]!, ring[i * 2 + 1]!])
  );
  const [x, y] = polylabel(rings, Math.min(1, width / 20));
  return [x, y];
}

interface Described {
  readonly id: string;
  readonly name?: string;
  readonly status?: PlaceDoubt['status'];
  readonly accuracyMeters?: number;
  readonly source: string;
}

function described(feature: Described) {
  return {
    id: feature.id,
    source: feature.source,
    ...(feature.name !== undefined && { name: feature.name }),
    ...(feature.status !== undefined && { status: feature.status }),
    ...(feature.accuracyMeters !== undefined && { accuracyMeters: feature.accuracyMeters })
  };
}

/**
 * Everything the analysis reads of a parsed village, on the metric plane that touches the ground at
 * `plane` (the village's label point).
 */
export function toAnalysisInput(
  village: Village,
  options: { readonly version: string; readonly plane: Position }
): AnalysisInput {
  const plane = createPlane(options.plane);
  const { layers } = village;
  const area = (feature: Described & { geometry: Polygon | MultiPolygon }): AreaInput => ({
    ...described(feature),
    polygons: toPolygons(plane, feature.geometry)
  });
  const point = (geometry: Point) => {
    const [x, y] = plane.toMeters([geometry.coordinates[0]!, geometry.coordinates[1]!]);
    return { x, y };
  };

  const water: WaterInput[] = [];
  const bridges: BridgeInput[] = [];
  for (const feature of layers.water) {
    const { geometry } = feature;
    if (feature.kind === 'bridge') {
      if (geometry.type === 'Point') bridges.push({ ...described(feature), ...point(geometry) });
      else if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') {
        for (const line of toLines(plane, geometry)) {
          const middle = 2 * Math.floor(line.length / 4);
          bridges.push({ ...described(feature), x: line[middle]!, y: line[middle + 1]! });
        }
      } else {
        const [x, y] = poleOf(toPolygons(plane, geometry));
        bridges.push({ ...described(feature), x, y });
      }
    } else if (geometry.type !== 'Point') {
      const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
      water.push({
        ...described(feature),
        kind: feature.kind,
        ...(feature.widthMeters !== undefined && { widthMeters: feature.widthMeters }),
        lines: isArea ? [] : toLines(plane, geometry),
        polygons: isArea ? toPolygons(plane, geometry) : []
      });
    }
  }

  const places = familyNames.flatMap((family: FamilyName) =>
    layers[family].map((feature): FamilyPlaceInput => {
      const { geometry } = feature;
      const polygons = geometry.type === 'Point' ? [] : toPolygons(plane, geometry);
      const [x, y] = geometry.type === 'Point' ? Object.values(point(geometry)) : poleOf(polygons);
      return {
        ...described(feature),
        family,
        kind: feature.kind,
        ...(feature.count !== undefined && { count: feature.count }),
        x: x!,
        y: y!,
        polygons
      };
    })
  );

  return {
    code: village.code,
    version: options.version,
    plane: options.plane,
    outline: layers.boundary.flatMap((feature) => toPolygons(plane, feature.geometry)),
    dusun: layers.dusun.map(area),
    rt: layers.rt.map((feature) => ({
      ...area(feature),
      ...(feature.dusun !== undefined && { dusun: feature.dusun }),
      ...(feature.population !== undefined && { people: feature.population })
    })),
    zone: layers.zone.map(area),
    land: layers.land.map((feature) =>
      Object.assign(
        area(feature),
        { kind: feature.kind },
        feature.protectedPaddy === true && { protectedPaddy: true as const },
        feature.villageOwned === true && { villageOwned: true as const }
      )
    ),
    roads: layers.roads.map((feature) => ({
      ...described(feature),
      kind: feature.kind,
      lines: toLines(plane, feature.geometry),
      ...(feature.widthMeters !== undefined && { widthMeters: feature.widthMeters }),
      ...(feature.surface !== undefined && { surface: feature.surface }),
      ...(feature.passable !== undefined && { passable: feature.passable }),
      ...(feature.drySeasonOnly === true && { drySeasonOnly: true as const }),
      ...(feature.oneWay === true && { oneWay: true as const })
    })),
    water,
    bridges,
    facilities: layers.facilities.map((feature) => ({
      ...described(feature),
      kind: feature.kind,
      ...(feature.subkind !== undefined && { subkind: feature.subkind }),
      ...point(feature.geometry),
      ...(feature.zone === true && { zone: true as const }),
      ...(feature.capacity !== undefined && { capacity: feature.capacity })
    })),
    places
  };
}
