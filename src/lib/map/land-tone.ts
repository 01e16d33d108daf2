import type { Position } from '../village/types';

/** FNV-1a over the text, spread once more so that close texts differ in every bit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** Side of a block that mostly shares a tone, degrees: about 95 m. */
const blockDegrees = 0.00086;

/**
 * Which of four quiet tones a parcel is drawn in: one family of tone per block, about a third stray,
 * so that fields read as fields and not as one flat colour. The same for the same id and place, always.
 * @param at a point inside the parcel, [lng, lat]
 */
export function landTone(id: string, at: Position): 0 | 1 | 2 | 3 {
  const block = `${Math.floor(at[0] / blockDegrees)}:${Math.floor(at[1] / blockDegrees)}`;
  const own = hash(id);
  const stray = own % 100 < 35 ? (own >>> 8) % 3 : 0;
  return ((hash(block) + stray) % 4) as 0 | 1 | 2 | 3;
}
