import type { KindOf } from '../../src/lib/village/types';
import { feature, pointAt, sketched, type SketchFeature } from './feature';
import { beside, type Place } from './places';

const two = (number: number): string => String(number).padStart(2, '0');

type FoodPlace = readonly [kind: KindOf<'food'>, name: string, place: Place];
const food: readonly FoodPlace[] = [
  ['maker', 'Pembuat jajanan 1', ['1-barat', 0.055, 'left', 20]],
  ['maker', 'Pembuat jajanan 2', ['jalan-raya-rupakpicis', 0.27, 'left', 22]],
  ['maker', 'Pembuat jajanan 3', ['2-tengah', 0.3, 'right', 20]],
  ['maker', 'Pembuat jajanan 4', ['3-barat', 0.3, 'right', 22]],
  ['maker', 'Pembuat jajanan 5', ['3-tengah', 0.7, 'left', 20]],
  ['maker', 'Pembuat jajanan 6', ['3-barat', 0.6, 'right', 22]],
  ['kitchen', 'Dapur bersama Dusun I', ['1-barat', 0.28, 'left', 22]],
  ['kitchen', 'Dapur bersama Dusun II', ['2-tengah', 0.56, 'left', 22]],
  ['kitchen', 'Dapur bersama Dusun III', ['3-barat', 0.045, 'left', 22]],
  ['stall', 'Kios makanan 1', ['jalan-raya-rupakpicis', 0.46, 'left', 18]],
  ['stall', 'Kios makanan 2', ['2-timur', 0.2, 'left', 18]],
  ['stall', 'Kios makanan 3', ['2-kawasan', 0.86, 'left', 20]]
];
export const foodFeatures = (): SketchFeature<'food'>[] =>
  food.map(([kind, name, place], i) =>
    feature(
      'food',
      { id: `food-${two(i + 1)}`, kind, name, nameStatus: 'sketch', ...sketched() },
      pointAt(beside(place))
    )
  );
