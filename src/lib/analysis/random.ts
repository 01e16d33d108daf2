/** A seeded stream of chance: same seed, same numbers, everywhere. */
export interface Random {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  /** Whole number in [0, below). */
  readonly below: (below: number) => number;
  /** Standard normal (Box and Muller 1958). */
  readonly normal: () => number;
  /** Standard exponential. */
  readonly exponential: () => number;
}

/** Method: mulberry32 (T. Ettinger, public domain), 2³² states: enough for draws in the thousands. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    below: (below) => Math.floor(next() * below),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    exponential: () => -Math.log(1 - next())
  };
}
