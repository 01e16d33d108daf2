import { tableSize } from './cost-table';
import type { Decay } from './decay';

export interface CatchmentInput {
  /** Minutes, demand-major: `minutes[home · supply.length + facility]`; Infinity where there is no way. */
  readonly minutes: ArrayLike<number>;
  /** People per home. */
  readonly people: ArrayLike<number>;
  /** Capacity per facility, any unit. */
  readonly supply: ArrayLike<number>;
  readonly decay: Decay;
}

export interface CatchmentAccess {
  /** Supply per person at each home. */
  readonly access: Float64Array;
  /** Supply per weighted person at each facility; 0 where nobody can come. */
  readonly ratio: Float64Array;
  /** Supply that reaches somebody: Σ people · access for E2SFCA. */
  readonly usedSupply: number;
  /** Supply of facilities nobody can come to. */
  readonly idleSupply: number;
}

function catchment(input: CatchmentInput, demandPower: 1 | 2): CatchmentAccess {
  const { minutes, people, supply, decay } = input;
  const { rows, columns } = tableSize(minutes, people, supply.length);
  const weights = Float64Array.from(minutes, decay);
  const ratio = new Float64Array(columns);
  let idleSupply = 0;
  for (let facility = 0; facility < columns; facility++) {
    let demand = 0;
    for (let home = 0; home < rows; home++) demand += people[home]! * weights[home * columns + facility]!;
    if (demand > 0) ratio[facility] = supply[facility]! / demand;
    else idleSupply += supply[facility]!;
  }
  const access = new Float64Array(rows);
  let usedSupply = 0;
  for (let home = 0; home < rows; home++) {
    for (let facility = 0; facility < columns; facility++) {
      access[home]! += ratio[facility]! * weights[home * columns + facility]! ** demandPower;
    }
    usedSupply += people[home]! * access[home]!;
  }
  return { access, ratio, usedSupply, idleSupply };
}

/**
 * Enhanced two-step floating catchment area: R = S / Σ people·w, then A = Σ R·w. All supply that anybody can
 * reach is handed out: Σ people · A = Σ S. Source: Luo and Qi 2009, Health & Place 15:1100.
 * @throws AnalysisError `size-mismatch`, `not-a-number`
 */
export function e2sfca(input: CatchmentInput): CatchmentAccess {
  return catchment(input, 1);
}

/**
 * Modified two-step floating catchment area: A = Σ R·w², so supply that is far from everybody is partly lost
 * instead of handed out in full. Source: Delamater 2013, Spatial and Spatio-temporal Epidemiology 4:11.
 * @throws AnalysisError `size-mismatch`, `not-a-number`
 */
export function m2sfca(input: CatchmentInput): CatchmentAccess {
  return catchment(input, 2);
}
