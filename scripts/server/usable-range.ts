/**
 * A Range header the file server understands rightly, or undefined when it is to be left out and
 * the whole file sent, which HTTP allows. Kept: one range with a start and, where it has one, an
 * end after it. Suffixes, several ranges and nonsense are not.
 */
export function usableRange(header: string | undefined): string | undefined {
  const match = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '');
  if (!match) return undefined;
  const [, start = '', end = ''] = match;
  const wellOrdered = end === '' || (Number(end) >= Number(start) && Number(end) > 0);
  return wellOrdered ? header : undefined;
}
