import type { Agenda } from './agenda';
import { emptyCount, fewestPresent, setHands, type HandChoice, type HandCount } from './hand-count';
import type { Bounds, Position } from './types';

/** Version of the shape of a stored meeting and of a decision record. */
export const meetingVersion = 1;

/** Musyawarah desa, musyawarah dusun, musrenbang desa, and any other. */
export const meetingKinds = ['musdes', 'musdus', 'musrenbang', 'other'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** Something drawn on the map by hand: a line of the pen, or a pin (a single point). */
export interface Mark {
  readonly kind: 'line' | 'pin';
  readonly points: readonly Position[];
}

export interface FollowUp {
  readonly what: string;
  /** Who does it, as a role: never a person's name. */
  readonly role: string;
  /** ISO date, or empty. */
  readonly due: string;
}

/** What the meeting did on one slide. */
export interface SlideOutcome {
  readonly marks: readonly Mark[];
  readonly count?: HandCount;
  readonly decision: string;
  readonly dissent: string;
  readonly followUps: readonly FollowUp[];
  /** Where the map rested when people had moved it; the slide's own view when absent. */
  readonly bounds?: Bounds;
}

export interface People {
  readonly women: number;
  readonly men: number;
}

export interface MeetingDetails {
  readonly number: string;
  /** ISO date, or empty. */
  readonly date: string;
  readonly place: string;
  readonly kind: MeetingKind;
  /** Roles, e.g. "Ketua BPD". */
  readonly leader: string;
  readonly noteTaker: string;
  readonly invited: People;
  readonly present: People;
  /** Whole percent of the invited of which more must be present; the meeting's own rule. */
  readonly quorumPercent: number;
}

export interface Meeting {
  readonly schema: typeof meetingVersion;
  readonly id: string;
  /** Village code. */
  readonly village: string;
  readonly agenda: Agenda;
  /** Index of the slide shown last. */
  readonly slide: number;
  readonly details: MeetingDetails;
  /** By slide id. */
  readonly outcomes: Readonly<Record<string, SlideOutcome>>;
}

export const proposalStatuses = ['proposed', 'funded', 'not-funded', 'done'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** A proposal stays on the map until it is done, also when no money was found for it. */
export interface Proposal {
  readonly id: string;
  readonly title: string;
  readonly at: Position;
  readonly year: number;
  readonly status: ProposalStatus;
}

export const emptyOutcome: SlideOutcome = { marks: [], decision: '', dissent: '', followUps: [] };

export function newMeeting(village: string, agenda: Agenda, id: string, date: string): Meeting {
  return {
    schema: meetingVersion,
    id,
    village,
    agenda,
    slide: 0,
    details: {
      number: '',
      date,
      place: '',
      kind: 'musdes',
      leader: '',
      noteTaker: '',
      invited: { women: 0, men: 0 },
      present: { women: 0, men: 0 },
      quorumPercent: 50
    },
    outcomes: {}
  };
}

export function totalOf({ women, men }: People): number {
  return women + men;
}

export function outcomeOf(meeting: Meeting, slideId: string): SlideOutcome {
  return Object.hasOwn(meeting.outcomes, slideId)
    ? (meeting.outcomes[slideId] ?? emptyOutcome)
    : emptyOutcome;
}

/** The meeting with something changed of what was done on a slide. */
export function withOutcome(
  meeting: Meeting,
  slideId: string,
  change: (outcome: SlideOutcome) => SlideOutcome
): Meeting {
  const changed = change(outcomeOf(meeting, slideId));
  return { ...meeting, outcomes: { ...meeting.outcomes, [slideId]: changed } };
}

/** The meeting with the slide's hands for one choice counted, never more in all than are present. */
export function withHands(
  meeting: Meeting,
  slideId: string,
  options: number,
  choice: HandChoice,
  hands: number
): Meeting {
  const present = totalOf(meeting.details.present);
  return withOutcome(meeting, slideId, (outcome) => {
    const known = outcome.count?.options.length === options ? outcome.count : emptyCount(options);
    return { ...outcome, count: setHands(known, choice, hands, present) };
  });
}

/** The meeting with other people present: never fewer than the hands already counted on some slide. */
export function withPresent(meeting: Meeting, present: People): Meeting {
  const counts = Object.values(meeting.outcomes).flatMap(({ count }) => (count === undefined ? [] : [count]));
  const missing = fewestPresent(counts) - totalOf(present);
  const kept = missing > 0 ? { ...present, men: present.men + missing } : present;
  return { ...meeting, details: { ...meeting.details, present: kept } };
}

/** Whether more than the meeting's own share of the invited is there; undefined while nobody is invited. */
export function hasQuorum({ invited, present, quorumPercent }: MeetingDetails): boolean | undefined {
  const all = totalOf(invited);
  return all === 0 ? undefined : totalOf(present) * 100 > all * quorumPercent;
}
