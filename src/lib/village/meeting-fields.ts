import { agendaFields, boundsField } from './agenda-fields';
import type { Agenda } from './agenda';
import { idField, positionField } from './common-fields';
import { choice, count, list, number, required, text, type Field, type Fields } from './field';
import type { HandCount } from './hand-count';
import {
  meetingKinds,
  meetingVersion,
  proposalStatuses,
  type FollowUp,
  type Mark,
  type Meeting,
  type MeetingDetails,
  type People,
  type Proposal,
  type SlideOutcome
} from './meeting';
import { dictionary, record } from './record';
import { versionField } from './version-field';

/** Text that may also be empty. */
export function textOrEmpty(max: number): Field<string> {
  const full = text(max);
  return {
    schema: { type: 'string', maxLength: max },
    required: true,
    read: (value, path, report) =>
      typeof value === 'string' && value.trim() === '' ? '' : full.read(value, path, report)
  };
}

/** A list that may be empty. */
export function listOrEmpty<T>(item: Field<T>): Field<readonly T[]> {
  const full = list(item);
  return {
    schema: { type: 'array', items: item.schema },
    required: true,
    read: (value, path, report) =>
      Array.isArray(value) && value.length === 0 ? [] : full.read(value, path, report)
  };
}

/** ISO date of a day, or empty. */
function dayOrEmpty(): Field<string> {
  const shape = /^([12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/;
  return {
    schema: { type: 'string', pattern: shape.source },
    required: true,
    read(value, path, report) {
      if (typeof value === 'string' && shape.test(value)) return value;
      const expected = { id: 'tanggal YYYY-MM-DD atau kosong', en: 'a date YYYY-MM-DD, or nothing' };
      report({ rule: 'wrong-value', field: path, expected, got: value });
      return undefined;
    }
  };
}

/** More people than any hall holds. */
const mostPeople = 100_000;
const people = (): Field<People> =>
  required(record<People>({ women: required(count(0, mostPeople)), men: required(count(0, mostPeople)) }));
const hands = (): Field<number> => required(count(0, 2 * mostPeople));

const markField = record<Mark>({
  kind: required(choice(['line', 'pin'])),
  points: required(list(positionField()))
});

const outcomeFields: Fields<SlideOutcome> = {
  marks: listOrEmpty(markField),
  count: record<HandCount>({ options: required(list(hands())), abstain: hands() }),
  decision: textOrEmpty(4000),
  dissent: textOrEmpty(4000),
  followUps: listOrEmpty(
    record<FollowUp>({ what: textOrEmpty(500), role: textOrEmpty(120), due: dayOrEmpty() })
  ),
  bounds: boundsField
};

const detailsFields: Fields<MeetingDetails> = {
  number: textOrEmpty(80),
  date: dayOrEmpty(),
  place: textOrEmpty(200),
  kind: required(choice(meetingKinds)),
  leader: textOrEmpty(120),
  noteTaker: textOrEmpty(120),
  invited: people(),
  present: people(),
  quorumPercent: required(number(0, 100))
};

export const meetingFields: Fields<Meeting> = {
  schema: versionField(meetingVersion),
  id: required(idField()),
  village: required(idField()),
  agenda: required(record<Agenda>(agendaFields)),
  slide: required(count(0, 10_000)),
  details: required(record<MeetingDetails>(detailsFields)),
  outcomes: required(dictionary(record<SlideOutcome>(outcomeFields)))
};

export const proposalFields: Fields<Proposal> = {
  id: required(idField()),
  title: required(text(200)),
  at: required(positionField()),
  year: required(count(1900, 2200)),
  status: required(choice(proposalStatuses))
};
