import polylabel from 'polylabel';
import type { KindOf } from '../../src/lib/village/types';
import { stretch, lengthOf, band } from './curve';
import { feature, pointAt, polygonOf, sketched, type SketchFeature } from './feature';
import { gardens } from './gardens';
import type { DrawnRt } from './hamlets';
import type { DrawnParcel } from './land';
import { dissolve, node, ringSegments, traceFaces } from './planar';
import { toLattice, toTable, type Point } from './plane';
import { beside, type Side } from './places';
import { isInside } from './polygon';
import { drawnWater } from './water';

type Place = readonly [road: string, share: number, side: Side, meters?: number];
const two = (number: number): string => String(number).padStart(2, '0');

/** Shared workplaces, not homes. */
const workshops: readonly Place[] = [
  ['1-utara', 0.24, 'right'],
  ['1-utara', 0.42, 'left'],
  ['1-utara', 0.9, 'right'],
  ['1-barat', 0.05, 'right'],
  ['1-barat', 0.14, 'right'],
  ['1-barat', 0.24, 'left'],
  ['1-barat', 0.34, 'left'],
  ['1-barat', 0.44, 'right'],
  ['1-barat', 0.52, 'left'],
  ['1-barat', 0.6, 'left'],
  ['1-barat', 0.8, 'left'],
  ['jalan-raya-rupakpicis', 0.2, 'left'],
  ['jalan-raya-rupakpicis', 0.36, 'right'],
  ['3-barat', 0.2, 'left'],
  ['3-barat', 0.44, 'left'],
  ['3-barat', 0.56, 'left'],
  ['3-tengah', 0.46, 'left'],
  ['3-tengah', 0.8, 'left'],
  ['2-timur', 0.62, 'right']
];
/** RT whose people weave at home: one mark at the RT, never at a house. */
const weavers: readonly (readonly [rw: string, rt: string])[] = [
  ['01', '02'],
  ['01', '03'],
  ['02', '01'],
  ['02', '02'],
  ['02', '03'],
  ['03', '01'],
  ['05', '01'],
  ['05', '03'],
  ['06', '01'],
  ['06', '03'],
  ['07', '01'],
  ['07', '02']
];
/** Bamboo beside the river: shares of its length and the bank. */
const groves: readonly (readonly [from: number, to: number, side: Side])[] = [
  [0.23, 0.265, 'left'],
  [0.3, 0.345, 'right'],
  [0.39, 0.43, 'left'],
  [0.455, 0.49, 'right'],
  [0.66, 0.69, 'right'],
  [0.735, 0.77, 'left'],
  [0.8, 0.835, 'right'],
  [0.865, 0.9, 'left']
];

export function craftFeatures(rts: readonly DrawnRt[]): SketchFeature<'crafts'>[] {
  const kali = drawnWater.find(({ kind }) => kind === 'river')!;
  const length = lengthOf(kali.line);
  return [
    ...workshops.map(([road, share, side, meters], i) =>
      feature(
        'crafts',
        {
          id: `crafts-sanggar-${two(i + 1)}`,
          kind: 'workshop',
          name: `Sanggar anyaman ${i + 1}`,
          nameStatus: 'sketch',
          ...sketched()
        },
        pointAt(beside(road, share, side, meters ?? 22))
      )
    ),
    ...weavers.map(([rw, rt]) => {
      const area = rts.find((drawn) => drawn.rw === rw && drawn.rt === rt);
      if (!area) throw new Error(`no RT ${rt} RW ${rw}`);
      return feature(
        'crafts',
        {
          id: `crafts-perajin-${rw}-${rt}`,
          kind: 'weavers',
          name: `Perajin RT ${rt} RW ${rw}`,
          nameStatus: 'sketch',
          rt: rtId(area),
          ...sketched(200)
        },
        pointAt(labelPoint(area))
      );
    }),
    ...groves.map(([from, to, side], i) => {
      const middle = offsetBand(
        stretch(kali.line, from * length, to * length),
        side,
        kali.widthMeters / 2 + 1.5,
        14
      );
      return feature(
        'crafts',
        {
          id: `crafts-rumpun-${two(i + 1)}`,
          kind: 'grove',
          name: `Rumpun bambu ${i + 1}`,
          nameStatus: 'sketch',
          ...sketched()
        },
        polygonOf(middle.map(toLattice))
      );
    })
  ];
}

/** A band along one side of a line, from `near` to `near + width` metres off it. */
function offsetBand(line: readonly Point[], side: Side, near: number, width: number): Point[] {
  const both = band(line, 2 * (near + width));
  const inner = band(line, 2 * near);
  const half = both.length / 2;
  return side === 'right'
    ? [...both.slice(0, half), ...inner.slice(0, half).reverse()]
    : [...both.slice(half), ...inner.slice(half).reverse()];
}

export const rtId = ({ rw, rt }: Pick<DrawnRt, 'rw' | 'rt'>): string => `rt-${rw}-${rt}`;

/** Pole of inaccessibility of an RT, on the table. */
export function labelPoint({ ring }: DrawnRt): Point {
  const table = ring.map(toTable).map(([x, y]): [number, number] => [x, y]);
  const [x, y] = polylabel([[...table, table[0]!]], 1);
  return [x!, y!];
}

const fields: readonly Point[] = [
  [-90, -790],
  [-740, -545],
  [-560, -262],
  [640, -110],
  [905, 150],
  [380, 690],
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
    pointAt(beside('jalan-raya-rupakpicis', 0.8, 'right', 26))
  ),
  feature(
    'farming',
    { id: 'farming-toko-tani', kind: 'store', name: 'Toko sarana tani', nameStatus: 'sketch', ...sketched() },
    pointAt(beside('1-barat', 0.27, 'right', 20))
  )
];

/** The middle of the paddy nearest to a point. */
function paddyNear(at: Point, land: readonly DrawnParcel[]): Point {
  const middles = land
    .filter(({ kind }) => kind === 'paddy')
    .map(({ shell }): Point => {
      const ring = shell.map(toTable).map(([x, y]): [number, number] => [x, y]);
      const [x, y] = polylabel([[...ring, ring[0]!]], 1);
      return [x!, y!];
    });
  return middles.reduce((best, point) =>
    Math.hypot(point[0] - at[0], point[1] - at[1]) < Math.hypot(best[0] - at[0], best[1] - at[1])
      ? point
      : best
  );
}

/** Each garden is the union of its parcels in the land layer. */
export function plantationFeatures(land: readonly DrawnParcel[]): SketchFeature<'plantation'>[] {
  const names: Readonly<Record<KindOf<'plantation'>, string>> = {
    coconut: 'Kebun kelapa',
    mixed: 'Kebun campur',
    nursery: 'Pembibitan'
  };
  return gardens.map((garden, i) => {
    const parts = land.filter((parcel) => parcel.garden === garden.id);
    const planar = node(parts.flatMap(({ shell }) => ringSegments(shell)));
    const faces = traceFaces(planar);
    const whole = dissolve(
      planar,
      faces,
      faces.map(() => garden.id)
    ).faces;
    const largest = whole.reduce((a, b) => (b.shell.length > a.shell.length ? b : a));
    return feature(
      'plantation',
      {
        id: garden.id,
        kind: garden.kind,
        name: `${names[garden.kind]} ${i + 1}`,
        nameStatus: 'sketch',
        ...sketched()
      },
      polygonOf(largest.shell)
    );
  });
}

type FoodPlace = readonly [kind: KindOf<'food'>, name: string, place: Place];
const food: readonly FoodPlace[] = [
  ['maker', 'Pembuat jajanan 1', ['1-barat', 0.08, 'left', 20]],
  ['maker', 'Pembuat jajanan 2', ['jalan-raya-rupakpicis', 0.27, 'left', 22]],
  ['maker', 'Pembuat jajanan 3', ['2-tengah', 0.3, 'right', 20]],
  ['maker', 'Pembuat jajanan 4', ['3-barat', 0.3, 'right', 22]],
  ['maker', 'Pembuat jajanan 5', ['3-tengah', 0.7, 'left', 20]],
  ['maker', 'Pembuat jajanan 6', ['3-barat', 0.6, 'right', 22]],
  ['kitchen', 'Dapur bersama Dusun I', ['1-barat', 0.21, 'left', 22]],
  ['kitchen', 'Dapur bersama Dusun II', ['2-tengah', 0.56, 'left', 22]],
  ['kitchen', 'Dapur bersama Dusun III', ['3-barat', 0.06, 'left', 22]],
  ['stall', 'Kios makanan 1', ['jalan-raya-rupakpicis', 0.46, 'left', 18]],
  ['stall', 'Kios makanan 2', ['2-timur', 0.2, 'left', 18]],
  ['stall', 'Kios makanan 3', ['2-kawasan', 0.68, 'right', 20]]
];
export const foodFeatures = (): SketchFeature<'food'>[] =>
  food.map(([kind, name, [road, share, side, meters]], i) =>
    feature(
      'food',
      { id: `food-${two(i + 1)}`, kind, name, nameStatus: 'sketch', ...sketched() },
      pointAt(beside(road, share, side, meters ?? 20))
    )
  );

/** RT a point lies in, if any. */
export const rtAt = (point: Point, rts: readonly DrawnRt[]): DrawnRt | undefined =>
  rts.find(({ ring }) => isInside(toLattice(point), [ring]));
