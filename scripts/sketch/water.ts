import { points, type Point } from './plane';
import { curveThrough } from './curve';

export interface DrawnWater {
  readonly id: string;
  readonly kind: 'river' | 'channel';
  readonly widthMeters: number;
  readonly line: readonly Point[];
}

const river = (id: string, controls: readonly Point[]): DrawnWater => ({
  id: `water-${id}`,
  kind: 'river',
  widthMeters: 5,
  line: curveThrough(controls, 0.5)
});
const channel = (id: string, controls: readonly Point[]): DrawnWater => ({
  id: `water-${id}`,
  kind: 'channel',
  widthMeters: 1.5,
  line: curveThrough(controls, 0.5)
});

/** One river through both western arms, as on no map yet, and the channels that feed the paddies. */
export const drawnWater: readonly DrawnWater[] = [
  river(
    'kali',
    points(
      '-650,-1400 -600,-1200 -555,-1000 -530,-800 -515,-640 -420,-535 -300,-540 -150,-420 -60,-300 30,-210 120,-60 60,60 -10,150 -30,260 20,350 -20,470 -95,500 -120,620 -10,700 20,800 40,900 60,1000 50,1180 110,1400'
    )
  ),
  channel('saluran-utara', points('-110,-852 -60,-760 -10,-640 60,-560 40,-440')),
  channel('saluran-timur', points('860,-150 880,-40 900,90 880,220 930,300')),
  channel('saluran-selatan', points('420,110 360,190 300,360 340,470 300,620 320,730'))
];
