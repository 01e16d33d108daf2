import { describe, expect, test } from 'vitest';
import { pageOfRoute, pagePath, placeOfRoute, villageFilePath } from '../../../src/lib/state/routes';

describe('paths of pages', () => {
  test.each([
    [{ page: 'map', lang: 'id' }, '/'],
    [{ page: 'data', lang: 'id' }, '/data/'],
    [{ page: 'map', lang: 'en' }, '/en/'],
    [{ page: 'data', lang: 'en', village: '33.03.06.2016' }, '/en/33.03.06.2016/data/'],
    [{ page: 'corrections', lang: 'en' }, '/en/data/perbaiki/'],
    [{ page: 'map', lang: 'id', village: '33.03.06.2016' }, '/33.03.06.2016/']
  ] as const)('%o is %s', (to, path) => {
    expect(pagePath(to)).toBe(path);
  });

  test.each([
    ['/[[lang=lang]]/[[village=code]]', 'map'],
    ['/[[lang=lang]]/[[village=code]]/integrasi', 'integration'],
    ['/[[lang=lang]]/[[village=code]]/data', 'data'],
    ['/[[lang=lang]]/[[village=code]]/data/perbaiki', 'data'],
    [null, 'map']
  ])('the route %s shows %s', (id, page) => {
    expect(pageOfRoute(id)).toBe(page);
  });

  test('a page below another is a place of its own', () => {
    expect(placeOfRoute('/[[lang=lang]]/[[village=code]]/data/perbaiki')).toBe('corrections');
    expect(placeOfRoute('/[[lang=lang]]/[[village=code]]/data')).toBe('data');
  });

  test('a file named by its content changes address with it', () => {
    const files = { 'features.json': { sha256: 'abcdef0123456789' } };
    expect(villageFilePath('33.03.06.2015', 'features.json', { files })).toBe(
      '/villages/33.03.06.2015/features.json?v=abcdef012345'
    );
    expect(villageFilePath('33.03.06.2015', 'other.json', { files })).toBe(
      '/villages/33.03.06.2015/other.json'
    );
    expect(villageFilePath('33.03.06.2015', '')).toBe('/villages/33.03.06.2015/');
  });
});
