/** What a card says of one criterion; numbers are already in the page's language. */
export interface CriterionView {
  readonly id: string;
  readonly name: string;
  /** Points of the score it gives, whole numbers that sum to the score. */
  readonly points: string;
  /** 0…1 on its curve, and the width of its part of the score. */
  readonly worth: number;
  readonly part: number;
  /** In its own unit: "8,2 tempat", "15 menit". */
  readonly value: string;
}

/** One ranked site as its card shows it. */
export interface SiteView {
  readonly rank: number;
  readonly place: string;
  readonly near?: string;
  readonly score: string;
  readonly why: string;
  readonly criteria: readonly CriterionView[];
  /** Shares 0…1 of draws of weights; undefined until they are counted. */
  readonly first?: number;
  readonly topThree?: number;
}

/** A sentence in pieces: numbers with what they count stand out, the limits they are counted within do not. */
export function emphasise(sentence: string): readonly { readonly text: string; readonly strong: boolean }[] {
  const counted =
    /((?<!dalam |within |[\d.,])\d[\d.,]*(?:\s(?:perajin|tempat|dapur|jenis|bamboo|snack|farming|kinds?)(?:\s(?:bambu|tani|jajanan|potensi|\p{L}+s)\b)?|\s\p{L}+)?)/u;
  return sentence
    .split(counted)
    .map((text, i) => ({ text, strong: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** The step of the ramp a worth is drawn in, 1…8; pale steps are left to the ground. */
export function rampStep(worth: number, least = 1): number {
  return Math.min(8, Math.max(least, Math.ceil(worth * 8)));
}
