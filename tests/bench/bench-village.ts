import { createRandom, type AnalysisInput, type PlanarPolygon, type RoadInput } from '../../src/lib/analysis';
import { familyNames, zoneKinds } from '../../src/lib/village/types';

const base = { source: 'bench', status: 'sketch', accuracyMeters: 25 } as const;

/** Streets through a lattice of crossings, each up to a fifth of a block off its place. */
export function benchStreets(columns: number, rows: number, blockMeters: number, seed: number): RoadInput[] {
  const random = createRandom(seed);
  const off = () => (random.next() - 0.5) * 0.4 * blockMeters;
  const crossings = Array.from({ length: (columns + 1) * (rows + 1) }, (_, i) => [
    (i % (columns + 1)) * blockMeters + off(),
    Math.floor(i / (columns + 1)) * blockMeters + off()
  ]);
  const through = (id: string, kind: RoadInput['kind'], places: readonly number[]): RoadInput => ({
    ...base,
    id,
    kind,
    lines: [Float64Array.from(places.flatMap((place) => crossings[place]!))]
  });
  return [
    ...Array.from({ length: rows + 1 }, (_, row) =>
      through(
        `street-${row}`,
        row === 0 ? 'through' : 'village',
        Array.from({ length: columns + 1 }, (_, column) => row * (columns + 1) + column)
      )
    ),
    ...Array.from({ length: columns + 1 }, (_, column) =>
      through(
        `lane-${column}`,
        'alley',
        Array.from({ length: rows + 1 }, (_, row) => row * (columns + 1) + column)
      )
    )
  ];
}

function box(west: number, south: number, east: number, north: number): readonly PlanarPolygon[] {
  return [[Float64Array.of(west, south, east, south, east, north, west, north, west, south)]];
}

/**
 * A made-up village of 150 ha with 5,000 people: streets, yards and paddy in patches, a river with bridges,
 * 45 facilities and 65 places of work. The same for the same seed.
 */
export function benchVillage(seed: number): AnalysisInput {
  const random = createRandom(seed);
  const [width, height, block] = [1250, 1200, 125];
  const spot = () => ({ x: random.next() * width, y: random.next() * height });
  const columns = width / block;
  const rows = Math.floor(height / block);
  const squares = Array.from({ length: columns * rows }, (_, i) => {
    const [x, y] = [(i % columns) * block, Math.floor(i / columns) * block];
    return { polygons: box(x, y, x + block, y + block), paddy: random.next() < 0.4 };
  });
  const yards = squares.filter(({ paddy }) => !paddy);
  return {
    code: '99.99.99.2001',
    version: 'bench',
    plane: [109.33, -7.4],
    outline: box(0, 0, width, height),
    dusun: [],
    rt: yards.map(({ polygons }, i) => ({
      ...base,
      id: `rt-${i}`,
      people: Math.round(5000 / yards.length),
      polygons
    })),
    zone: [],
    land: squares.map(({ polygons, paddy }, i) => ({
      ...base,
      id: `land-${i}`,
      kind: paddy ? ('paddy' as const) : ('yard' as const),
      polygons
    })),
    roads: benchStreets(columns, rows, block, seed),
    water: [
      {
        ...base,
        id: 'river',
        kind: 'river',
        widthMeters: 8,
        lines: [Float64Array.of(430, -100, 470, 500, 440, 1300)],
        polygons: []
      }
    ],
    bridges: [],
    facilities: Array.from({ length: 45 }, (_, i) => ({
      ...base,
      id: `facility-${i}`,
      kind: zoneKinds[i % zoneKinds.length]!,
      ...spot(),
      ...(i < zoneKinds.length ? { zone: true as const } : {})
    })),
    places: Array.from({ length: 65 }, (_, i) => ({
      ...base,
      id: `place-${i}`,
      family: familyNames[i % familyNames.length]!,
      kind: 'workshop',
      count: 1 + random.below(4),
      ...spot(),
      polygons: []
    }))
  };
}

/**
 * Seconds per metre over cells of 2 m: streets every 100 m, open land between, and a wall with gaps every
 * 300 m. The same for the same seed.
 */
export function benchFriction(columns: number, rows: number, seed: number): Float64Array {
  const random = createRandom(seed);
  const gaps = Array.from({ length: Math.ceil(rows / 150) }, () => random.below(columns - 20));
  return Float64Array.from({ length: columns * rows }, (_, cell) => {
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    const gap = gaps[Math.floor(row / 150)]!;
    if (row % 150 === 75 && (column < gap || column > gap + 20)) return Infinity;
    return row % 50 === 0 || column % 50 === 0 ? 0.8 : 4 / 3;
  });
}

/** Worths 0…255 that change slowly over the cells, as criteria do, with a little noise. */
export function benchCriteria(columns: number, rows: number, count: number, seed: number): Uint8Array[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const [x, y, wave] = [random.next() * columns, random.next() * rows, 40 + random.below(60)];
    return Uint8Array.from({ length: columns * rows }, (_, cell) => {
      const away = Math.hypot((cell % columns) - x, Math.floor(cell / columns) - y);
      return 127 + 110 * Math.cos(away / wave) + random.next() * 16;
    });
  });
}
