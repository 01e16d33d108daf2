import type { AnalysisInput } from './analysis-input';
import { dusunOfPeople } from './dusun-of-people';
import { cellCentre, type Grid } from './grid';
import type { Network } from './network';
import type { RoundHome } from './one-round';
import { populationSurface, type Population } from './population-surface';
import { snapToNetwork, type SnapOptions } from './snap-to-network';

export interface Homes {
  readonly population: Population;
  /** One per populated cell, in the order of `population.cells`. */
  readonly homes: readonly RoundHome[];
  /** Positions in `homes` too far from a road: listed, never attached far away. */
  readonly unreachable: readonly number[];
}

/** Populated cells as places on the network, each with its people and the id of its dusun. */
export function homesOf(
  grid: Grid,
  network: Network,
  input: Pick<AnalysisInput, 'rt' | 'land' | 'dusun'>,
  options: SnapOptions = {}
): Homes {
  const population = populationSurface(grid, input.rt, input.land);
  const dusunOf = dusunOfPeople(grid, population, input);
  const places = Array.from(population.cells, (cell) => {
    const [x, y] = cellCentre(grid, cell);
    return { x, y };
  });
  const snaps = snapToNetwork(network, places, options);
  const homes = snaps.map((snap, i): RoundHome => {
    const cell = population.cells[i]!;
    const group = dusunOf[i];
    return { snap, people: population.people[cell]!, ...(group !== undefined && { group }) };
  });
  return { population, homes, unreachable: snaps.flatMap((snap, i) => (snap.edge < 0 ? [i] : [])) };
}
