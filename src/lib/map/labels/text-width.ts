/**
 * Advance widths of Plus Jakarta Sans at weight 700 for U+0020 to U+007E, in thousandths of an em, as Chromium
 * measures them. Other weights scale it by a factor (mean over these characters).
 */
const widths700: readonly number[] = [
  178, 371, 498, 915, 647, 1046, 793, 311, 379, 379, 540, 660, 357, 600, 378, 506, 708, 403, 597, 611, 654,
  615, 602, 559, 632, 602, 378, 398, 660, 660, 660, 583, 927, 712, 691, 774, 740, 595, 586, 808, 733, 279,
  393, 679, 543, 893, 741, 878, 648, 878, 661, 647, 542, 718, 697, 1020, 661, 660, 571, 416, 506, 416, 660,
  663, 381, 580, 672, 608, 672, 612, 406, 652, 593, 252, 252, 577, 252, 924, 593, 652, 672, 672, 374, 514,
  413, 593, 566, 883, 558, 586, 481, 398, 395, 398, 660
];
const factorOf = { 600: 0.977, 700: 1, 800: 1.024 } as const;
export type LabelWeight = keyof typeof factorOf;

/** The page sets its words a little apart: see word-spacing in the tokens. */
const wordSpacing = 80;

export interface TextLook {
  /** CSS px. */
  readonly size: number;
  readonly weight: LabelWeight;
  /** em between letters. */
  readonly tracking?: number;
}

/** Width of one line of text in CSS px, without a browser; letters it does not know count as wide ones. */
export function textWidth(text: string, look: TextLook): number {
  let thousandths = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    const width = widths700[letter.charCodeAt(0) - 32] ?? 700;
    thousandths +=
      width * factorOf[look.weight] + (letter === ' ' ? wordSpacing : 0) + (look.tracking ?? 0) * 1000;
  }
  return (thousandths / 1000) * look.size;
}
