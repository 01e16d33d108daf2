import { AnalysisError } from '../analysis-error';

/** How much something at so many minutes still counts, 0…1; 0 for Infinity. */
export type Decay = (minutes: number) => number;

/** Counts in full up to a limit, not at all beyond it. */
export function stepDecay(withinMinutes: number): Decay {
  return (minutes) => (minutes <= withinMinutes ? 1 : 0);
}

/** Halves every so many minutes: 2^(−t / half). */
export function halvingDecay(halfMinutes: number): Decay {
  return (minutes) => (minutes === Infinity ? 0 : 2 ** (-minutes / halfMinutes));
}

/**
 * Weights by travel-time zone, each up to its minutes, 0 beyond the last. The three zones of Luo and Qi 2009
 * (E2SFCA, Health & Place 15) are 10, 20 and 30 minutes with weights 1, 0.68, 0.22 (slow) or 1, 0.42, 0.09.
 * @throws AnalysisError `bad-input` when the zones do not grow
 */
export function zonedDecay(zones: readonly { readonly minutes: number; readonly weight: number }[]): Decay {
  zones.forEach((zone, i) => {
    if (i > 0 && zone.minutes <= zones[i - 1]!.minutes) {
      throw new AnalysisError('bad-input', `expected growing zones, got ${zone.minutes} minutes at ${i}`);
    }
  });
  return (minutes) => zones.find((zone) => minutes <= zone.minutes)?.weight ?? 0;
}
