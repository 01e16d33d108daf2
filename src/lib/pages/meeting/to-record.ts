import type { VillageManifest } from '../../village/built';
import {
  recordFormat,
  recordVersion,
  type MeetingRecord,
  type RecordedSlide
} from '../../village/meeting-record';
import { outcomeOf, withOutcome, type Meeting, type Proposal } from '../../village/meeting';
import type { Bounds, Language } from '../../village/types';
import { sketchShareOf } from './live-figures';
import { presetOf, type MeetingAnswers } from './meeting-answers.svelte';
import { slideFigures } from './meeting-view';

/**
 * The decision record of a meeting as it stands. Waits for sites that are still being found, so that no figure of
 * the record is missing; a figure nobody knows is null.
 */
export async function toRecord(
  meeting: Meeting,
  manifest: VillageManifest,
  answers: MeetingAnswers,
  more: {
    readonly language: Language;
    readonly proposals: readonly Proposal[];
    /** What the map shows now, kept as the view of the slide that is shown. */
    readonly bounds?: Bounds | undefined;
  }
): Promise<MeetingRecord> {
  const { bounds } = more;
  const current = meeting.agenda.slides[meeting.slide];
  const kept =
    bounds === undefined || current === undefined || outcomeOf(meeting, current.id).bounds
      ? meeting
      : withOutcome(meeting, current.id, (outcome) => ({ ...outcome, bounds }));
  const slides: Record<string, RecordedSlide> = {};
  for (const slide of kept.agenda.slides) {
    const preset = presetOf(slide.sites);
    const asksSites =
      slide.drawing === 'sites' || (slide.figures ?? []).some((name) => name.startsWith('site-'));
    if (asksSites) await answers.need('sites', preset);
    const found = answers.sites(preset);
    slides[slide.id] = {
      figures: slideFigures(slide, manifest, found).filter((figure) => figure !== undefined),
      sites: asksSites && found.status === 'ready' ? found.value.map(({ at, score }) => ({ at, score })) : []
    };
  }
  return {
    format: recordFormat,
    schema: recordVersion,
    villageName: manifest.name,
    dataVersion: manifest.version,
    sketchShare: sketchShareOf(manifest),
    settings: { walkKmh: manifest.figures.walkKmh, language: more.language },
    meeting: kept,
    slides,
    proposals: more.proposals
  };
}
