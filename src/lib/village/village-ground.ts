import { boundsOf, centerOf } from './bounds-of';
import { createLocalPlane, type LocalPlane } from './local-plane';
import { createPlaneArea, planeSquareMeters, type PlaneArea } from './plane-area';
import { planePolygons } from './to-plane';
import type { BoundaryFeature } from './types';

/** How far areas that should meet may lie apart: survey rounding, not a licence to draw loosely. */
export const toleranceMeters = 2;

/** The village's outline on a metric plane, for checks that measure. */
export interface VillageGround {
  readonly boundary: BoundaryFeature;
  readonly plane: LocalPlane;
  readonly outline: PlaneArea;
  readonly squareMeters: number;
  readonly perimeterMeters: number;
}

export function createVillageGround(boundary: BoundaryFeature): VillageGround {
  const { geometry } = boundary;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const plane = createLocalPlane(centerOf(boundsOf(rings)));
  const polygons = planePolygons(geometry, plane);
  return {
    boundary,
    plane,
    outline: createPlaneArea(polygons.flat()),
    squareMeters: planeSquareMeters(polygons),
    perimeterMeters: chainMeters(polygons.flat())
  };
}

function chainMeters(chains: readonly (readonly (readonly [number, number])[])[]): number {
  let meters = 0;
  for (const chain of chains) {
    for (const [index, [x, y]] of chain.entries()) {
      const [fromX, fromY] = chain[index - 1] ?? [x, y];
      meters += Math.hypot(x - fromX, y - fromY);
    }
  }
  return meters;
}
