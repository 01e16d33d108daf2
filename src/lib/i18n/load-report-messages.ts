import type { Language } from '../village/types';
import type { ReportMessages } from './report.id';

/** The report dialog's messages, as a chunk of their own. */
export async function loadReportMessages(language: Language): Promise<ReportMessages> {
  return language === 'en'
    ? (await import('./report.en')).reportMessages
    : (await import('./report.id')).reportMessages;
}
