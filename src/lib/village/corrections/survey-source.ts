import type { LayerName, Source } from '../types';
import { isRecord } from '../record';
import type { LayerFeature } from '../layer-text';
import type { SourceLayers } from './correction';

/** How a corrected place became known: somebody stood there with a phone, or pointed at the map. */
export type SourceMeans = 'survey' | 'hand';

const prefix: Readonly<Record<SourceMeans, string>> = { survey: 'survei-desa-', hand: 'perbaikan-desa-' };

/** Id of the source a correction made on a day names. `date` is YYYY-MM-DD. */
export const correctionSourceId = (means: SourceMeans, date: string): string => `${prefix[means]}${date}`;

const months = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
  ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember']
];

function dayInWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${String(Number(day))} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** The source behind an id of `correctionSourceId`; undefined for any other id. Nobody is named in it. */
export function correctionSource(id: string): Source | undefined {
  const means = (['survey', 'hand'] as const).find((one) => id.startsWith(prefix[one]));
  const date = means === undefined ? '' : id.slice(prefix[means].length);
  if (means === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  return means === 'survey'
    ? {
        id,
        title: `Survei perangkat desa ${dayInWords(date)}`,
        licence: 'Belum dinyatakan',
        date,
        note: {
          id: 'Letak diambil di tempat dengan ponsel; ketelitiannya tertulis pada tiap objek.',
          en: 'Taken on the spot with a phone; each feature states its accuracy.'
        }
      }
    : {
        id,
        title: `Perbaikan di peta oleh perangkat desa ${dayInWords(date)}`,
        licence: 'Belum dinyatakan',
        date,
        note: {
          id: 'Ditunjuk atau diisi pada halaman perbaikan, tidak diukur di tempat.',
          en: 'Pointed at or filled in on the correction page, not measured on the spot.'
        }
      };
}

/**
 * village.json with the sources corrections name and it does not list yet.
 * @returns undefined where it lists all of them already
 */
export function villageWithSources(village: unknown, layers: SourceLayers): unknown {
  if (!isRecord(village)) return undefined;
  const sources: readonly unknown[] = Array.isArray(village['sources']) ? village['sources'] : [];
  const known = new Set(sources.map((source) => (isRecord(source) ? source['id'] : undefined)));
  const used = new Set(
    Object.values(layers as Readonly<Record<LayerName, readonly LayerFeature[]>>).flatMap((features) =>
      features.map(({ properties }) => properties['source'])
    )
  );
  const missing = [...used]
    .filter((id): id is string => typeof id === 'string' && !known.has(id))
    .sort()
    .flatMap((id) => correctionSource(id) ?? []);
  return missing.length === 0 ? undefined : { ...village, sources: [...sources, ...missing] };
}
