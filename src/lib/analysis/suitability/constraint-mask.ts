import { AnalysisError } from '../analysis-error';
import type { AnalysisInput } from '../analysis-input';
import { waterWidth } from '../barrier-segments';
import { burnLine, burnNear, burnPolygons, cellCount, type Grid } from '../grid';

/** What may forbid building, in the order in which a cell is given its reason. */
export const constraintNames = [
  'outside',
  'protectedPaddy',
  'water',
  'cemetery',
  'infrastructure',
  'paddy',
  'slope',
  'builtUp',
  'notVillageOwned'
] as const;
export type ConstraintName = (typeof constraintNames)[number];

/** Switched on when nobody chose otherwise. `outside` cannot be switched off. */
export const defaultConstraints: readonly ConstraintName[] = [
  'outside',
  'protectedPaddy',
  'water',
  'cemetery',
  'infrastructure',
  'paddy'
];

export interface ConstraintSettings {
  readonly enabled?: readonly ConstraintName[];
  /** Strip beside rivers and ponds, from the water's edge; a planning value, the legal one is set locally. Default 10. */
  readonly waterBufferMeters?: number;
  /** Strip beside channels. Default 3. */
  readonly channelBufferMeters?: number;
  /** Ground height per cell, metres, and the steepest slope to build on (rise over run). */
  readonly elevation?: ArrayLike<number>;
  readonly steepest?: number;
}

export interface ConstraintMask {
  readonly grid: Grid;
  /** Every constraint that holds for a cell, switched on or not: bit i is `constraintNames[i]`. */
  readonly holds: Uint16Array;
  /** 0 where building is allowed, else 1 + the position of the first switched-on constraint that forbids it. */
  readonly mask: Uint8Array;
  readonly enabled: readonly ConstraintName[];
  /** Hectares of the village each constraint holds for, switched on or not. */
  readonly hectares: Readonly<Record<ConstraintName, number>>;
  /** Hectares of the village left to build on. */
  readonly allowedHectares: number;
  /** Constraints no source says anything about: their switches say so instead of excluding nothing. */
  readonly unknown: readonly ConstraintName[];
}

/** The mask's byte of cells outside the village. */
export const outsideByte = 1;

/** What excludes a cell, by the mask's byte; undefined where building is allowed. */
export function constraintOf(byte: number): ConstraintName | undefined {
  return constraintNames[byte - 1];
}

type MaskInput = Pick<AnalysisInput, 'outline' | 'land' | 'water'>;

/**
 * Where building is forbidden, each cell with the name of what forbids it. Facts first (`holds`), then the
 * switches: `withConstraints` changes them without another look at the map.
 * @throws AnalysisError `size-mismatch` for heights that do not fit the grid
 */
export function constraintMask(
  grid: Grid,
  input: MaskInput,
  settings: ConstraintSettings = {}
): ConstraintMask {
  const cells = cellCount(grid);
  const holds = new Uint16Array(cells);
  const bit = (name: ConstraintName) => 1 << constraintNames.indexOf(name);
  const mark = (name: ConstraintName) => {
    const flag = bit(name);
    return (cell: number) => void (holds[cell]! |= flag);
  };

  const outside = bit('outside');
  holds.fill(outside | bit('notVillageOwned'));
  burnPolygons(grid, input.outline, (cell) => (holds[cell]! &= ~outside));

  for (const parcel of input.land) {
    if (parcel.kind === 'paddy') burnPolygons(grid, parcel.polygons, mark('paddy'));
    if (parcel.kind === 'cemetery') burnPolygons(grid, parcel.polygons, mark('cemetery'));
    if (parcel.kind === 'water') burnPolygons(grid, parcel.polygons, mark('water'));
    if (parcel.kind === 'infrastructure') burnPolygons(grid, parcel.polygons, mark('infrastructure'));
    if (parcel.kind === 'settlement' || parcel.kind === 'office')
      burnPolygons(grid, parcel.polygons, mark('builtUp'));
    if (parcel.protectedPaddy) burnPolygons(grid, parcel.polygons, mark('protectedPaddy'));
    if (parcel.villageOwned)
      burnPolygons(grid, parcel.polygons, (cell) => (holds[cell]! &= ~bit('notVillageOwned')));
  }
  const buffer = settings.waterBufferMeters ?? 10;
  const channelBuffer = settings.channelBufferMeters ?? 3;
  for (const water of input.water) {
    const beside = water.kind === 'channel' ? channelBuffer : buffer;
    const wet = mark('water');
    for (const line of water.lines) {
      burnLine(grid, line, wet);
      burnNear(grid, line, waterWidth(water) / 2 + beside, wet);
    }
    burnPolygons(grid, water.polygons, wet);
    for (const rings of water.polygons) for (const ring of rings) burnNear(grid, ring, beside, wet);
  }
  const { elevation, steepest } = settings;
  if (elevation && steepest !== undefined) markSlopes(grid, elevation, steepest, mark('slope'));

  const unknown: ConstraintName[] = [];
  if (!input.land.some((parcel) => parcel.protectedPaddy)) unknown.push('protectedPaddy');
  if (!input.land.some((parcel) => parcel.villageOwned)) unknown.push('notVillageOwned');
  if (!elevation || steepest === undefined) unknown.push('slope');
  if (input.land.length === 0) unknown.push('paddy', 'cemetery', 'infrastructure', 'builtUp');
  const counts = constraintNames.map(() => 0);
  const hectaresPerCell = grid.cellMeters ** 2 / 10_000;
  for (let cell = 0; cell < cells; cell++) {
    const flags = holds[cell]!;
    if (flags & outside) {
      counts[0]!++;
      continue;
    }
    for (let i = 1; i < counts.length; i++) counts[i]! += (flags >> i) & 1;
  }
  const hectares = Object.fromEntries(
    constraintNames.map((name, i) => [name, unknown.includes(name) ? 0 : counts[i]! * hectaresPerCell])
  ) as Record<ConstraintName, number>;
  return withConstraints(
    { grid, holds, mask: new Uint8Array(), enabled: [], hectares, allowedHectares: 0, unknown },
    settings.enabled ?? defaultConstraints
  );
}

/** The same facts under other switches. What no source knows excludes nothing; outside is always excluded. */
export function withConstraints(facts: ConstraintMask, enabled: readonly ConstraintName[]): ConstraintMask {
  const on = constraintNames.filter(
    (name) => name === 'outside' || (enabled.includes(name) && !facts.unknown.includes(name))
  );
  const flags = on.reduce((sum, name) => sum | (1 << constraintNames.indexOf(name)), 0);
  // The first reason of every combination of flags, looked up instead of searched for each cell.
  const reason = Uint8Array.from({ length: 1 << constraintNames.length }, (_, set) => {
    const hit = set & flags;
    return hit === 0 ? 0 : 32 - Math.clz32(hit & -hit);
  });
  const mask = new Uint8Array(facts.holds.length);
  let allowed = 0;
  for (let cell = 0; cell < mask.length; cell++) {
    mask[cell] = reason[facts.holds[cell]!]!;
    if (mask[cell] === 0) allowed++;
  }
  return { ...facts, mask, enabled: on, allowedHectares: (allowed * facts.grid.cellMeters ** 2) / 10_000 };
}

/** Steepest of the four differences to the neighbours, over one cell. */
function markSlopes(
  grid: Grid,
  elevation: ArrayLike<number>,
  steepest: number,
  visit: (cell: number) => void
): void {
  const { columns, rows, cellMeters } = grid;
  if (elevation.length !== columns * rows) {
    throw new AnalysisError('size-mismatch', `expected ${columns * rows} heights, got ${elevation.length}`);
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      const rise = (other: number) => Math.abs(elevation[other]! - elevation[cell]!) / cellMeters;
      const steep =
        (column > 0 && rise(cell - 1) > steepest) ||
        (column < columns - 1 && rise(cell + 1) > steepest) ||
        (row > 0 && rise(cell - columns) > steepest) ||
        (row < rows - 1 && rise(cell + columns) > steepest);
      if (steep) visit(cell);
    }
  }
}
