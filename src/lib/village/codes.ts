import type { Village } from './types';

/** Kemendagri code of a village, PP.KK.CC.DDDD, taken apart. */
export interface VillageCode {
  /** 33.03.06.2015 */
  readonly village: string;
  /** 33.03.06 */
  readonly kecamatan: string;
  /** 33.03 */
  readonly kabupaten: string;
  /** 33 */
  readonly provinsi: string;
  /** What the first of the last four digits says. */
  readonly kind: Village['kind'];
}

/** Shape of a Kemendagri village code, anchored; digit 1 kelurahan, 2 desa, 3 desa adat. */
export const villageCodePattern = String.raw`^[1-9]\d\.\d{2}\.\d{2}\.[123]\d{3}$`;
export const kecamatanCodePattern = String.raw`^[1-9]\d\.\d{2}\.\d{2}$`;
export const kabupatenCodePattern = String.raw`^[1-9]\d\.\d{2}$`;
export const provinsiCodePattern = String.raw`^[1-9]\d$`;

const villageCode = new RegExp(villageCodePattern);
const kindOfDigit: Readonly<Record<string, Village['kind']>> = { 1: 'kelurahan', 2: 'desa', 3: 'desa-adat' };

/**
 * Takes a Kemendagri village code apart (Kepmendagri 300.2.2-2430/2025), or undefined where it is none.
 * A BPS code cannot be derived from it.
 */
export function parseVillageCode(code: string): VillageCode | undefined {
  const kind = kindOfDigit[code.charAt(9)];
  if (!villageCode.test(code) || kind === undefined) return undefined;
  return {
    village: code,
    kecamatan: code.slice(0, 8),
    kabupaten: code.slice(0, 5),
    provinsi: code.slice(0, 2),
    kind
  };
}

/** `3303062015` or `33.03.06.2015`, as other systems write it, to `33.03.06.2015`; undefined where it is no code. */
export function formatVillageCode(digits: string): string | undefined {
  const bare = digits.replaceAll('.', '').trim();
  if (!/^\d{10}$/.test(bare)) return undefined;
  const dotted = `${bare.slice(0, 2)}.${bare.slice(2, 4)}.${bare.slice(4, 6)}.${bare.slice(6)}`;
  return villageCode.test(dotted) ? dotted : undefined;
}
