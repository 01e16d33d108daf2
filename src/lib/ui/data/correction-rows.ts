import type { LayerFeature } from '../../village/layer-text';
import { layerNames, statuses, type LayerName, type Status } from '../../village/types';
import type { SourceLayers } from '../../village/corrections/correction';

export interface CorrectionRow {
  readonly layer: LayerName;
  readonly id: string;
  readonly name: string;
  /** Words for what it is. */
  readonly kind: string;
  readonly status: Status | 'unknown';
  readonly changed: boolean;
}

export type RowFilter = 'any' | 'toSurvey' | 'changed';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function statusOf({ properties }: LayerFeature): Status | 'unknown' {
  return statuses.find((status) => status === properties['status']) ?? 'unknown';
}

/** Every feature that can be corrected, named ones first. `wordsOf` says what a feature is. */
export function correctionRows(
  layers: SourceLayers,
  changed: ReadonlySet<string>,
  wordsOf: (feature: { layer: LayerName; kind: string; subkind?: string }) => string
): readonly CorrectionRow[] {
  // Outlines come from documents and are not corrected here.
  const correctable = layerNames.filter((layer) => layer !== 'boundary' && layer !== 'neighbours');
  return correctable.flatMap((layer) =>
    (layers[layer] ?? []).map((feature): CorrectionRow => {
      const { properties } = feature;
      const subkind = textOf(properties['subkind']);
      const kind = wordsOf({
        layer,
        kind: textOf(properties['kind']),
        ...(subkind === '' ? {} : { subkind })
      });
      const id = textOf(properties['id']);
      const name = textOf(properties['name']);
      return {
        layer,
        id,
        name: name === '' ? id : name,
        kind,
        status: statusOf(feature),
        changed: changed.has(id)
      };
    })
  );
}

/** The rows that fit; facilities come first, since people look for them most. */
export function filterRows(
  rows: readonly CorrectionRow[],
  query: string,
  layer: LayerName | undefined,
  which: RowFilter
): readonly CorrectionRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (row: CorrectionRow): boolean => {
    if (layer !== undefined && row.layer !== layer) return false;
    if (which === 'changed' && !row.changed) return false;
    if (which === 'toSurvey' && row.status !== 'sketch' && row.status !== 'unknown') return false;
    const text = `${row.name} ${row.kind} ${row.id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const rank = (row: CorrectionRow): number =>
    row.layer === 'facilities' ? -1 : layerNames.indexOf(row.layer);
  return rows.filter(fits).sort((a, b) => rank(a) - rank(b));
}
