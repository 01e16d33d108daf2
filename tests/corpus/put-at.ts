/**
 * A copy of a JSON value with `put` at the end of the way; each number of the way picks one of the
 * children there are, so that any way leads somewhere.
 */
export function putAt(value: unknown, way: readonly number[], put: unknown): unknown {
  const [step, ...rest] = way;
  if (step === undefined || typeof value !== 'object' || value === null) return put;
  const entries = Object.entries(value);
  const chosen = entries[step % Math.max(1, entries.length)]?.[0];
  if (chosen === undefined) return put;
  const changed = entries.map(([key, one]): [string, unknown] => [
    key,
    key === chosen ? putAt(one, rest, put) : one
  ]);
  return Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed);
}
