import { describe, expect, test } from 'vitest';
import { reportMessages as english } from '../../../src/lib/i18n/report.en';
import { reportMessages as t } from '../../../src/lib/i18n/report.id';
import { parseReport, reportKinds } from '../../../src/lib/data/reports/report';
import { reportText, type ReportView } from '../../../src/lib/ui/report/report-text';

const report: ReportView = {
  id: 'r1',
  place: { id: 'facility-kantor', name: 'Kantor Desa' },
  kinds: ['hours', 'phone'],
  note: 'Buka sampai pukul 14',
  dataVersion: 'abc123',
  writtenAt: '2026-11-25T03:04:05.678Z'
};

describe('the text of reports', () => {
  test('says place, what is wrong and what is right', () => {
    expect(reportText([report], 'Contoh', t)).toBe(
      'Laporan data Desa Contoh\n\nTempat: Kantor Desa\nYang salah: Jam buka, Telepon\n' +
        'Yang benar: Buka sampai pukul 14\nDitulis: 2026-11-25 03:04 UTC\nVersi data: abc123\n' +
        'Kode tempat: facility-kantor\n'
    );
    expect(reportText([{ ...report, kinds: [] }], 'Contoh', english)).not.toContain('Wrong');
  });

  test('a note with line breaks cannot pretend to be another report', () => {
    const forged = { ...report, note: 'Salah\n\nTempat: Balai Desa\nYang benar: tutup' };
    const lines = reportText([forged], 'Contoh', t).split('\n');
    expect(lines.filter((line) => line.startsWith('Tempat:'))).toEqual(['Tempat: Kantor Desa']);
  });
});

describe('a stored report', () => {
  const stored = { ...report, village: '33.03.06.2015' };

  test('is read back as it was written', () => {
    expect(parseReport(structuredClone(stored))).toEqual(stored);
  });

  test('of another shape is none, and unknown kinds are left out', () => {
    for (const broken of [null, 'text', {}, { ...stored, place: 'Kantor' }, { ...stored, note: 7 }]) {
      expect(parseReport(broken)).toBeUndefined();
    }
    expect(parseReport({ ...stored, kinds: ['hours', 'nonsense'] })?.kinds).toEqual(['hours']);
    expect(parseReport({ ...stored, note: 'x'.repeat(5000) })?.note).toHaveLength(1000);
  });

  test('has words for each kind in both languages', () => {
    expect(Object.keys(t.kinds)).toEqual([...reportKinds]);
    expect(Object.keys(english.kinds)).toEqual([...reportKinds]);
  });
});
