import type { ReportMessages } from '../../i18n/report.id';

/** A report as the dialog shows and sends it. */
export interface ReportView {
  readonly id: string;
  readonly place: { readonly id: string; readonly name: string };
  readonly kinds: readonly (keyof ReportMessages['kinds'])[];
  readonly note: string;
  readonly dataVersion: string;
  readonly writtenAt: string;
}

/** What somebody wrote, on one line: a line break of theirs must not look like a line of the report. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Reports as a text that reads well in a chat and in a file. Plain text: it is never read as HTML. */
export function reportText(reports: readonly ReportView[], village: string, t: ReportMessages): string {
  const { lines } = t;
  const one = (report: ReportView): string =>
    [
      `${lines.place}: ${oneLine(report.place.name)}`,
      report.kinds.length > 0
        ? `${lines.wrong}: ${report.kinds.map((kind) => t.kinds[kind]).join(', ')}`
        : undefined,
      report.note.trim() === '' ? undefined : `${lines.right}: ${oneLine(report.note)}`,
      `${lines.written}: ${report.writtenAt.slice(0, 16).replace('T', ' ')} UTC`,
      `${lines.data}: ${report.dataVersion}`,
      `${lines.code}: ${report.place.id}`
    ]
      .filter((line) => line !== undefined)
      .join('\n');
  return `${[t.heading(village), ...reports.map(one)].join('\n\n')}\n`;
}
