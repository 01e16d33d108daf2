import { describe, expect, it } from 'vitest';
import { readWeeklyHours } from '../../../scripts/village/weekly-hours';

const h = (hour: number, minute = 0): number => hour * 60 + minute;
const days = (spans: readonly (readonly [number, number])[], open: readonly number[]) =>
  Array.from({ length: 7 }, (_, day) => (open.includes(day) ? spans : []));
const everyDay = [0, 1, 2, 3, 4, 5, 6];

describe('weekly hours', () => {
  it.each([
    ['Mo-Fr 08:00-15:30', days([[h(8), h(15, 30)]], [0, 1, 2, 3, 4])],
    ['Mo-Sa 07:00-11:00,13:00-17:00', days([[h(7), h(11)], [h(13), h(17)]], [0, 1, 2, 3, 4, 5])],
    ['Mo-Fr 08:00-15:00; Fr 08:00-11:00', [...days([[h(8), h(15)]], [0, 1, 2, 3]).slice(0, 4), [[h(8), h(11)]], [], []]],
    ['24/7', days([[0, h(24)]], everyDay)],
    ['Mo-Su 20:00-02:00', days([[h(20), h(26)]], everyDay)],
    ['Su 20:00-02:00', days([[h(20), h(26)]], [6])],
    ['Mo-Tu 22:00-22:00', [[[h(22), h(24)]], [[0, h(24)]], [[0, h(22)]], [], [], [], []]],
    ['Senin-Jumat 8-15', days([[h(8), h(15)]], [0, 1, 2, 3, 4])]
  ])('%s', (raw, week) => {
    expect(readWeeklyHours(raw)).toEqual({ hours: { week, raw } });
  });

  it.each([
    ['Mo-Fr 08:00-15:00; PH off', 'PH off', days([[h(8), h(15)]], [0, 1, 2, 3, 4])],
    ['Mo-Sa,PH 07:00-12:00', 'PH 07:00-12:00', days([[h(7), h(12)]], [0, 1, 2, 3, 4, 5])],
    ['PH,Su 07:00-12:00', 'PH 07:00-12:00', days([[h(7), h(12)]], [6])],
    ['Sa 08:00-10:00; Mo[1] 09:00-11:00', 'Mo[1] 09:00-11:00', days([[h(8), h(10)]], [5])],
    ['Mo 08:00-10:00; Dec 25 off', 'Dec 25 off', days([[h(8), h(10)]], [0])],
    ['Tu 08:00-10:00; We "atas janji; telepon dulu"', '"atas janji; telepon dulu"', days([[h(8), h(10)]], [1])]
  ])('%s keeps %s as text', (raw, also, week) => {
    expect(readWeeklyHours(raw)).toEqual({ hours: { week, also, raw } });
  });

  it.each(['kacau', 'Mo-Fr 08:00-25:70', '', 'PH off', 'Apr-Sep Mo 10:00-12:00', 'Mo off', '<svg/onload=alert(1)>'])(
    'cannot read "%s" and says so without throwing',
    (raw) => {
      const { hours, problem } = readWeeklyHours(raw);
      expect(hours).toBeUndefined();
      expect(problem).toMatch(/\w/);
    }
  );

  it('gives the same table wherever the machine stands, and leaves its zone as it was', () => {
    const raw = 'Mo-Su 20:00-02:00; Sa 06:00-09:00';
    const tables = ['Asia/Jakarta', 'America/New_York', 'Pacific/Kiritimati'].map((zone) => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      const table = readWeeklyHours(raw);
      expect(process.env.TZ).toBe(zone);
      process.env.TZ = before;
      return JSON.stringify(table);
    });
    expect(new Set(tables).size).toBe(1);
  });
});
