import { owa, weightedOverlay } from '../../src/lib/analysis';
import { formatSpread, growthExponent, timeRuns, type BenchRow } from './bench-report';
import { benchCriteria } from './bench-village';
import { compared, runGdalCalc } from './peers';

const sizes = [
  ['village', 625, 600],
  ['kecamatan', 1250, 1200],
  ['kabupaten', 2500, 1600]
] as const;
const weights = [26, 20, 20, 18, 10, 6, 4, 2];

/** What a slider of weights, risk or threshold costs where the processor paints: scores of all cells. */
export async function overlay(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  const costs: number[] = [];
  for (const [place, columns, lines] of sizes) {
    const criteria = benchCriteria(columns, lines, weights.length, 1);
    const scores = new Float32Array(columns * lines);
    const weighted = await timeRuns(40, () => weightedOverlay(criteria, weights, scores));
    costs.push(weighted.min);
    const cells = `${Math.round(scores.length / 1000)}k cells × ${weights.length}`;
    const village = place === 'village';
    rows.push({
      what: `weights, ${place}, ${cells}`,
      value: weighted.min,
      unit: 'ms',
      ...(village ? { budget: 2 } : {}),
      note: `${formatSpread(weighted, 'ms')}${
        village ? `; ${compared('gdal_calc', runGdalCalc(criteria, weights, columns), weighted.min)}` : ''
      }`
    });
    if (!village) continue;
    const ordered = await timeRuns(10, () => owa(criteria, weights, 2, scores));
    rows.push({
      what: `risk away from the middle, ${place}, ${cells}`,
      value: ordered.min,
      unit: 'ms',
      // The goal is 2 ms: eight criteria of every cell are sorted, and the power of each of seven sets looked up by itself.
      budget: 3,
      note: `${formatSpread(ordered, 'ms')}; goal 2`
    });
  }
  rows.push({
    what: 'growth of weights with cells',
    value: growthExponent(
      sizes.map(([, columns, lines]) => columns * lines),
      costs
    ),
    unit: ''
  });
  return rows;
}
