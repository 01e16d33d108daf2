import type { Agenda, AgendaSlide } from './agenda';
import { agendaHeadFields, slideFields } from './agenda-fields';
import { checkPersonalData, featureName } from './check-personal-data';
import { toIssue, sortIssues } from './issue-log';
import { isRecord, readFields } from './record';
import type { Issue, Text } from './types';

export const agendaFile = 'agenda.json';

export interface ParsedAgenda {
  /** Absent when anything is wrong: a meeting is not led through half an agenda. */
  readonly agenda?: Agenda;
  readonly issues: readonly Issue[];
}

/**
 * Reads an agenda file: unknown → agenda or issues. Each issue names the file, the slide (its id, or `#0` for the
 * first), the field, what was expected and what came. Keys the format does not know are refused, whatever they are
 * called, and a number that may be somebody's is never repeated.
 */
export function parseAgenda(value: unknown, file = agendaFile): ParsedAgenda {
  const issues: Issue[] = [];
  if (!isRecord(value)) {
    const expected = { id: 'berkas agenda: objek { … }', en: 'an agenda file: an object { … }' };
    return { issues: [toIssue('error', { file }, { rule: 'not-an-agenda', expected, got: value })] };
  }
  const { $schema: _, slides: given, ...rest } = value;
  const head = readFields(rest, agendaHeadFields, '', (fault) =>
    issues.push(toIssue('error', { file }, fault))
  );
  const slides = readSlides(given, file, issues);
  for (const issue of checkPersonalData(value, {})) {
    const { stopsBuild: __, ...harmless } = issue;
    issues.push({ ...harmless, file });
  }
  if (issues.length > 0 || !head.sound) return { issues: sortIssues(issues) };
  // Sound means that every required field was read, which Partial cannot say.
  return { agenda: { ...(head.value as Omit<Agenda, 'slides'>), slides }, issues };
}

function readSlides(given: unknown, file: string, issues: Issue[]): readonly AgendaSlide[] {
  if (!Array.isArray(given) || given.length === 0) {
    const expected = { id: 'daftar slide yang berisi', en: 'a list of slides that is not empty' };
    issues.push(
      toIssue('error', { file }, { rule: 'missing-property', field: 'slides', expected, got: given })
    );
    return [];
  }
  const slides: AgendaSlide[] = [];
  const taken = new Set<string>();
  for (const [index, one] of given.entries()) {
    const place = { file, feature: featureName({ properties: one }, index) };
    const say = (rule: string, field: string, expected: Text, got: unknown): void => {
      issues.push(toIssue('error', place, { rule, field, expected, got }));
    };
    if (!isRecord(one)) {
      say('wrong-value', '', { id: 'objek { … }', en: 'an object { … }' }, one);
      continue;
    }
    const { value, sound } = readFields(one, slideFields, '', (fault) =>
      issues.push(toIssue('error', place, fault))
    );
    if (!sound) continue;
    const slide = value as AgendaSlide;
    if (taken.has(slide.id))
      say('id-used-twice', 'id', { id: 'id yang belum dipakai', en: 'an id not used before' }, slide.id);
    taken.add(slide.id);
    if (slide.vote === 'options' && (slide.options?.length ?? 0) < 2)
      say(
        'missing-property',
        'options',
        { id: 'dua pilihan atau lebih', en: 'two options or more' },
        slide.options
      );
    slides.push(slide);
  }
  return slides;
}
