import { describe, expect, test } from 'vitest';
import { maskNumbers, personalDataShape } from '../../../src/lib/village/personal-data';

// All numbers here are made up; 88 and 99 are no provinces and 0812 0000 0000 is nobody's.
describe('shaped like a NIK or KK number', () => {
  test.each<[string | number]>([
    ['9901014107800001'],
    ['NIK9901014107800001'],
    ['NIK: 9901014107800001, RT 02'],
    ['9901 0141 0780 0001'],
    ['990101-410780-0001'],
    ['９９０１０１４１０７８００００１'],
    ['99010141\u200b07800001'],
    [8801014107800001]
  ])('%j', (value) => {
    expect(personalDataShape(value)).toBe('identity-number');
  });
});

describe('shaped like a mobile number', () => {
  test.each<[string | number]>([
    ['081200000000'],
    ['0812-0000-0000'],
    ['0812 000 000'],
    ['(0812) 0000 0000'],
    ['+6281200000000'],
    ['+62 812-0000-0000'],
    ['wa.me/6281200000000'],
    [81200000000],
    [6281200000000]
  ])('%j', (value) => {
    expect(personalDataShape(value)).toBe('mobile-number');
  });
});

describe('shaped like neither', () => {
  test.each<[string | number]>([
    ['33.03.06.2015'],
    ['3303070016'],
    ['(0281) 891234'],
    ['0281-6597123'],
    ['08:00-12:00,13:00-16:00'],
    ['08.00-12.00 13.00-16.00'],
    ['2026-11-24T08:15:30'],
    ['12345678901234567'],
    ['Kepmendagri 300.2.2-2430/2025'],
    ['109.335736,-7.406956'],
    [5190],
    [109.33573612345678],
    [149.124],
    [-7.406956]
  ])('%j', (value) => {
    expect(personalDataShape(value)).toBeUndefined();
  });
});

test('a number that may be somebody’s is masked, a code and a figure are not', () => {
  expect(maskNumbers('nik 9901014107800001')).toBe('nik •••');
  expect(maskNumbers('0812-0000-0000 dan 9901 0141 0780 0001')).not.toMatch(/\d/);
  expect(maskNumbers('149.12 ha, RT 02')).toBe('149.12 ha, RT 02');
});
