import type { Issue, Language } from '../../src/lib/village/types';

/** One issue as a sentence that says where, what was expected and what came. */
export function formatIssue(issue: Issue, language: Language): string {
  const words = sentences[language];
  const where = [
    issue.file,
    ...(issue.feature === undefined ? [] : [issue.feature]),
    ...(issue.field === undefined ? [] : [issue.field])
  ].join(' › ');
  const end =
    issue.stopsBuild === true ? words.stops : issue.severity === 'error' ? words.leftOut : words.kept;
  const expected = (language === 'en' ? issue.expected.en : undefined) ?? issue.expected.id;
  return `  ${words[issue.severity]}: ${where}: ${words.expected} ${expected}; ${words.got} ${issue.got || '–'}. ${end} [${issue.rule}]`;
}

const sentences = {
  id: {
    error: 'galat',
    warning: 'peringatan',
    expected: 'seharusnya',
    got: 'yang ada',
    stops: 'Desa ini tidak diterbitkan.',
    leftOut: 'Tidak ikut digambar.',
    kept: 'Tetap dipakai.'
  },
  en: {
    error: 'error',
    warning: 'warning',
    expected: 'expected',
    got: 'got',
    stops: 'The village is not published.',
    leftOut: 'Left out.',
    kept: 'Kept.'
  }
} as const satisfies Record<Language, Record<string, string>>;
