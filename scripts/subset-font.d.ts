declare module 'subset-font' {
  /** Cuts a font to the glyphs of `text`; axes may be narrowed. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      readonly targetFormat?: 'sfnt' | 'woff' | 'woff2';
      readonly variationAxes?: Readonly<
        Record<string, number | { readonly min: number; readonly max: number }>
      >;
    }
  ): Promise<Buffer>;
}
