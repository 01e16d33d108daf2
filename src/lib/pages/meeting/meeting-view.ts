import { integrationPresets } from '../../analysis';
import type { Formats } from '../../i18n/formats';
import type { MeetingMessages } from '../../i18n/meeting.id';
import { textIn } from '../../i18n/text-in';
import type { MapView, Theme } from '../../map/map-view';
import type { ChoiceView, FigureView } from '../../ui/meeting/stage-view';
import type { AgendaSlide } from '../../village/agenda';
import type { VillageManifest } from '../../village/built';
import { emptyCount } from '../../village/hand-count';
import { outcomeOf, type Meeting } from '../../village/meeting';
import type { MeetingRecord, RecordedFigure, RecordedSite } from '../../village/meeting-record';
import type { Language } from '../../village/types';
import { digitsOf, isSiteFigure, liveFigure } from './live-figures';
import { letterOf } from './map-marks';
import { presetOf, type Answer, type CandidateSite } from './meeting-answers.svelte';

export interface Words {
  readonly lang: Language;
  readonly t: MeetingMessages;
  readonly f: Formats;
}

/** What the map shows for a slide. */
export function slideMapView(slide: AgendaSlide | undefined, theme: Theme, language: Language): MapView {
  return {
    theme,
    language,
    layers: slide?.layers ?? [],
    opacity: {},
    modes: { crafts: 'points', farming: 'points', plantation: 'points', food: 'points', ...slide?.modes },
    world: false
  };
}

const shownValue = (value: number | null | undefined, digits: number, f: Formats): string =>
  value === null || value === undefined || !Number.isFinite(value) ? '–' : f.number(value, digits);

/** Figures of a slide worked out now; undefined among them while sites are being found. */
export function slideFigures(
  slide: AgendaSlide,
  manifest: VillageManifest,
  sites: Answer<readonly CandidateSite[]>
): readonly (RecordedFigure | undefined)[] {
  return (slide.figures ?? []).map((name) => liveFigure(name, manifest, sites));
}

/** Figures as the wall shows them: those of the replayed meeting where one is replayed, else those of now. */
export function figureViews(
  slide: AgendaSlide,
  live: readonly (RecordedFigure | undefined)[],
  replay: MeetingRecord | undefined,
  { t, f }: Words
): readonly FigureView[] {
  const recorded = replay?.slides[slide.id]?.figures ?? [];
  return (slide.figures ?? []).map((name, index): FigureView => {
    const known = recorded.find((figure) => figure.name === name) ?? live[index];
    const digits = digitsOf(name);
    const text = (figure: RecordedFigure): readonly string[] =>
      figure.values.map((value) => shownValue(value, digits, f));
    const values = known && text(known);
    const today = live[index] && text(live[index]);
    const differs = replay !== undefined && today !== undefined && today.join() !== values?.join();
    return {
      label: t.figures[name],
      values,
      letters: isSiteFigure(name) ? (values ?? []).map((_, at) => letterOf(at)) : [],
      ...(differs ? { now: t.record.now(today.join(' · ')) } : {})
    };
  });
}

/** The choices of a slide's count: none where no hands are counted, or where there is no site to choose. */
export function choicesOf(
  slide: AgendaSlide,
  meeting: Meeting,
  sites: readonly (CandidateSite | RecordedSite)[],
  { lang, t }: Words
): { readonly choices: readonly ChoiceView[]; readonly abstain: number } {
  const counted = outcomeOf(meeting, slide.id).count;
  const named = ((): readonly { readonly letter: string; readonly name: string }[] => {
    const { vote } = slide;
    if (vote === undefined) return [];
    switch (vote) {
      case 'yes-no':
        return [
          { letter: '', name: t.count.yes },
          { letter: '', name: t.count.no }
        ];
      case 'options':
        return (slide.options ?? []).map((option) => ({ letter: '', name: textIn(option, lang) }));
      case 'sites': {
        // What was counted stays to be seen, also where the sites are not known (any more).
        const many = Math.max(sites.length, counted?.options.length ?? 0);
        return Array.from({ length: many }, (_, index) => ({
          letter: letterOf(index),
          name: t.stage.site(letterOf(index))
        }));
      }
    }
  })();
  const count = counted?.options.length === named.length ? counted : emptyCount(named.length);
  return {
    choices: named.map((choice, index) => ({ ...choice, hands: count.options[index] ?? 0 })),
    abstain: count.abstain
  };
}

/** The name of the question a slide's sites answer. */
export function presetName(slide: AgendaSlide, lang: Language): string {
  return textIn(integrationPresets[presetOf(slide.sites)].name, lang);
}
