import { expect, test } from 'vitest';
import { buildNetwork, cellAt, createGrid, homesOf } from '../../../src/lib/analysis/index';
import { exampleVillage } from './example-village';
import { road } from './street-grid';

const grid = createGrid({ plane: [109.33, -7.4], bounds: [0, 0, 800, 400], cellMeters: 10 });

test('populated cells stand on the network with their people and their dusun', () => {
  const village = exampleVillage();
  const { homes, population, unreachable } = homesOf(grid, buildNetwork(village), village);
  expect(unreachable).toEqual([]);
  expect(homes).toHaveLength(population.cells.length);
  const of = (group: string) =>
    homes.reduce((sum, home) => sum + (home.group === group ? home.people : 0), 0);
  expect([of('dusun-1'), of('dusun-2')]).toEqual([300, 500]);
  // Nobody lives on the paddy.
  expect(population.people[cellAt(grid, 705, 305)]).toBe(0);
});

test('without RT that name a dusun, the dusun they lie in; far from a road they are listed', () => {
  const village = exampleVillage({
    rt: exampleVillage().rt.map(({ id, source, people, polygons }) => ({
      id,
      source,
      people: people!,
      polygons
    })),
    roads: [road('west', [0, 0, 0, 400])],
    water: []
  });
  const { homes, unreachable } = homesOf(grid, buildNetwork(village), village);
  expect(new Set(homes.map((home) => home.group))).toEqual(new Set(['dusun-1', 'dusun-2']));
  const near = homes.filter((_, i) => !unreachable.includes(i));
  // Columns with centres at 5 … 145 m.
  expect(near).toHaveLength(15 * 40);
  expect(unreachable.every((i) => homes[i]!.snap.edge === -1)).toBe(true);
});
