import { describe, expect, test } from 'vitest';
import { openState, weekMoment } from '../../../src/lib/ui/planner/open-state';
import type { HoursSpan, WeeklyHours } from '../../../src/lib/village/built';

const hours = (week: Partial<Record<number, readonly HoursSpan[]>>): WeeklyHours => ({
  week: Array.from({ length: 7 }, (_, day) => week[day] ?? []),
  raw: ''
});
const office = hours({
  0: [
    [480, 720],
    [780, 900]
  ],
  4: [[480, 690]]
});

describe('open now', () => {
  test.each([
    ['before opening', office, { day: 0, minute: 479 }, { open: false, next: { day: 0, minute: 480 } }],
    ['the minute it opens', office, { day: 0, minute: 480 }, { open: true, always: false, untilMinute: 720 }],
    ['the minute it closes', office, { day: 0, minute: 720 }, { open: false, next: { day: 0, minute: 780 } }],
    ['after the last span', office, { day: 0, minute: 1000 }, { open: false, next: { day: 4, minute: 480 } }],
    ['over the weekend', office, { day: 6, minute: 0 }, { open: false, next: { day: 0, minute: 480 } }],
    [
      'a week ahead, when this very day has passed',
      hours({ 2: [[60, 120]] }),
      { day: 2, minute: 200 },
      { open: false, next: { day: 2, minute: 60 } }
    ],
    [
      'past midnight, by the day before',
      hours({ 5: [[1200, 1560]] }),
      { day: 6, minute: 100 },
      { open: true, always: false, untilMinute: 120 }
    ],
    [
      'from Sunday into Monday',
      hours({ 6: [[1200, 1560]] }),
      { day: 0, minute: 119 },
      { open: true, always: false, untilMinute: 120 }
    ],
    ['never', hours({}), { day: 3, minute: 600 }, { open: false }],
    [
      'day and night',
      hours(Object.fromEntries(Array.from({ length: 7 }, (_, day) => [day, [[0, 1440]] as const]))),
      { day: 3, minute: 600 },
      { open: true, always: true }
    ]
  ] as const)('%s', (_, table, now, expected) => {
    expect(openState(table, now)).toEqual(expected);
  });

  test('counts days from Monday, in the village zone', () => {
    // 17:30 UTC on Sunday is half past midnight on Monday in Jakarta.
    expect(weekMoment(new Date('2026-11-22T17:30:00Z'))).toEqual({ day: 0, minute: 30 });
    expect(weekMoment(new Date('2026-11-22T16:59:00Z'))).toEqual({ day: 6, minute: 1439 });
  });
});
