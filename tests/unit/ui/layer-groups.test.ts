import { describe, expect, test } from 'vitest';
import { createFormats } from '../../../src/lib/i18n/formats';
import { messages } from '../../../src/lib/i18n/messages.id';
import { layerGroups } from '../../../src/lib/ui/planner/layer-groups';
import type { VillageManifest } from '../../../src/lib/village/built';
import { viewLayers, type ViewLayer } from '../../../src/lib/village/view-layers';
import { exampleManifest } from '../../component/example-village';

const rowsOf = (manifest: VillageManifest) =>
  layerGroups(manifest, messages, createFormats('id')).flatMap(({ rows }) => rows);
const metaOf = (layer: ViewLayer): string | undefined =>
  rowsOf(exampleManifest).find((row) => row.layer === layer)?.meta;

describe('layers as the panel lists them', () => {
  test('every layer of the view stands in one group', () => {
    expect(
      rowsOf(exampleManifest)
        .map(({ layer }) => layer)
        .toSorted()
    ).toEqual([...viewLayers].toSorted());
  });

  test.each([
    ['zone', '±8,4 ha'],
    ['facilities', '5 tempat'],
    ['links', '35 menit'],
    ['crafts', '1 titik · 0,4 ha'],
    ['food', '1 titik'],
    ['together', '17 ha'],
    ['roads', '3,2\u00a0km'],
    ['land', '140 ha'],
    ['markets', '1 pasar'],
    ['plantation', 'belum ada data'],
    ['rt', 'belum ada data']
  ] as const)('%s: %s', (layer, meta) => {
    expect(metaOf(layer)).toBe(meta);
  });

  test('a village with nothing but an outline offers nothing to switch', () => {
    const bare: VillageManifest = {
      ...exampleManifest,
      layers: {},
      figures: {
        walkKmh: 5.04,
        zonePairs: [],
        survey: { total: 1, toSurvey: 0, byStatus: { official: 1 } }
      }
    };
    expect(rowsOf(bare).filter(({ available }) => available)).toEqual([]);
  });
});
