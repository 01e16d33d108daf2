import type { Bounds, FamilyName, Text } from './types';
import type { FamilyMode, ViewLayer } from './view-layers';

/** Version of the agenda file's shape. */
export const agendaVersion = 1;

/**
 * Numbers a slide may show. An agenda names them and the page works them out from the village's data when the
 * slide is shown, so no agenda ever carries a stale number. Those that begin with `site` have one value for each
 * candidate site.
 */
export const figureNames = [
  'official-hectares',
  'drawn-hectares',
  'people',
  'dusun',
  'rt',
  'zone-hectares',
  'zone-facilities',
  'facilities',
  'crafts',
  'farming',
  'plantation',
  'food',
  'paddy-hectares',
  'together-hectares',
  'one-round',
  'one-by-one',
  'farthest-dusun',
  'to-survey',
  'site-crafts',
  'site-farming',
  'site-plantation',
  'site-food',
  'site-people'
] as const;
export type FigureName = (typeof figureNames)[number];

/** What is worked out and drawn over the layers: the best sites with their five minutes, or what to survey first. */
export const slideDrawings = ['sites', 'survey'] as const;
export type SlideDrawing = (typeof slideDrawings)[number];

/** What hands are raised for: yes or no, one of the candidate sites, or one of the slide's own options. */
export const voteKinds = ['yes-no', 'sites', 'options'] as const;
export type VoteKind = (typeof voteKinds)[number];

/** A slide can be read from the back row with this many words beside the map, and this many figures. */
export const mostWords = 12;
export const mostFigures = 3;
export const mostOptions = 4;
/** As many sites as can be told apart on a wall. */
export const mostSites = 3;

export interface AgendaSlide {
  /** Unique in the agenda. */
  readonly id: string;
  readonly question: Text;
  readonly caption?: Text;
  /** The view; the whole village when absent. */
  readonly bounds?: Bounds;
  readonly layers: readonly ViewLayer[];
  readonly modes?: Readonly<Partial<Record<FamilyName, FamilyMode>>>;
  readonly figures?: readonly FigureName[];
  readonly drawing?: SlideDrawing;
  /** Name of the question the sites answer, e.g. `sentra-bambu`; a balanced one when absent or unknown. */
  readonly sites?: string;
  readonly vote?: VoteKind;
  readonly options?: readonly Text[];
  /** For the one who leads; never on the wall. */
  readonly notes?: Text;
}

export interface Agenda {
  readonly schema: typeof agendaVersion;
  readonly title: Text;
  readonly slides: readonly AgendaSlide[];
}

/** Words of a text as a reader counts them: numbers and signs are none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((part) => /\p{L}/u.test(part)).length;
}

/** An id no slide of the agenda has yet, e.g. `slide-7`. */
export function freeSlideId(slides: readonly AgendaSlide[], stem = 'slide'): string {
  const taken = new Set(slides.map(({ id }) => id));
  let number = slides.length + 1;
  while (taken.has(`${stem}-${String(number)}`)) number++;
  return `${stem}-${String(number)}`;
}

/** The slide once more, after itself and under an id of its own. */
export function duplicateSlide(agenda: Agenda, at: number): Agenda {
  const slide = agenda.slides[at];
  if (slide === undefined) return agenda;
  const copy = { ...slide, id: freeSlideId(agenda.slides) };
  return { ...agenda, slides: agenda.slides.toSpliced(at + 1, 0, copy) };
}

/** The slide at `from`, now at `to`; the others keep their order. */
export function moveSlide(agenda: Agenda, from: number, to: number): Agenda {
  const slide = agenda.slides[from];
  if (slide === undefined || to < 0 || to >= agenda.slides.length) return agenda;
  return { ...agenda, slides: agenda.slides.toSpliced(from, 1).toSpliced(to, 0, slide) };
}

/** Without the slide; the last one stays, since an agenda of nothing cannot be shown. */
export function deleteSlide(agenda: Agenda, at: number): Agenda {
  return agenda.slides.length < 2 ? agenda : { ...agenda, slides: agenda.slides.toSpliced(at, 1) };
}
