import { figureNames, type FigureName } from './agenda';
import { idField, positionField } from './common-fields';
import { choice, number, required, text, type Field, type Fields } from './field';
import { countedHands } from './hand-count';
import { toIssue } from './issue-log';
import { totalOf, type Meeting, type Proposal } from './meeting';
import { listOrEmpty, meetingFields, proposalFields } from './meeting-fields';
import { dictionary, isRecord, readFields, record } from './record';
import { versionField } from './version-field';
import type { Issue, Position } from './types';

export const recordVersion = 1;
export const recordFormat = 'padu-berita-acara';

/** A figure as the wall showed it: one value, or one for each candidate site; null where it could not be known. */
export interface RecordedFigure {
  readonly name: FigureName;
  readonly values: readonly (number | null)[];
}

/** A candidate site as it stood on the map. */
export interface RecordedSite {
  readonly at: Position;
  readonly score: number;
}

export interface RecordedSlide {
  readonly figures: readonly RecordedFigure[];
  readonly sites: readonly RecordedSite[];
}

/**
 * A decision with all it rested on: the meeting with its agenda and what was drawn, counted and decided, the
 * figures and sites of each slide as they were shown, and the version of the data. From it the meeting is shown
 * again, also when the data has changed.
 */
export interface MeetingRecord {
  readonly format: typeof recordFormat;
  readonly schema: typeof recordVersion;
  readonly villageName: string;
  readonly dataVersion: string;
  /** Share 0…1 of the places that were still sketched. */
  readonly sketchShare: number;
  /** How it was worked out, e.g. the walking speed in km/h. */
  readonly settings: { readonly walkKmh: number; readonly language: 'id' | 'en' };
  readonly meeting: Meeting;
  /** By slide id. */
  readonly slides: Readonly<Record<string, RecordedSlide>>;
  readonly proposals: readonly Proposal[];
}

const valueOrNull: Field<number | null> = {
  ...(number(-1e12, 1e12) as Field<number | null>),
  read: (value, path, report) => (value === null ? null : number(-1e12, 1e12).read(value, path, report))
};

const slideRecordFields: Fields<RecordedSlide> = {
  figures: listOrEmpty(
    record<RecordedFigure>({ name: required(choice(figureNames)), values: listOrEmpty(valueOrNull) })
  ),
  sites: listOrEmpty(record<RecordedSite>({ at: required(positionField()), score: required(number(0, 1)) }))
};

const recordFields: Fields<MeetingRecord> = {
  format: required(choice([recordFormat])),
  schema: versionField(recordVersion),
  villageName: required(text(100)),
  dataVersion: required(idField()),
  sketchShare: required(number(0, 1)),
  settings: required(
    record<MeetingRecord['settings']>({
      walkKmh: required(number(0.1, 200)),
      language: required(choice(['id', 'en']))
    })
  ),
  meeting: required(record<Meeting>(meetingFields)),
  slides: required(dictionary(record<RecordedSlide>(slideRecordFields))),
  proposals: listOrEmpty(record<Proposal>(proposalFields))
};

export interface Parsed<T> {
  readonly value?: T;
  readonly issues: readonly Issue[];
}

function parseWith<T>(value: unknown, fields: Fields<T>, file: string): Parsed<T> {
  const issues: Issue[] = [];
  if (!isRecord(value)) {
    const expected = { id: 'objek { … }', en: 'an object { … }' };
    return { issues: [toIssue('error', { file }, { rule: 'wrong-value', expected, got: value })] };
  }
  const { value: read, sound } = readFields(value, fields, '', (fault) =>
    issues.push(toIssue('error', { file }, fault))
  );
  return sound ? { value: read as T, issues } : { issues };
}

/** Slides the agenda has, and no more hands on any of them than people were present. */
function checkMeeting(meeting: Meeting, file: string, path: string): Issue[] {
  const issues: Issue[] = [];
  const present = totalOf(meeting.details.present);
  for (const [id, { count }] of Object.entries(meeting.outcomes)) {
    if (count === undefined || countedHands(count) <= present) continue;
    const expected = {
      id: `paling banyak ${String(present)} suara, sebanyak yang hadir`,
      en: `${String(present)} hands at most, as many as were present`
    };
    const field = `${path}outcomes.${id}.count`;
    issues.push(
      toIssue(
        'error',
        { file, feature: id },
        { rule: 'too-many-hands', field, expected, got: countedHands(count) }
      )
    );
  }
  if (meeting.slide >= meeting.agenda.slides.length) {
    const expected = { id: 'nomor slide yang ada', en: 'the number of a slide there is' };
    const field = `${path}slide`;
    issues.push(toIssue('error', { file }, { rule: 'wrong-value', field, expected, got: meeting.slide }));
  }
  return issues;
}

/** Reads a meeting this device stored, perhaps with an older Padu: unknown → meeting or issues. */
export function parseMeeting(value: unknown, file = 'meeting'): Parsed<Meeting> {
  const parsed = parseWith(value, meetingFields, file);
  if (parsed.value === undefined) return parsed;
  const issues = checkMeeting(parsed.value, file, '');
  return issues.length > 0 ? { issues } : parsed;
}

/** Reads a decision record's JSON: unknown → record or issues that name file, field, expected and got. */
export function parseMeetingRecord(value: unknown, file: string): Parsed<MeetingRecord> {
  const parsed = parseWith(value, recordFields, file);
  if (parsed.value === undefined) return parsed;
  const issues = checkMeeting(parsed.value.meeting, file, 'meeting.');
  return issues.length > 0 ? { issues } : parsed;
}

/** Reads a stored proposal; undefined when it is none. */
export function parseProposal(value: unknown): Proposal | undefined {
  return parseWith(value, proposalFields, 'proposal').value;
}

/** Whether a file says that it is a decision record and not an agenda. */
export function isMeetingRecord(value: unknown): boolean {
  return isRecord(value) && value['format'] === recordFormat;
}
