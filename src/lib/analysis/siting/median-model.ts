import { createLinearModel, type LinearModel } from './linear-model';
import type { MedianBound, MedianFixing } from './median-bound';
import { betterThan, type MedianTable, type SortedRows } from './median-table';

export interface MedianModel {
  readonly model: LinearModel;
  /** Site of each of the first columns. */
  readonly siteOfColumn: readonly number[];
}

/**
 * The choice among the sites that the bound has left in question, as a mixed-integer model.
 * Method: one column per site and per distinct cost of a row, not per pair (Cornuéjols, Nemhauser and Wolsey
 * 1980, in the incremental form of Elloumi 2010); costs a better choice cannot have, by the bound, are left
 * out. Undefined when it would have more than `maxEntries`.
 */
export function toMedianModel(
  table: MedianTable,
  sorted: SortedRows,
  found: MedianBound,
  fixing: MedianFixing,
  upper: number,
  maxEntries: number
): MedianModel | undefined {
  const { rows, sites, p, worst } = table;
  const { required, candidates } = fixing;
  const model = createLinearModel();
  const columnOf = new Int32Array(sites).fill(-1);
  for (const site of candidates) columnOf[site] = model.addColumn(0, { whole: true });
  const free = p - required.length;
  model.addRow(
    free,
    free,
    Array.from(candidates, (site) => columnOf[site]!)
  );
  const slack = betterThan(table, upper) - found.bound + 1e-9 * Math.abs(upper);

  for (let i = 0; i < rows; i++) {
    const from = i * sites;
    let ceiling = worst[i]!;
    for (const site of required) ceiling = Math.min(ceiling, table.cost[from + site]!);
    // A better choice serves this row at no more than this.
    const most = found.multipliers[i]! + slack;
    let before = -1;
    let level = -1;
    let columns: number[] = [];
    /** Closes the level reached so far: either a site of it is open, or the row pays the next level. */
    const close = (nextCost: number) => {
      if (level < 0) return void model.addConstant(nextCost);
      const open = nextCost > most && nextCost > level;
      const wait = open ? -1 : model.addColumn(nextCost - level);
      const list = wait < 0 ? columns : [...columns, wait];
      const factors = list.map(() => 1);
      if (before >= 0) model.addRow(0, Infinity, [...list, before], [...factors, -1]);
      else model.addRow(1, Infinity, list, factors);
      before = wait;
      columns = [];
    };
    let ended = false;
    for (let k = from; k < from + sites && !ended; k++) {
      const value = sorted.cost[k]!;
      if (value >= ceiling) break;
      const column = columnOf[sorted.site[k]!]!;
      if (column < 0) continue;
      if (value !== level) {
        close(value);
        // Dearer levels cannot be paid: the row ends here.
        ended = level >= 0 && before < 0;
        level = value;
        if (ended) break;
      }
      columns.push(column);
    }
    if (!ended) close(ceiling);
    if (model.entries() > maxEntries) return undefined;
  }
  return { model, siteOfColumn: candidates };
}
