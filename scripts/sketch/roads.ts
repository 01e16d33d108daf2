import type { KindOf, RoadPassability, RoadSurface } from '../../src/lib/village/types';
import { curveThrough } from './curve';
import { points, type Point } from './plane';

/** A built-up stretch of a road, in shares of its length, with the depth of its plots on each side. */
export interface BuiltStretch {
  readonly from: number;
  readonly to: number;
  readonly leftMeters: number;
  readonly rightMeters: number;
}

export interface DrawnRoad {
  readonly id: string;
  readonly kind: KindOf<'roads'>;
  readonly name?: string;
  readonly widthMeters: number;
  readonly surface: RoadSurface;
  readonly passable: RoadPassability;
  readonly drySeasonOnly?: boolean;
  /** On the drawing table, metres. */
  readonly line: readonly Point[];
  readonly built: readonly BuiltStretch[];
}

type Built = readonly [from: number, to: number, left: number, right?: number];

const builtFrom = (stretches: readonly Built[]): BuiltStretch[] =>
  stretches.map(([from, to, left, right]) => ({ from, to, leftMeters: left, rightMeters: right ?? left }));

const through = (id: string, name: string, controls: readonly Point[], ...built: Built[]): DrawnRoad => ({
  id: `road-${id}`,
  kind: 'through',
  name,
  widthMeters: 7,
  surface: 'asphalt',
  passable: 'car',
  line: curveThrough(controls),
  built: builtFrom(built)
});
const village = (
  id: string,
  surface: RoadSurface,
  controls: readonly Point[],
  ...built: Built[]
): DrawnRoad => ({
  id: `road-${id}`,
  kind: 'village',
  widthMeters: surface === 'asphalt' ? 4 : 3,
  surface,
  passable: 'car',
  line: curveThrough(controls),
  built: builtFrom(built)
});
const alley = (id: string, controls: readonly Point[], ...built: Built[]): DrawnRoad => ({
  id: `road-${id}`,
  kind: 'alley',
  widthMeters: 1.8,
  surface: 'paving',
  passable: 'motorbike',
  line: curveThrough(controls),
  built: builtFrom(built)
});
const dike = (id: string, controls: readonly Point[]): DrawnRoad => ({
  id: `road-${id}`,
  kind: 'dike',
  widthMeters: 1,
  surface: 'earth',
  passable: 'bicycle',
  drySeasonOnly: true,
  line: curveThrough(controls),
  built: []
});

/** The whole network. Where two roads meet, both have the meeting point among their controls. */
export const drawnRoads: readonly DrawnRoad[] = [
  through(
    'jalan-raya-rupakpicis',
    'Jl. Raya Rupakpicis',
    points(
      '10,-1180 45,-1050 72,-940 80,-800 92,-670 150,-520 215,-400 318,-278 402,-176 498,-80 556,30 566,130 520,205 430,248 372,271 330,288 262,392 236,520 190,650 104,750 84,860 96,1000 130,1100'
    ),
    [0.155, 0.3, 34],
    [0.33, 0.43, 30],
    [0.455, 0.7, 34],
    [0.715, 0.79, 30]
  ),
  through('jalan-raya-utara', 'Jl. Raya Rupakpicis', points('-70,-1420 -25,-1300 10,-1180')),
  through('jalan-raya-selatan', 'Jl. Raya Rupakpicis', points('130,1100 168,1220 210,1400')),
  // Dusun I
  village(
    '1-barat',
    'asphalt',
    points(
      '150,-520 -20,-486 -180,-470 -330,-436 -520,-392 -700,-316 -860,-280 -1000,-226 -1130,-205 -1240,-222'
    ),
    [0.01, 0.34, 30],
    [0.4, 0.63, 30],
    [0.71, 0.87, 28]
  ),
  village(
    '1-utara',
    'concrete',
    points('92,-670 -70,-712 -240,-676 -400,-600 -505,-520 -520,-392'),
    [0.1, 0.62, 28],
    [0.8, 0.98, 26]
  ),
  village(
    '1-kedungwuluh',
    'concrete',
    points('-330,-436 -352,-350 -380,-240 -400,-100 -440,40 -470,180 -452,290 -415,372 -410,430 -430,492'),
    [0.02, 0.17, 26]
  ),
  village('1-baratdaya', 'concrete', points('-860,-280 -900,-190 -970,-130 -1070,-50'), [0.12, 0.55, 26]),
  village('1-karangjambe', 'concrete', points('-240,-676 -282,-780 -300,-900')),
  // Dusun II
  village('2-timur', 'asphalt', points('556,30 660,-20 790,-40 880,-58 1040,-100'), [0.1, 0.68, 30]),
  village(
    '2-tengah',
    'asphalt',
    points('566,130 628,140 690,150 820,176 925,215 1060,240'),
    [0.05, 0.76, 30]
  ),
  village(
    '2-selabaya',
    'concrete',
    points('690,150 716,270 742,390 735,500 760,640 800,800 790,960 815,1120 771,1276'),
    [0.03, 0.2, 28]
  ),
  village('2-lingkar', 'concrete', points('790,-40 806,70 820,176 852,300 742,390'), [0.08, 0.72, 28]),
  village('2-kawasan', 'paving', points('628,140 622,210 588,282 500,320 412,306 372,271'), [0.08, 0.94, 26]),
  village('2-babakan', 'concrete', points('660,-20 676,-100 690,-220 730,-330'), [0.05, 0.3, 24]),
  // Dusun III
  village(
    '3-barat',
    'asphalt',
    points('330,288 190,262 60,270 -60,318 -170,420 -290,470 -430,492 -560,540 -690,550 -860,590'),
    [0.03, 0.34, 30],
    [0.4, 0.78, 30]
  ),
  village('3-tengah', 'concrete', points('236,520 110,540 -30,560 -160,556 -290,470'), [0.12, 0.92, 28]),
  village('3-poros', 'concrete', points('60,270 46,390 110,540 120,640 104,750'), [0.28, 0.72, 26]),
  village('3-selatan', 'concrete', points('-30,560 -66,660 -52,780 -24,920'), [0.1, 0.58, 26]),
  village('3-karangsari', 'concrete', points('-160,556 -230,640 -330,640 -440,700'), [0.15, 0.62, 24]),
  // Gang
  alley('gang-01', points('-180,-470 -186,-525 -196,-580 -215,-632 -240,-676'), [0.1, 0.6, 22]),
  alley('gang-02', points('-700,-316 -690,-262 -700,-212'), [0.1, 0.9, 20]),
  alley('gang-03', points('-1000,-226 -1012,-280 -990,-330'), [0.1, 0.95, 20]),
  alley('gang-04', points('806,70 870,84 930,96'), [0.15, 0.9, 20]),
  alley('gang-05', points('190,262 200,200 210,165'), [0.15, 0.95, 20]),
  alley('gang-06', points('110,540 104,480 46,390'), [0.1, 0.9, 20]),
  alley('gang-07', points('236,520 290,540 340,562'), [0.1, 0.95, 20]),
  alley('gang-08', points('-560,540 -556,500 -540,462'), [0.15, 0.95, 18]),
  // Pematang
  dike('pematang-01', points('-20,-486 10,-370 60,-250 160,-200 235,-230 318,-278')),
  dike('pematang-02', points('-505,-520 -620,-560 -740,-540')),
  dike('pematang-03', points('716,270 668,318 646,360 612,392')),
  dike('pematang-04', points('340,562 372,590 400,630')),
  dike('pematang-05', points('104,750 220,790 300,770')),
  dike('pematang-06', points('-690,-262 -600,-230 -480,-215 -380,-240')),
  dike('pematang-07', points('190,650 280,690 350,690'))
];
