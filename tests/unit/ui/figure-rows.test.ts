import { describe, expect, test } from 'vitest';
import { createFormats } from '../../../src/lib/i18n/formats';
import { messages } from '../../../src/lib/i18n/messages.id';
import { figureRows } from '../../../src/lib/ui/data/figure-rows';
import { exampleManifest } from '../../component/example-village';

const rows = figureRows(exampleManifest, messages, createFormats('id'), 'id');

describe('figures with their sources', () => {
  test('both areas, people, counts and every published class, each from a known source', () => {
    expect(rows.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'Luas resmi 149,124 ha',
      'Luas gambar 152,06 ha',
      'Penduduk 5.190',
      'Dusun 2',
      'RW 7',
      'RT 20',
      'Tutupan lahan: Sawah 97,528 ha',
      'Tutupan lahan: Permukiman 29,474 ha',
      'Tutupan lahan: Pekarangan 14,665 ha',
      'Tutupan lahan: Prasarana umum 4,914 ha',
      'Tutupan lahan: Pemakaman 2,758 ha',
      'Tutupan lahan: Perkantoran 0,071 ha',
      'Tutupan lahan: jumlah 149,41 ha'
    ]);
    const known = exampleManifest.sources.map(({ id }) => id);
    expect(rows.filter(({ source }) => !known.includes(source))).toEqual([]);
  });

  test('what is drawn stands beside what was published', () => {
    expect(rows.find(({ label }) => label.endsWith('Sawah'))?.note).toBe('digambar 99 ha');
    expect(rows.find(({ label }) => label.endsWith('Pemakaman'))?.note).toBe('');
  });

  test('a village without figures has only its drawn area', () => {
    const { officialHectares: _, population: __, ...rest } = exampleManifest;
    const { landUse: ___, ...figures } = exampleManifest.figures;
    const bare = { ...rest, counts: {}, figures };
    expect(figureRows(bare, messages, createFormats('id'), 'id').map(({ label }) => label)).toEqual([
      'Luas gambar'
    ]);
  });
});
