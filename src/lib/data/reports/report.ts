/** What may be wrong with a place. */
export const reportKinds = ['place', 'hours', 'services', 'name', 'phone', 'gone', 'other'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Something a citizen found wrong with a place, kept on the device until it has been handed over. */
export interface PlaceReport {
  /** Unique on this device. */
  readonly id: string;
  /** Kemendagri code of the village. */
  readonly village: string;
  readonly place: { readonly id: string; readonly name: string };
  readonly kinds: readonly ReportKind[];
  readonly note: string;
  /** Version of the data the reporter saw. */
  readonly dataVersion: string;
  /** ISO moment it was written. */
  readonly writtenAt: string;
}

/** At most this many characters of a note are kept. */
export const longestNote = 1000;

/** A record of the store as a report, or undefined where it is none: an older version may have written it. */
export function parseReport(value: unknown): PlaceReport | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, village, place, kinds, note, dataVersion, writtenAt } = value as Record<string, unknown>;
  const texts = [id, village, note, dataVersion, writtenAt];
  if (!texts.every((text) => typeof text === 'string') || !Array.isArray(kinds)) return undefined;
  if (typeof place !== 'object' || place === null) return undefined;
  const named = place as Record<string, unknown>;
  if (typeof named.id !== 'string' || typeof named.name !== 'string') return undefined;
  return {
    id: id as string,
    village: village as string,
    place: { id: named.id, name: named.name },
    kinds: reportKinds.filter((kind) => kinds.includes(kind)),
    note: (note as string).slice(0, longestNote),
    dataVersion: dataVersion as string,
    writtenAt: writtenAt as string
  };
}
