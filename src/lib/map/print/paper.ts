export const paperNames = ['A4', 'A3', 'A1'] as const;
export type PaperName = (typeof paperNames)[number];
export const orientations = ['landscape', 'portrait'] as const;
export type Orientation = (typeof orientations)[number];

/** A sheet of ISO 216 and the measures that go with its size; all millimetres. */
export interface Paper {
  readonly name: PaperName;
  readonly orientation: Orientation;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** A CSS pixel of the screen's map on this paper: names and signs are drawn with it. */
  readonly pixel: number;
}

const long: Readonly<Record<PaperName, number>> = { A4: 297, A3: 420, A1: 841 };
const short: Readonly<Record<PaperName, number>> = { A4: 210, A3: 297, A1: 594 };
const pixels: Readonly<Record<PaperName, number>> = { A4: 0.205, A3: 0.24, A1: 0.44 };

export function paperOf(name: PaperName, orientation: Orientation): Paper {
  const landscape = orientation === 'landscape';
  return {
    name,
    orientation,
    width: landscape ? long[name] : short[name],
    height: landscape ? short[name] : long[name],
    margin: name === 'A1' ? 12 : 7,
    pixel: pixels[name]
  };
}
