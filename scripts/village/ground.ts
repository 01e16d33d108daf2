import { createPlane, insidePolygons, type Plane, type PlanarPolygon } from '../../src/lib/analysis';
import { boundsOfPolygons } from '../../src/lib/analysis/planar';
import { labelPoint } from '../../src/lib/village/label-point';
import type { Bounds, DusunFeature, Position, Village } from '../../src/lib/village/types';
import { boundsOf, planarPolygons, poleOf, toPosition, unionBounds } from './planar-shapes';

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
    }
  };
}
