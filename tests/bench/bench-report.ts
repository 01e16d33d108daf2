/** One measured line: a figure, what it may be at most, and a peer measured in the same run. */
export interface BenchRow {
  readonly what: string;
  readonly value: number;
  readonly unit: 'kB' | 's' | 'ms' | '';
  /** Broken when value is larger. */
  readonly budget?: number;
  /** "min 1.2, mean 1.3 ± 0.1", a ratio to a peer, how cost grows. */
  readonly note?: string;
}

export interface Spread {
  readonly min: number;
  readonly mean: number;
  readonly deviation: number;
}

/** Compilers and caches settle in this time; before it the same work took up to seven times as long. */
const warmUpMilliseconds = 500;
/** Shorter than this, a neighbour on the same processor decides the figure. */
const measuredMilliseconds = 1500;
const mostRuns = 300;

/**
 * Warms `work` up, then tells how long it took, in milliseconds, over at least `runs` runs: more of them when it is
 * quick, so that all together they are long enough to find a quiet moment.
 * @param runs at least 2
 */
export async function timeRuns(runs: number, work: () => unknown): Promise<Spread> {
  const begun = performance.now();
  do await work();
  while (performance.now() - begun < warmUpMilliseconds);
  const times: number[] = [];
  let spent = 0;
  while (times.length < runs || (spent < measuredMilliseconds && times.length < mostRuns)) {
    const start = performance.now();
    await work();
    const time = performance.now() - start;
    times.push(time);
    spent += time;
  }
  const mean = spent / times.length;
  const variance = times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (times.length - 1);
  return { min: Math.min(...times), mean, deviation: Math.sqrt(variance) };
}

/** Exponent b of cost ≈ a·size^b, by least squares on logarithms. */
export function growthExponent(sizes: readonly number[], costs: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = costs.map(Math.log);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const over = x.reduce((sum, value, index) => sum + (value - mx) * ((y[index] ?? my) - my), 0);
  const under = x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
  return over / under;
}

export function formatSpread({ min, mean, deviation }: Spread, unit: 'ms' | 's'): string {
  const scale = unit === 's' ? 1000 : 1;
  const show = (value: number) => (value / scale).toFixed(unit === 's' ? 2 : 1);
  return `min ${show(min)}, mean ${show(mean)} ± ${show(deviation)} ${unit}`;
}

export function isBroken(row: BenchRow): boolean {
  return row.budget !== undefined && !(row.value <= row.budget);
}

/** The table of a bench; a broken budget is marked. */
export function formatTable(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [
    row.what,
    `${round(row.value)} ${row.unit}`.trim(),
    row.budget === undefined ? '' : `≤ ${round(row.budget)}${isBroken(row) ? ' BROKEN' : ''}`,
    row.note ?? ''
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()
    )
    .join('\n');
}

function round(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toFixed(2)));
}
