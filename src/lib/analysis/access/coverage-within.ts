import { tableSize } from './cost-table';

export interface Coverage {
  /** People with at least one site within the radius, and their share of all (NaN when there is nobody). */
  readonly people: number;
  readonly share: number;
  /** 1 where a home is covered. */
  readonly covered: Uint8Array;
  /** Share of people covered, by group. */
  readonly byGroup: Readonly<Record<string, number>>;
}

/**
 * Who lives within a radius of a site, along the network: `costs` is demand-major in the radius' own unit
 * (minutes or metres); Infinity is never within.
 * @throws AnalysisError `size-mismatch`, `not-a-number`
 */
export function coverageWithin(
  costs: ArrayLike<number>,
  people: ArrayLike<number>,
  siteCount: number,
  radius: number,
  groups?: readonly (string | undefined)[]
): Coverage {
  const { rows, columns } = tableSize(costs, people, siteCount);
  const covered = new Uint8Array(rows);
  const totals = new Map<string, { all: number; within: number }>();
  let all = 0;
  let within = 0;
  for (let home = 0; home < rows; home++) {
    for (let site = 0; site < columns && covered[home] === 0; site++) {
      if (costs[home * columns + site]! <= radius) covered[home] = 1;
    }
    all += people[home]!;
    within += covered[home]! * people[home]!;
    const group = groups?.[home];
    if (group === undefined) continue;
    const total = totals.get(group) ?? { all: 0, within: 0 };
    total.all += people[home]!;
    total.within += covered[home]! * people[home]!;
    totals.set(group, total);
  }
  return {
    people: within,
    share: within / all,
    covered,
    byGroup: Object.fromEntries([...totals].map(([group, total]) => [group, total.within / total.all]))
  };
}
