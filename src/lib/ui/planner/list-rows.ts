import { fullKindWords } from '../../i18n/kind-words';
import type { Messages } from '../../i18n/messages.id';
import type { FeatureRecord } from '../../village/built';
import type { LayerName } from '../../village/types';

export interface ListRow {
  readonly id: string;
  readonly layer: LayerName;
  readonly name: string;
  readonly named: boolean;
  readonly kind: string;
  readonly dusun: string;
  readonly minutes: number | undefined;
}

export const listColumns = ['name', 'kind', 'dusun', 'minutes'] as const;
export type ListColumn = (typeof listColumns)[number];

export interface ListOrder {
  readonly column: ListColumn;
  readonly descending: boolean;
}

/** One row a feature: its words in the page's language. */
export function toListRows(
  features: readonly FeatureRecord[],
  dusunNames: Readonly<Record<string, string>>,
  messages: Messages
): ListRow[] {
  return features.map((feature) => ({
    id: feature.id,
    layer: feature.layer,
    name: feature.name ?? messages.list.unnamed,
    named: feature.name !== undefined,
    kind: fullKindWords(messages, feature),
    dusun: feature.dusun === undefined ? '' : (dusunNames[feature.dusun] ?? feature.dusun),
    minutes: feature.minutesToZone
  }));
}

/** Rows that have every word of `query` somewhere, of `layer` if given, in `order`. What has no value comes last. */
export function arrangeRows(
  rows: readonly ListRow[],
  query: string,
  layer: LayerName | undefined,
  order: ListOrder,
  locale: string
): ListRow[] {
  const words = query.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const sign = order.descending ? -1 : 1;
  return rows
    .filter((row) => {
      if (layer !== undefined && row.layer !== layer) return false;
      const text = `${row.name} ${row.kind} ${row.dusun}`.toLocaleLowerCase(locale);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => {
      const missing = Number(isMissing(a, order.column)) - Number(isMissing(b, order.column));
      if (missing !== 0) return missing;
      const by =
        order.column === 'minutes'
          ? (a.minutes ?? 0) - (b.minutes ?? 0)
          : collator.compare(a[order.column], b[order.column]);
      return by !== 0 ? sign * by : collator.compare(a.name, b.name) || collator.compare(a.id, b.id);
    });
}

function isMissing(row: ListRow, column: ListColumn): boolean {
  if (column === 'minutes') return row.minutes === undefined;
  return column === 'name' ? !row.named : row[column] === '';
}
