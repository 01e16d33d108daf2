import type { VillageFigures } from '../../src/lib/village/built';
import { layerNames, type Status, type Village } from '../../src/lib/village/types';
import { lessSureStatus } from './less-sure-status';

/** Layers that are not the village's to survey. */
const elsewhere: ReadonlySet<string> = new Set(['neighbours', 'markets']);

/**
 * How many things on the map still wait for somebody to go and look: those whose place is a sketch or unknown.
 * Land counts once a kind, with its least sure parcel, or fields would outnumber everything else.
 */
export function surveyMeter(village: Village): VillageFigures['survey'] {
  const counted = layerNames.flatMap((layer): (Status | undefined)[] => {
    if (elsewhere.has(layer)) return [];
    if (layer !== 'land') return village.layers[layer].map(({ status }) => status);
    const kinds = [...new Set(village.layers.land.map(({ kind }) => kind))];
    return kinds.map((kind) =>
      lessSureStatus(village.layers.land.filter((parcel) => parcel.kind === kind).map(({ status }) => status))
    );
  });
  const byStatus: Partial<Record<Status | 'unknown', number>> = {};
  for (const status of counted) byStatus[status ?? 'unknown'] = (byStatus[status ?? 'unknown'] ?? 0) + 1;
  return {
    total: counted.length,
    toSurvey: (byStatus.sketch ?? 0) + (byStatus.unknown ?? 0),
    byStatus: Object.fromEntries(Object.entries(byStatus).sort(([a], [b]) => (a < b ? -1 : 1)))
  };
}
