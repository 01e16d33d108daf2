import type { Formats } from '../../i18n/formats';
import type { ServicesMessages } from '../../i18n/services.id';
import type { WeeklyHours } from '../../village/built';
import { openState, type WeekMoment } from '../planner/open-state';

export interface OpenWords {
  /** Open, closed, or nobody knows. */
  readonly state: 'open' | 'closed' | 'unknown';
  readonly text: string;
}

type Week = WeeklyHours['week'];

/** Whether a place is open at a moment, in words; unknown hours are neither open nor closed. */
export function openWords(
  week: Week | undefined,
  now: WeekMoment,
  t: ServicesMessages['open'],
  days: readonly string[],
  f: Formats
): OpenWords {
  if (week === undefined) return { state: 'unknown', text: t.unknown };
  const state = openState({ week, raw: '' }, now);
  if (state.open)
    return { state: 'open', text: state.always ? t.always : t.until(endOf(state.untilMinute, f)) };
  if (state.next === undefined) return { state: 'closed', text: t.closed };
  const time = f.clock(state.next.minute);
  const when =
    state.next.day === now.day && state.next.minute > now.minute
      ? t.today(time)
      : state.next.day === (now.day + 1) % 7
        ? t.tomorrow(time)
        : t.day(days[state.next.day] ?? '', time);
  return { state: 'closed', text: t.opens(when) };
}

/** Hours of a week in few lines: days with the same hours stand together. */
export function weekLines(
  week: Week,
  t: ServicesMessages,
  f: Formats
): { readonly days: string; readonly hours: string }[] {
  const hours = week.map((spans) =>
    spans.length === 0
      ? t.closedDay
      : spans.map(([start, end]) => t.span(f.clock(start), endOf(end, f))).join(', ')
  );
  const lines: { days: string; hours: string }[] = [];
  for (let first = 0; first < hours.length;) {
    let last = first;
    while (last + 1 < hours.length && hours[last + 1] === hours[first]) last += 1;
    const [from = '', to = ''] = [t.days[first], t.days[last]];
    lines.push({ days: first === last ? from : t.span(from, to), hours: hours[first] ?? '' });
    first = last + 1;
  }
  return lines;
}

/** A span to midnight ends at 24, not at 0. */
const endOf = (minute: number, f: Formats): string =>
  minute === 1440 ? f.clock(0).replace('00', '24') : f.clock(minute);
