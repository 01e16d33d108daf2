import OpeningHours from 'opening_hours';
import type { HoursSpan, WeeklyHours } from '../../src/lib/village/built';

export type HoursReading =
  | { readonly hours: WeeklyHours; readonly problem?: undefined }
  | { readonly hours?: undefined; readonly problem: string };

const dayMinutes = 1440;
const weekMinutes = 7 * dayMinutes;
/** A Monday; any week does, since only rules that hold every week reach the table. */
const monday = [2026, 5, 15] as const;

/** Rules that hold on some dates only: public and school holidays, months, week numbers, years, "the first Monday". */
const dated = /\b(?:PH|SH|easter|week|20\d\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|\w\w\[/;

/**
 * Turns OSM `opening_hours` into a table of one week in Asia/Jakarta. What a week cannot hold (holidays, months) is
 * kept as text in `also`: the library knows no holidays of Indonesia and refuses the whole value over them.
 * Never throws: hours that cannot be read come back as a problem.
 */
export function readWeeklyHours(raw: string): HoursReading {
  const rules = raw.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((rule) => rule.trim());
  const weekly: string[] = [];
  const also: string[] = [];
  for (const rule of rules.filter((rule) => rule !== '')) {
    const plain = withoutHolidayDays(rule);
    if (dated.test(withoutComments(plain))) also.push(rule);
    else weekly.push(plain);
    if (plain !== rule) also.push(holidayPart(rule));
  }
  if (weekly.length === 0) return { problem: also.length > 0 ? 'no rule that holds every week' : 'empty' };
  const read = inJakarta(() => readSpans(weekly.join('; ')));
  if (read.problem !== undefined) return { problem: read.problem };
  also.push(...read.comments);
  return { hours: { week: read.week, ...(also.length > 0 ? { also: also.join('; ') } : {}), raw } };
}

/** `Mo-Sa,PH 07:00-12:00` → `Mo-Sa 07:00-12:00`; a rule for holidays alone stays as it is. */
const withoutHolidayDays = (rule: string): string => rule.replace(/,(?:PH|SH)\b|\b(?:PH|SH),/g, '');
const holidayPart = (rule: string): string => rule.replace(/^\S+/, 'PH');
const withoutComments = (rule: string): string => rule.replace(/"[^"]*"/g, '');

function readSpans(value: string) {
  const week: HoursSpan[][] = Array.from({ length: 7 }, () => []);
  const comments = new Set<string>();
  try {
    const hours = new OpeningHours(value);
    if (!hours.isWeekStable()) return { week, comments, problem: 'does not repeat every week' };
    const [year, month, day] = monday;
    const start = new Date(year, month, day);
    const intervals = hours.getOpenIntervals(new Date(year, month, day - 1), new Date(year, month, day + 8));
    for (const [from, to, unknown, comment] of intervals) {
      if (comment) comments.add(`"${comment}"`);
      if (unknown) continue;
      for (const [begin, end] of withinDays(minutesBetween(start, from), minutesBetween(start, to))) {
        if (begin < 0 || begin >= weekMinutes) continue;
        const weekday = Math.floor(begin / dayMinutes);
        week[weekday]?.push([begin - weekday * dayMinutes, end - weekday * dayMinutes]);
      }
    }
  } catch (error) {
    return { week, comments, problem: String(error).split('\n')[0] ?? 'unreadable' };
  }
  if (comments.size === 0 && week.every((spans) => spans.length === 0)) {
    return { week, comments, problem: 'never open' };
  }
  return { week, comments };
}

/** A span up to a day long belongs to the day it begins on; a longer one is cut at each midnight. */
function withinDays(begin: number, end: number): HoursSpan[] {
  if (end - begin <= dayMinutes) return [[begin, end]];
  const spans: HoursSpan[] = [];
  for (let at = begin; at < end;) {
    const midnight = (Math.floor(at / dayMinutes) + 1) * dayMinutes;
    spans.push([at, Math.min(midnight, end)]);
    at = midnight;
  }
  return spans;
}

const minutesBetween = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / 60_000);

/** The library reads the clock of the machine's zone; Jakarta has no summer time and is where the village is. */
function inJakarta<T>(run: () => T): T {
  const before = process.env.TZ;
  process.env.TZ = 'Asia/Jakarta';
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
