import { openMeetingStore, type MeetingStore } from '../../data/meeting/meeting-store';
import type { Agenda, AgendaSlide } from '../../village/agenda';
import { newMeeting, type Mark, type Meeting, type Proposal, withOutcome } from '../../village/meeting';
import type { MeetingRecord } from '../../village/meeting-record';

export type SaveState = 'saving' | 'saved' | 'failed';

/** Letters and digits that no other meeting of this device has. */
function freshId(): string {
  return `m-${crypto.randomUUID()}`;
}

/** Today on this device, YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The meeting of this device: every change is shown at once and written to disk in order. While a record is
 * replayed its meeting is shown instead, and nothing of it is written.
 */
export class MeetingSession {
  #meeting = $state.raw<Meeting>();
  #replay = $state.raw<MeetingRecord>();
  #replaySlide = $state(0);
  #proposals = $state.raw<readonly Proposal[]>([]);
  #saved = $state<SaveState>('saved');
  #stored = $state.raw<readonly Meeting[]>([]);
  #store: MeetingStore | undefined;
  /** Writes follow each other, and of what waits only the newest is written. */
  #writing = false;
  #waiting: Meeting | undefined;
  readonly village: string;

  constructor(village: string) {
    this.village = village;
  }

  /** The meeting that was held last on this device, or a new one with this agenda. */
  async open(agenda: () => Promise<Agenda>): Promise<void> {
    try {
      this.#store = await openMeetingStore();
      this.#stored = await this.#store.meetings(this.village);
      this.#proposals = await this.#store.proposals(this.village);
    } catch {
      this.#saved = 'failed';
    }
    this.#meeting = this.#stored[0] ?? newMeeting(this.village, await agenda(), freshId(), today());
  }

  close(): void {
    this.#store?.close();
    this.#store = undefined;
  }

  get ready(): boolean {
    return this.#meeting !== undefined;
  }
  /** What is shown: the replayed meeting or this device's own. */
  get meeting(): Meeting | undefined {
    const replay = this.#replay;
    return replay === undefined ? this.#meeting : { ...replay.meeting, slide: this.#replaySlide };
  }
  get replay(): MeetingRecord | undefined {
    return this.#replay;
  }
  get saved(): SaveState {
    return this.#saved;
  }
  /** Meetings kept on this device when the page was opened, the newest first. */
  get stored(): readonly Meeting[] {
    return this.#stored;
  }
  get proposals(): readonly Proposal[] {
    return this.#replay?.proposals ?? this.#proposals;
  }
  get slide(): AgendaSlide | undefined {
    return this.meeting?.agenda.slides[this.meeting.slide];
  }

  /** Changes the meeting and writes it. A replayed one is not changed. */
  change(how: (meeting: Meeting) => Meeting): void {
    if (this.#meeting === undefined || this.#replay !== undefined) return;
    const next = how(this.#meeting);
    if (next === this.#meeting) return;
    this.#meeting = next;
    this.#write(next);
  }

  go(to: number): void {
    const meeting = this.meeting;
    if (meeting === undefined) return;
    const slide = Math.min(Math.max(0, to), meeting.agenda.slides.length - 1);
    if (this.#replay !== undefined) this.#replaySlide = slide;
    else if (slide !== meeting.slide) this.change((before) => ({ ...before, slide }));
  }

  setAgenda(agenda: Agenda, slide?: number): void {
    this.change((meeting) => ({
      ...meeting,
      agenda,
      slide: Math.min(slide ?? meeting.slide, agenda.slides.length - 1)
    }));
  }

  addMark(mark: Mark): void {
    this.#changeMarks((marks) => [...marks, mark]);
  }
  undoMark(): void {
    this.#changeMarks((marks) => marks.slice(0, -1));
  }
  clearMarks(): void {
    this.#changeMarks(() => []);
  }
  #changeMarks(how: (marks: readonly Mark[]) => readonly Mark[]): void {
    const id = this.slide?.id;
    if (id === undefined) return;
    this.change((meeting) =>
      withOutcome(meeting, id, (outcome) => ({ ...outcome, marks: how(outcome.marks) }))
    );
  }

  setProposals(proposals: readonly Proposal[]): void {
    if (this.#replay !== undefined) return;
    this.#proposals = proposals;
    this.#saved = 'saving';
    this.#store?.saveProposals(this.village, proposals).then(
      () => (this.#saved = 'saved'),
      () => (this.#saved = 'failed')
    );
  }

  /** A new meeting with an agenda; the one before stays stored. */
  begin(agenda: Agenda): void {
    this.#keepInList();
    this.#meeting = newMeeting(this.village, agenda, freshId(), today());
    this.#write(this.#meeting);
  }

  /** Goes on with a stored meeting. */
  resume(meeting: Meeting): void {
    this.#keepInList();
    this.#meeting = meeting;
    this.#write(meeting);
  }

  startReplay(record: MeetingRecord): void {
    this.#replaySlide = record.meeting.slide;
    this.#replay = record;
  }
  endReplay(): void {
    this.#replay = undefined;
  }

  #keepInList(): void {
    const current = this.#meeting;
    if (current === undefined) return;
    this.#stored = [current, ...this.#stored.filter(({ id }) => id !== current.id)];
  }

  #write(meeting: Meeting): void {
    if (this.#store === undefined) {
      this.#saved = 'failed';
      return;
    }
    this.#waiting = meeting;
    this.#saved = 'saving';
    if (!this.#writing) void this.#writeAll(this.#store);
  }

  async #writeAll(store: MeetingStore): Promise<void> {
    this.#writing = true;
    try {
      while (this.#waiting !== undefined) {
        const next = this.#waiting;
        this.#waiting = undefined;
        await store.save(next);
      }
      this.#saved = 'saved';
    } catch {
      this.#saved = 'failed';
    } finally {
      this.#writing = false;
    }
  }
}
