/** A spreadsheet takes a cell that begins so for a formula and may run it. */
const formulaStart = /^[\s]*[=+\-@\t\r]/;

/** One cell: numbers as they are, text quoted where it must be and never taken for a formula. */
function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\n\r;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV (RFC 4180, with a mark that says UTF-8, which spreadsheets need). Text that a spreadsheet would run as a
 * formula gets an apostrophe before it.
 */
export function csvText(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[]
): string {
  let text = `\uFEFF${columns.map(cell).join(',')}\r\n`;
  for (const row of rows) text += `${columns.map((name) => cell(row[name])).join(',')}\r\n`;
  return text;
}
