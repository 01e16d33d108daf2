/**
 * Interleaves up to four arrays of one byte a cell as the channels of an RGBA8 texture; missing ones are 0.
 * Returns 4 bytes a cell.
 */
export function packCriteria(criteria: readonly Uint8Array[], cells: number): Uint8Array {
  const packed = new Uint8Array(cells * 4);
  criteria.slice(0, 4).forEach((bytes, channel) => {
    for (let cell = 0; cell < cells; cell++) packed[cell * 4 + channel] = bytes[cell]!;
  });
  return packed;
}
