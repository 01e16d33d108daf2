import { band, lengthOf, stretch } from './curve';
import { feature, pointAt, polygonOf, sketched, type SketchFeature } from './feature';
import { rtNamed, type DrawnRt } from './hamlets';
import type { DrawnParcel } from './land';
import { beside, type Place, type Side } from './places';
import { toLattice, type Point } from './plane';
import { rtId, settledMiddle } from './rt';
import { drawnWater } from './water';

const two = (number: number): string => String(number).padStart(2, '0');

/** Shared workplaces, not homes. */
const workshops: readonly Place[] = [
  ['1-utara', 0.24, 'right', 22],
  ['1-utara', 0.42, 'left', 22],
  ['1-utara', 0.9, 'right', 22],
  ['1-barat', 0.05, 'right', 22],
  ['1-barat', 0.19, 'left', 22],
  ['1-barat', 0.46, 'left', 22],
  ['1-utara', 0.475, 'right', 22],
  ['1-barat', 0.44, 'right', 22],
  ['1-barat', 0.6, 'left', 22],
  ['1-barat', 0.765, 'left', 22],
  ['1-barat', 0.8, 'left', 22],
  ['jalan-raya-rupakpicis', 0.2, 'left', 22],
  ['jalan-raya-rupakpicis', 0.36, 'right', 22],
  ['3-barat', 0.2, 'left', 22],
  ['3-barat', 0.415, 'left', 20],
  ['3-barat', 0.56, 'left', 22],
  ['3-tengah', 0.46, 'left', 22],
  ['3-tengah', 0.8, 'left', 22],
  ['2-timur', 0.36, 'left', 22]
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
  [0.238, 0.262, 'right'],
  [0.287, 0.313, 'left'],
  [0.362, 0.386, 'right'],
  [0.404, 0.43, 'left'],
  [0.608, 0.632, 'right'],
  [0.657, 0.684, 'left'],
  [0.714, 0.74, 'right'],
  [0.776, 0.802, 'left']
];

export function craftFeatures(
  rts: readonly DrawnRt[],
  land: readonly DrawnParcel[]
): SketchFeature<'crafts'>[] {
  const kali = drawnWater.find(({ kind }) => kind === 'river')!;
  const length = lengthOf(kali.line);
  return [
    ...workshops.map((place, i) =>
      feature(
        'crafts',
        {
          id: `crafts-sanggar-${two(i + 1)}`,
          kind: 'workshop',
          name: `Sanggar anyaman ${i + 1}`,
          nameStatus: 'sketch',
          ...sketched()
        },
        pointAt(beside(place))
      )
    ),
    ...weavers.map(([rw, rt]) => {
      const area = rtNamed(rts, rw, rt);
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
        pointAt(settledMiddle(area, land))
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
