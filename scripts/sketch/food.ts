import type { KindOf } from '../../src/lib/village/types';
import { feature, pointAt, sketched, type SketchFeature } from './feature';
import { rtNamed, type DrawnRt } from './hamlets';
import type { DrawnParcel } from './land';
import { beside, type Place } from './places';
import { rtId, settledMiddle } from './rt';

/** RT whose people make snacks at home: one mark at the RT, never at a house. */
const makers: readonly (readonly [rw: string, rt: string])[] = [
  ['01', '01'],
  ['03', '02'],
  ['04', '03'],
  ['05', '02'],
  ['06', '02'],
  ['07', '03']
];

const shared: readonly (readonly [kind: KindOf<'food'>, id: string, name: string, place: Place])[] = [
  ['kitchen', 'dapur-1', 'Dapur bersama Dusun I', ['1-barat', 0.28, 'left', 22]],
  ['kitchen', 'dapur-2', 'Dapur bersama Dusun II', ['2-lingkar', 0.56, 'right', 22]],
  ['kitchen', 'dapur-3', 'Dapur bersama Dusun III', ['3-barat', 0.045, 'left', 22]],
  ['stall', 'kios-1', 'Kios makanan 1', ['jalan-raya-rupakpicis', 0.46, 'left', 18]],
  ['stall', 'kios-2', 'Kios makanan 2', ['2-tengah', 0.3, 'right', 20]],
  ['stall', 'kios-3', 'Kios makanan 3', ['2-kawasan', 0.84, 'left', 14]]
];

export const foodFeatures = (
  rts: readonly DrawnRt[],
  land: readonly DrawnParcel[]
): SketchFeature<'food'>[] => [
  ...makers.map(([rw, rt]) => {
    const area = rtNamed(rts, rw, rt);
    return feature(
      'food',
      {
        id: `food-pembuat-${rw}-${rt}`,
        kind: 'maker',
        name: `Pembuat jajanan RT ${rt} RW ${rw}`,
        nameStatus: 'sketch',
        rt: rtId(area),
        ...sketched(200)
      },
      pointAt(settledMiddle(area, land))
    );
  }),
  ...shared.map(([kind, id, name, place]) =>
    feature(
      'food',
      { id: `food-${id}`, kind, name, nameStatus: 'sketch', ...sketched() },
      pointAt(beside(place))
    )
  )
];
