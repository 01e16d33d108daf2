/** Whether two sums of costs agree to within rounding. */
export function sameWithin(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** `|objective − bound| / |objective|`; 0 when they agree, Infinity for an objective of 0 or without limit. */
export function gapOf(objective: number, bound: number): number {
  if (sameWithin(objective, bound)) return 0;
  if (objective === 0 || !Number.isFinite(objective)) return Infinity;
  return Math.abs(objective - bound) / Math.abs(objective);
}
