import { expect, test } from 'vitest';
import { formatVillageCode, parseVillageCode } from '../../../src/lib/village/codes';

test.each([
  ['33.03.06.2015', 'desa'],
  ['33.03.06.1011', 'kelurahan'],
  ['94.01.01.3001', 'desa-adat']
])('%s is the code of a %s', (code, kind) => {
  expect(parseVillageCode(code)).toEqual({
    village: code,
    kecamatan: code.slice(0, 8),
    kabupaten: code.slice(0, 5),
    provinsi: code.slice(0, 2),
    kind
  });
});

test.each([
  '3303062015',
  '33.03.06.4015',
  '33.03.06.0015',
  '33.3.06.2015',
  '03.03.06.2015',
  '33.03.06.20155',
  ''
])('%j is no code', (code) => {
  expect(parseVillageCode(code)).toBeUndefined();
});

test.each([
  ['3303062015', '33.03.06.2015'],
  [' 33.03.06.2015 ', '33.03.06.2015'],
  ['330306201', undefined],
  ['3303064015', undefined],
  ['33030620a5', undefined]
])('%j as other systems write it is %j', (digits, code) => {
  expect(formatVillageCode(digits)).toBe(code);
});
