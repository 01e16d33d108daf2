import type { RoadInput } from '../../../src/lib/analysis/index';

/** A road of one line through [x, y] pairs. */
export function road(id: string, points: readonly number[], more: Partial<RoadInput> = {}): RoadInput {
  return { id, kind: 'village', source: 'test', lines: [Float64Array.from(points)], ...more };
}

/** `columns × rows` blocks of streets, `meters` apart, from the origin east and north. */
export function streetGrid(columns: number, rows: number, meters = 100): RoadInput[] {
  const along = (count: number) => Array.from({ length: count + 1 }, (_, i) => i * meters);
  return [
    ...along(rows).map((y) =>
      road(
        `street-${y}`,
        along(columns).flatMap((x) => [x, y])
      )
    ),
    ...along(columns).map((x) =>
      road(
        `lane-${x}`,
        along(rows).flatMap((y) => [x, y]),
        { kind: 'alley' }
      )
    )
  ];
}
