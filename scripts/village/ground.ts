import type { Geometry } from 'geojson';
import { createPlane, insidePolygons, type Plane, type PlanarPolygon } from '../../src/lib/analysis';
import { boundsOfPolygons } from '../../src/lib/analysis/planar';
import { geodesicHectares } from '../../src/lib/village/geodesic-area';
import { labelPoint } from '../../src/lib/village/label-point';
import type { Bounds, DusunFeature, Position, Village } from '../../src/lib/village/types';
import { boundsOf, unionBounds } from '../tiles/bounds-of';
import { planarPolygons, poleOf, toPosition } from './planar-shapes';

export interface GroundDusun {
  readonly feature: DusunFeature;
  readonly polygons: readonly PlanarPolygon[];
  readonly label: Position;
  /** Metres from the label to the nearest edge; 0 where the package says where the label stands. */
  readonly room: number;
}

/** The village on its metric plane: what every later step measures and sorts with. */
export interface Ground {
  readonly plane: Plane;
  readonly labelPoint: Position;
  readonly outline: readonly PlanarPolygon[];
  readonly bounds: Bounds;
  readonly homeBounds: Bounds;
  readonly dusun: readonly GroundDusun[];
  /** Id of the dusun a point lies in. */
  readonly dusunAt: (position: Position) => string | undefined;
  readonly isInside: (position: Position) => boolean;
  /** Geodesic area of a geometry, 0 of points and lines; each is measured once. */
  readonly hectaresOf: (geometry: Geometry) => number;
}

export function createGround(village: Village): Ground {
  const [boundary] = village.layers.boundary;
  if (boundary === undefined) throw new Error(`${village.code} has no outline`);
  const label = labelPoint(boundary.geometry);
  const plane = createPlane(label);
  const outline = village.layers.boundary.flatMap((feature) => planarPolygons(plane, feature.geometry));
  const bounds = unionBounds(village.layers.boundary.map((feature) => boundsOf(feature.geometry)));
  const dusun = village.layers.dusun.map((feature): GroundDusun => {
    const polygons = planarPolygons(plane, feature.geometry);
    const pole = poleOf(polygons) ?? { point: plane.toMeters(label), room: 0 };
    return {
      feature,
      polygons,
      label: feature.labelPoint ?? toPosition(plane, pole.point),
      room: feature.labelPoint === undefined ? pole.room : 0
    };
  });
  const measured = new Map<Geometry, number>();
  const boxes = dusun.map(({ polygons }) => boundsOfPolygons(polygons));
  return {
    plane,
    labelPoint: label,
    outline,
    bounds,
    homeBounds: village.homeBounds ?? bounds,
    dusun,
    dusunAt(position) {
      const [x, y] = plane.toMeters(position);
      return dusun.find(({ polygons }, index) => {
        const box = boxes[index];
        if (box === undefined || x < box[0] || y < box[1] || x > box[2] || y > box[3]) return false;
        return insidePolygons(polygons, x, y);
      })?.feature.id;
    },
    isInside(position) {
      const [x, y] = plane.toMeters(position);
      return insidePolygons(outline, x, y);
    },
    hectaresOf(geometry) {
      let hectares = measured.get(geometry);
      if (hectares === undefined) {
        const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
        hectares = isArea ? geodesicHectares(geometry) : 0;
        measured.set(geometry, hectares);
      }
      return hectares;
    }
  };
}
