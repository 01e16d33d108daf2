import type { Language } from '../village/types';

/** Numbers, lengths, dates and sizes as the page's language writes them. */
export interface Formats {
  /** A number with at most `digits` decimals. */
  number(value: number, digits?: number): string;
  /** A number with exactly `digits` decimals, for columns and official figures. */
  fixed(value: number, digits: number): string;
  /** A share 0–1 as percent. */
  percent(share: number, digits?: number): string;
  /** A signed share, e.g. "+1,97 %". */
  signedPercent(share: number, digits?: number): string;
  /** Whole minutes; anything under a minute is 1. */
  minutes(value: number): string;
  /** Metres as "340 m" or "1,2 km". */
  meters(value: number): string;
  /** Bytes as "48 kB" or "1,2 MB". */
  bytes(value: number): string;
  /** ISO YYYY, YYYY-MM or YYYY-MM-DD. */
  date(iso: string): string;
  /** Minutes since midnight, "08.00" or "08:00"; over 1440 wraps. */
  clock(minute: number): string;
}

/** Formats of a language; no clock. */
export function createFormats(language: Language): Formats {
  const locale = language === 'en' ? 'en-GB' : 'id-ID';
  // Kept: making one takes a hundred times as long as using it.
  const made = new Map<string, Intl.NumberFormat>();
  const format = (value: number, least: number, most: number): string => {
    const key = `${least} ${most}`;
    let found = made.get(key);
    if (!found) {
      found = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
      made.set(key, found);
    }
    return found.format(value);
  };
  const number = (value: number, digits = 0): string => format(value, 0, digits);
  const fixed = (value: number, digits: number): string => format(value, digits, digits);
  const gap = language === 'en' ? '' : '\u00a0';
  return {
    number,
    fixed,
    percent: (share, digits = 1) => `${fixed(share * 100, digits)}${gap}%`,
    signedPercent: (share, digits = 2) =>
      `${share < 0 ? '−' : '+'}${fixed(Math.abs(share) * 100, digits)}${gap}%`,
    minutes: (value) => number(Math.max(1, Math.round(value))),
    meters: (value) => (value < 1000 ? `${number(value)}\u00a0m` : `${number(value / 1000, 1)}\u00a0km`),
    bytes: (value) =>
      value < 1e6 ? `${number(Math.max(1, value / 1000))}\u00a0kB` : `${number(value / 1e6, 1)}\u00a0MB`,
    date: (iso) => formatDate(iso, locale),
    clock: (minute) => {
      const inDay = ((minute % 1440) + 1440) % 1440;
      const two = (n: number): string => String(n).padStart(2, '0');
      return `${two(Math.floor(inDay / 60))}${language === 'en' ? ':' : '.'}${two(inDay % 60)}`;
    }
  };
}

function formatDate(iso: string, locale: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return iso;
  if (month === undefined) return String(year);
  const at = new Date(Date.UTC(year, month - 1, day ?? 1));
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC'
  }).format(at);
}
