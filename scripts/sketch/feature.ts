import type { Geometry } from 'geojson';
import type { PropertiesOf } from '../../src/lib/village/feature-fields';
import type { GeometryOf, LayerName, Status } from '../../src/lib/village/types';
import { positionAt, positionOf, type LatticePoint, type Point } from './plane';
import { signedArea } from './polygon';

export interface SketchFeature<L extends LayerName = LayerName> {
  readonly type: 'Feature';
  readonly properties: PropertiesOf<L>;
  readonly geometry: Geometry & GeometryOf<L>;
}

/** What every sketched place says of itself. */
export const sketched = (accuracyMeters = 120) =>
  ({ status: 'sketch', source: 'sketsa-padu-2026', date: '2026-11', accuracyMeters }) as const satisfies {
    readonly status: Status;
    readonly source: string;
    readonly date: string;
    readonly accuracyMeters: number;
  };

export function feature<L extends LayerName>(
  _layer: L,
  properties: PropertiesOf<L>,
  geometry: SketchFeature<L>['geometry']
): SketchFeature<L> {
  return { type: 'Feature', properties, geometry };
}

export const pointAt = (point: Point) => ({ type: 'Point' as const, coordinates: [...positionAt(point)] });

export const lineThrough = (line: readonly LatticePoint[]) => ({
  type: 'LineString' as const,
  coordinates: line.map((point) => [...positionOf(point)])
});

/** Rings without closing repeat become a closed polygon, shell counter-clockwise and holes clockwise (RFC 7946). */
export const polygonOf = (
  shell: readonly LatticePoint[],
  holes: readonly (readonly LatticePoint[])[] = []
) => ({
  type: 'Polygon' as const,
  coordinates: [shell, ...holes].map((ring, i) => {
    const isRight = signedArea(ring) > 0 === (i === 0);
    const [first, ...rest] = ring;
    const turned = isRight ? rest : rest.reverse();
    return [first!, ...turned, first!].map((point) => [...positionOf(point)]);
  })
});
