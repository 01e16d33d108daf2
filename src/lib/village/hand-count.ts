/** Raised hands: one number for each option, in the slide's order, and those who abstain. */
export interface HandCount {
  readonly options: readonly number[];
  readonly abstain: number;
}

export type HandChoice = number | 'abstain';

export function emptyCount(options: number): HandCount {
  return { options: Array.from({ length: options }, () => 0), abstain: 0 };
}

export function countedHands({ options, abstain }: HandCount): number {
  return options.reduce((sum, hands) => sum + hands, abstain);
}

export function handsFor(count: HandCount, choice: HandChoice): number {
  return choice === 'abstain' ? count.abstain : (count.options[choice] ?? 0);
}

/**
 * The count with this many hands for one choice: a whole number, never below zero, and never more than are left of
 * those present once the other hands are counted. An option the slide does not have changes nothing.
 */
export function setHands(count: HandCount, choice: HandChoice, hands: number, present: number): HandCount {
  if (choice !== 'abstain' && count.options[choice] === undefined) return count;
  const others = countedHands(count) - handsFor(count, choice);
  const most = Math.max(0, Math.floor(present) - others);
  const wanted = Number.isFinite(hands) ? Math.trunc(hands) : 0;
  const kept = Math.min(Math.max(0, wanted), most);
  return choice === 'abstain'
    ? { ...count, abstain: kept }
    : { ...count, options: count.options.with(choice, kept) };
}

/** The fewest people who can be present: none of the hands already counted may be without a person. */
export function fewestPresent(counts: readonly HandCount[]): number {
  return counts.reduce((most, count) => Math.max(most, countedHands(count)), 0);
}

/** The option with the most hands; undefined while there are none, or when two have as many. */
export function leadingOption({ options }: HandCount): number | undefined {
  const most = Math.max(0, ...options);
  const leaders = options.flatMap((hands, index) => (hands === most ? [index] : []));
  return most > 0 && leaders.length === 1 ? leaders[0] : undefined;
}
