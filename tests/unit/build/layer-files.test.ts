import { describe, expect, test } from 'vitest';
import { layerFiles } from '../../../scripts/village/layer-files';
import { villageFiles } from '../../../scripts/village/build-village';
import type { LayerQuality } from '../../../src/lib/village/built';
import { parseVillage } from '../../../src/lib/village/parse-village';
import { parseFictional, fictionalIdentity, collection, outlineRing } from '../village/fictional-village';
import { goodVillage } from './test-village';

const facility = (id: string, more: object = {}) => ({
  id,
  kind: 'health',
  geometry: { type: 'Point', coordinates: [110.004, -5.505] },
  ...more
});

describe('what a village gives away again', () => {
  test('is a package the validator reads as the same village', async () => {
    const village = await goodVillage('legal-land');
    const { files } = await villageFiles(village, [], { version: 'v', builder: 'b' });
    const layers = Object.fromEntries(
      [...files]
        .filter(([name]) => name.startsWith('layers/') && name.endsWith('.geojson'))
        .map(([name, text]) => [name.slice('layers/'.length, -'.geojson'.length), JSON.parse(String(text))])
    );
    const again = parseVillage({ village: JSON.parse(String(files.get('layers/village.json'))), layers });
    expect(again.issues).toEqual([]);
    expect(again.village).toEqual(village);
  });

  test('leaves out what the validator refused, with everything it carried', () => {
    const { village } = parseFictional({
      facilities: [facility('posyandu'), facility('rumah', { owner: 'Somebody' })]
    });
    if (village === undefined) throw new Error('no village');
    const all = [...layerFiles(village, []).values()].join('\n');
    expect(all).toContain('"posyandu"');
    expect(all).not.toContain('Somebody');
    expect(all).not.toContain('rumah');
  });

  test('says of each layer how well it is known', () => {
    const { village } = parseVillage({
      village: { ...fictionalIdentity, sources: [...fictionalIdentity.sources, { id: 'lain', title: 'L', licence: 'MIT' }] },
      layers: {
        boundary: collection([
          { id: 'b', kind: 'village', geometry: { type: 'Polygon', coordinates: [outlineRing] } }
        ]),
        facilities: collection([
          facility('a', { status: 'sketch', date: '2026-11', accuracyMeters: 120 }),
          facility('b2', { status: 'surveyed', date: '2024', accuracyMeters: 4, source: 'lain' }),
          facility('c', { status: null })
        ])
      }
    });
    if (village === undefined) throw new Error('no village');
    const quality = JSON.parse(layerFiles(village, []).get('layers/quality.json') ?? '') as Record<
      string,
      LayerQuality
    >;
    expect(quality['facilities']).toEqual({
      features: 3,
      byStatus: { sketch: 1, surveyed: 1, unknown: 1 },
      bySource: { rekaan: 2, lain: 1 },
      dates: ['2024', '2026-11'],
      accuracyMeters: [4, 120]
    });
    expect(Object.keys(quality)).toEqual(['boundary', 'facilities']);
  });
});
