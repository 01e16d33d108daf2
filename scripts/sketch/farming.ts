import { feature, pointAt, sketched, type SketchFeature } from './feature';
import type { DrawnParcel } from './land';
import { beside } from './places';
import { toTable, type Point } from './plane';
import { poleOf } from './polygon';

const two = (number: number): string => String(number).padStart(2, '0');

const fields: readonly Point[] = [
  [-90, -790],
  [-740, -545],
  [-560, -262],
  [640, -110],
  [905, 150],
  [330, 640],
  [-480, 456],
  [180, 160]
];
export const farmingFeatures = (land: readonly DrawnParcel[]): SketchFeature<'farming'>[] => [
  ...fields.map((at, i) =>
    feature(
      'farming',
      {
        id: `farming-kelompok-${two(i + 1)}`,
        kind: 'group',
        name: `Kelompok tani ${i + 1}`,
        nameStatus: 'sketch',
        ...sketched()
      },
      pointAt(paddyNear(at, land))
    )
  ),
  feature(
    'farming',
    {
      id: 'farming-penggilingan',
      kind: 'mill',
      name: 'Penggilingan padi',
      nameStatus: 'sketch',
      ...sketched()
    },
    pointAt(beside(['jalan-raya-rupakpicis', 0.772, 'right', 22]))
  ),
  feature(
    'farming',
    { id: 'farming-toko-tani', kind: 'store', name: 'Toko sarana tani', nameStatus: 'sketch', ...sketched() },
    pointAt(beside(['1-barat', 0.27, 'right', 20]))
  )
];

/** The middle of the paddy nearest to a point. */
function paddyNear(at: Point, land: readonly DrawnParcel[]): Point {
  const middles = land.filter(({ kind }) => kind === 'paddy').map(({ shell }) => poleOf(shell.map(toTable)));
  return middles.reduce((best, point) =>
    Math.hypot(point[0] - at[0], point[1] - at[1]) < Math.hypot(best[0] - at[0], best[1] - at[1])
      ? point
      : best
  );
}
