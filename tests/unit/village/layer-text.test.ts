import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../../src/lib/village/csv-text';
import { fieldsOf } from '../../../src/lib/village/feature-fields';
import {
  layerText,
  orderedProperties,
  toLayerFeature,
  villageText
} from '../../../src/lib/village/layer-text';
import { parseVillage } from '../../../src/lib/village/parse-village';
import { layerNames, type VillageFeature } from '../../../src/lib/village/types';

const folder = new URL('../../../tiles/33.03.06.2015/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

describe('a package written again', () => {
  const layers = Object.fromEntries(
    layerNames.map((layer) => [layer, JSON.parse(read(`${layer}.geojson`)) as unknown])
  );
  const { village } = parseVillage({ village: JSON.parse(read('village.json')), layers });

  test.each(layerNames)('%s is the committed file, byte for byte', (layer) => {
    const features: readonly VillageFeature[] = village?.layers[layer] ?? [];
    expect(features.length).toBeGreaterThan(0);
    expect(layerText(layer, features.map(toLayerFeature)) === read(`${layer}.geojson`)).toBe(true);
  });

  test('village.json says the same, and says it again the same', () => {
    if (village === undefined) throw new Error('no village');
    const text = villageText(village);
    expect(JSON.parse(text)).toEqual(JSON.parse(read('village.json')));
    const again = parseVillage({ village: JSON.parse(text) as unknown, layers }).village;
    expect(again && villageText(again)).toBe(text);
  });

  test('every property of the format has its place in the order', () => {
    for (const layer of layerNames) {
      const all = Object.fromEntries(Object.keys(fieldsOf[layer]).map((name) => [name, 1]));
      const names = Object.keys(orderedProperties({ zzz: 1, ...all }));
      // What the order does not know comes last.
      expect(names.at(-1)).toBe('zzz');
      expect(names.slice(-5, -1)).toEqual(['status', 'source', 'date', 'accuracyMeters']);
    }
  });
});

describe('CSV', () => {
  test.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+62', `'+62`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['Warung, "Bu"', '"Warung, ""Bu"""'],
    ['two\nlines', '"two\nlines"'],
    [-7.4, '-7.4'],
    [undefined, '']
  ])('%j becomes %j', (value, cell) => {
    expect(csvText(['a'], [{ a: value }])).toBe(`\uFEFFa\r\n${cell}\r\n`);
  });
});
