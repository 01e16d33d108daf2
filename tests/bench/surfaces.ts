import {
  cellAt,
  createGrid,
  frictionSurface,
  isochrones,
  travelSurface,
  type Grid
} from '../../src/lib/analysis';
import { isPlaceOfFamily, placeCells } from '../../src/lib/analysis/family-minutes';
import { familyNames, zoneKinds } from '../../src/lib/village/types';
import { formatSpread, growthExponent, timeRuns, type BenchRow } from './bench-report';
import { benchFriction, benchVillage } from './bench-village';
import { compared, runGrass } from './peers';

const sizes = [
  ['village', 625, 600],
  ['kecamatan', 1250, 1200],
  ['kabupaten', 2500, 1600]
] as const;

function gridOf(columns: number, rows: number, cellMeters: number): Grid {
  const bounds = [0, 0, columns * cellMeters, rows * cellMeters] as const;
  return createGrid({ plane: [109.33, -7.4], bounds, cellMeters });
}

/** Walking over the ground: one surface at three sizes, what a dragged point costs, and all a village needs. */
export async function surfaces(): Promise<readonly BenchRow[]> {
  return [...(await sizeRows()), await dragRow(), await villageRow()];
}

async function sizeRows(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const costs: number[] = [];
  for (const [place, columns, lines] of sizes) {
    const grid = gridOf(columns, lines, 2);
    const friction = benchFriction(columns, lines, 1);
    const source = Math.floor(lines / 3) * columns + Math.floor(columns / 3);
    const village = place === 'village';
    const ours = await timeRuns(village ? 30 : 4, () => travelSurface(grid, friction, [source]));
    costs.push(ours.min);
    const grass = village ? runGrass(friction, columns, 2, source) : undefined;
    rows.push({
      what: `travel surface, ${place}, 2 m, ${Math.round((columns * lines) / 1000)}k cells, 16 neighbours`,
      value: ours.min,
      unit: 'ms',
      ...(village ? { budget: 40 } : {}),
      note: [
        formatSpread(ours, 'ms'),
        ...(village
          ? [compared('GRASS r.walk', grass?.walk, ours.min), compared('GRASS r.cost', grass?.cost, ours.min)]
          : [])
      ].join('; ')
    });
  }
  const growth = growthExponent(
    sizes.map(([, columns, lines]) => columns * lines),
    costs
  );
  return [...rows, { what: 'growth of a travel surface with cells', value: growth, unit: '' }];
}

/** One place of the pointer while an origin is dragged: surface and polygon of 15 minutes, cells of 5 m. */
async function dragRow(): Promise<BenchRow> {
  const village = benchVillage(1);
  const grid = createGrid({
    plane: village.plane,
    bounds: [0, 0, 1250, 1200],
    cellMeters: 5,
    marginMeters: 100
  });
  const friction = frictionSurface(grid, village);
  let step = 0;
  const ours = await timeRuns(60, () => {
    const origin = cellAt(grid, 500 + 5 * (step++ % 40), 600);
    const seconds = travelSurface(grid, friction, [origin], { limitSeconds: 15 * 60 + 20 });
    return isochrones(grid, seconds, [15]);
  });
  return {
    what: 'dragged origin, 15 minutes with its polygon, 5 m',
    value: ours.min,
    unit: 'ms',
    budget: 8,
    note: formatSpread(ours, 'ms')
  };
}

/** What a village's first look needs: the ground, and minutes to the five services and four livelihoods. */
async function villageRow(): Promise<BenchRow> {
  const village = benchVillage(1);
  const ours = await timeRuns(8, () => {
    const grid = createGrid({
      plane: village.plane,
      bounds: [0, 0, 1250, 1200],
      cellMeters: 5,
      marginMeters: 100
    });
    const friction = frictionSurface(grid, village);
    for (const kind of zoneKinds) {
      const places = village.facilities.filter((facility) => facility.kind === kind);
      const cells = places.map(({ x, y }) => cellAt(grid, x, y));
      travelSurface(grid, friction, cells);
    }
    for (const family of familyNames) {
      const places = village.places.filter((place) => place.family === family && isPlaceOfFamily(place));
      travelSurface(grid, friction, placeCells(grid, places));
    }
  });
  return {
    what: 'all nine surfaces of a village, 5 m, its ground included',
    value: ours.min,
    unit: 'ms',
    budget: 150,
    note: formatSpread(ours, 'ms')
  };
}
