import type { WeeklyHours } from '../../village/built';

/** A moment of the village's week: day 0 is Monday, minute counts from midnight. */
export interface WeekMoment {
  readonly day: number;
  readonly minute: number;
}

export type OpenState =
  | { readonly open: true; readonly always: true }
  | { readonly open: true; readonly always: false; readonly untilMinute: number }
  | { readonly open: false; readonly next?: WeekMoment };

/** The moment in the zone the hours are written in, wherever the device is. */
export function weekMoment(at: Date, timeZone = 'Asia/Jakarta'): WeekMoment {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
  }).formatToParts(at);
  const get = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return {
    day: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(get('weekday')),
    minute: Number(get('hour')) * 60 + Number(get('minute'))
  };
}

/** Whether a weekly table is open at a moment, until when, or when it opens next. Knows nothing of holidays. */
export function openState(hours: WeeklyHours, now: WeekMoment): OpenState {
  const { week } = hours;
  if (week.length === 7 && week.every((day) => day.some(([start, end]) => start === 0 && end >= 1440))) {
    return { open: true, always: true };
  }
  const today = week[now.day] ?? [];
  const span = today.find(([start, end]) => start <= now.minute && now.minute < end);
  if (span !== undefined) return { open: true, always: false, untilMinute: span[1] };
  // Spans past midnight belong to the day before.
  const late = (week[(now.day + 6) % 7] ?? []).find(([, end]) => now.minute < end - 1440);
  if (late !== undefined) return { open: true, always: false, untilMinute: late[1] - 1440 };
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = (now.day + ahead) % 7;
    const start = (week[day] ?? [])
      .map(([from]) => from)
      .filter((from) => ahead > 0 || from > now.minute)
      .sort((a, b) => a - b)[0];
    if (start !== undefined) return { open: false, next: { day, minute: start } };
  }
  return { open: false };
}
