/** A figure before and after, as text; what looks the same has not changed. */
export function toChangeCell(
  { before, after }: { readonly before: number; readonly after: number },
  format: (value: number) => string,
  wanted: 'less' | 'more'
): { readonly before: string; readonly after: string; readonly better: -1 | 0 | 1 } {
  const texts = { before: format(before), after: format(after) };
  if (texts.before === texts.after) return { ...texts, better: 0 };
  return { ...texts, better: after < before === (wanted === 'less') ? 1 : -1 };
}
