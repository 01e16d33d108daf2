import type { I18n } from '../../i18n/i18n-context';
import type { MeetingMessages } from '../../i18n/meeting.id';
import type { MapIntent, Padding, Theme } from '../../map/map-view';
import { View } from '../../state/view.svelte';
import type { VillageManifest } from '../../village/built';
import { outcomeOf, totalOf, withHands, withOutcome } from '../../village/meeting';
import type { Bounds, Position } from '../../village/types';
import { Planner } from '../planner/planner.svelte';
import { sketchShareOf } from './live-figures';
import { isStraight, keepCorners, keptCorners, type Corners } from './keystone';
import { placeAt, stageDrawing, stagePins } from './map-marks';
import { MeetingAnswers, presetOf } from './meeting-answers.svelte';
import { MeetingSession } from './meeting-session.svelte';
import { choicesOf, figureViews, slideFigures, slideMapView } from './meeting-view';
import type { StageAct } from './stage-keys';

/** What the desk stands on: the page's data, which change with village, language and theme. */
export interface MeetingSource {
  readonly manifest: VillageManifest;
  readonly i18n: I18n;
  readonly t: MeetingMessages;
  readonly theme: Theme;
  /** What the map keeps free of the stage's own bars. */
  readonly padding: () => Padding;
  /** Gives the keyboard back to the stage. */
  readonly focus: () => void;
  readonly openNotes: () => void;
  readonly leave: () => void;
}

/**
 * Everything a meeting works with: what is led, counted and decided (the session keeps it), what is answered, and
 * what the map shall show of it. The page calls the map and opens windows; this says what.
 */
export class MeetingDesk {
  readonly #source: MeetingSource;
  /** A slide says what is shown; the address has nothing to add. */
  readonly view = new View({ query: undefined, write: () => Promise.resolve() });
  readonly planner = new Planner(this.view, (intent) => this.#hear(intent));
  session = $state.raw(new MeetingSession(''));
  answers = $state.raw(new MeetingAnswers(''));

  presenting = $state(false);
  tool = $state<'pen' | 'pin'>();
  counting = $state(false);
  dialog = $state<'decide' | 'help'>();
  blank = $state(false);
  laser = $state(false);
  /** The picture's corners are being pulled. */
  straightening = $state(false);
  corners = $state.raw(keptCorners());
  showProposals = $state(true);
  /** A picture for paper is being taken: it has a light ground. */
  picturing = $state(false);
  /** What the free part of the map shows at rest. */
  resting = $state.raw<Bounds>();

  constructor(source: MeetingSource) {
    this.#source = source;
  }

  readonly words = $derived.by(() => {
    const { i18n, t } = this.#source;
    return { lang: i18n.lang, t, f: i18n.f };
  });
  readonly meeting = $derived.by(() => this.session.meeting);
  readonly slide = $derived.by(() => this.session.slide);
  readonly preset = $derived(presetOf(this.slide?.sites));
  readonly replay = $derived.by(() => this.session.replay);
  readonly #found = $derived.by(() => this.answers.sites(this.preset));
  /** Sites on the map: those of the meeting that is replayed, unless nothing has changed since. */
  readonly #sites = $derived.by(() => {
    const { slide, replay } = this;
    if (slide?.drawing !== 'sites') return [];
    const recorded = replay?.slides[slide.id]?.sites;
    if (recorded && replay?.dataVersion !== this.#source.manifest.version) return recorded;
    return this.#found.status === 'ready' ? this.#found.value : (recorded ?? []);
  });
  readonly #survey = $derived.by(() => {
    if (this.slide?.drawing !== 'survey') return [];
    const answer = this.answers.survey(this.preset);
    return answer.status === 'ready' ? answer.value.targets.slice(0, 10) : [];
  });
  readonly outcome = $derived(
    this.meeting && this.slide ? outcomeOf(this.meeting, this.slide.id) : undefined
  );
  readonly #marks = $derived.by(() => ({
    marks: this.outcome?.marks ?? [],
    sites: this.#sites,
    survey: this.#survey.map(({ at, name }) => (name === undefined ? { at } : { at, name })),
    proposals: this.showProposals ? this.session.proposals : []
  }));
  readonly pins = $derived.by(() => stagePins(this.#marks, this.words.t, this.words.f));
  readonly drawing = $derived(stageDrawing(this.#marks));
  readonly figures = $derived.by(() => {
    const { slide, replay, words } = this;
    if (!slide) return [];
    return figureViews(slide, slideFigures(slide, this.#source.manifest, this.#found), replay, words);
  });
  readonly count = $derived.by(() => {
    const { slide, meeting, words } = this;
    return slide && meeting ? choicesOf(slide, meeting, this.#sites, words) : { choices: [], abstain: 0 };
  });
  readonly present = $derived(this.meeting?.details.present ?? { women: 0, men: 0 });
  readonly counted = $derived(this.count.choices.reduce((sum, { hands }) => sum + hands, this.count.abstain));
  /** No hand can be added: all who are present have voted, or the meeting is a replay. */
  readonly full = $derived.by(() => {
    const present = totalOf(this.present);
    return this.replay !== undefined || (present > 0 && this.counted >= present);
  });
  readonly voting = $derived(this.count.choices.length > 0);
  readonly sketch = $derived.by(() => {
    const share = this.replay?.sketchShare ?? sketchShareOf(this.#source.manifest);
    return share > 0 ? this.words.f.percent(share, 0) : undefined;
  });
  readonly mapView = $derived.by(() => {
    const { theme, i18n } = this.#source;
    const shown = this.picturing ? 'light' : this.presenting ? 'wall' : theme;
    const { hover } = this.planner;
    return {
      ...slideMapView(this.slide, shown, i18n.lang),
      ...(hover === undefined ? {} : { hover: hover.id })
    };
  });
  readonly #home = $derived.by(
    () => this.outcome?.bounds ?? this.slide?.bounds ?? this.#source.manifest.homeBounds
  );

  /** The view of the slide, as the agenda has it or as people left it. */
  showHome(): void {
    if (this.planner.running) this.fly(this.#home);
  }
  fly(bounds: Bounds): void {
    this.planner.fly(bounds, this.#source.padding());
  }
  middle(): Position {
    return placeAt(this.resting ?? this.#home, 0.5, 0.5);
  }

  addHand(choice: number | 'abstain'): void {
    if (totalOf(this.present) === 0) this.counting = true;
    const { abstain, choices } = this.count;
    this.setHands(choice, (choice === 'abstain' ? abstain : (choices[choice]?.hands ?? 0)) + 1);
  }
  setHands(choice: number | 'abstain', hands: number): void {
    const id = this.slide?.id;
    if (id === undefined) return;
    this.session.change((one) => withHands(one, id, this.count.choices.length, choice, hands));
  }
  toggleCounting(): void {
    this.counting = !this.counting && this.voting;
  }
  stopCounting(): void {
    this.counting = false;
    this.#source.focus();
  }

  /** The picture on the wall is pulled straight: the map's own ear for presses would hear them beside the point. */
  get pulled(): boolean {
    return this.presenting && !isStraight(this.corners);
  }

  setCorners(corners: Corners): void {
    this.corners = corners;
    keepCorners(corners);
  }

  act(done: StageAct): void {
    switch (done.act) {
      case 'step':
        this.session.go((this.meeting?.slide ?? 0) + done.by);
        return;
      case 'go':
        this.#goTo(done.to);
        return;
      case 'blank':
        this.blank = !this.blank;
        return;
      case 'full':
        if (document.fullscreenElement) void document.exitFullscreen();
        else void document.documentElement.requestFullscreen().catch(() => undefined);
        return;
      case 'laser':
        this.laser = !this.laser;
        return;
      case 'keystone':
        this.straightening = !this.straightening;
        return;
      case 'notes':
        this.#source.openNotes();
        return;
      case 'help':
      case 'decide':
        this.dialog = done.act;
        return;
      case 'count':
        this.toggleCounting();
        if (!this.counting) this.#source.focus();
        return;
      case 'pen':
      case 'pin':
        this.tool = this.tool === done.act ? undefined : done.act;
        // What a layer over the map places is placed by the edges of the view, north up.
        if (this.tool === 'pen' || (this.tool === 'pin' && this.pulled)) this.showHome();
        return;
      case 'undo':
        this.session.undoMark();
        return;
      case 'drop-pin':
        if (this.tool === 'pin') this.session.addMark({ kind: 'pin', points: [this.middle()] });
        return;
      case 'escape':
        this.#escape();
        return;
    }
  }

  #goTo(index: number): void {
    const { meeting, slide } = this;
    // The number of the slide that is shown brings its own view back.
    if (index === meeting?.slide) {
      const id = slide?.id;
      if (id !== undefined)
        this.session.change((before) => withOutcome(before, id, ({ bounds: _, ...rest }) => rest));
      this.fly(slide?.bounds ?? this.#source.manifest.homeBounds);
    } else if (index < (meeting?.agenda.slides.length ?? 0)) this.session.go(index);
  }

  /** What was opened last closes first. */
  #escape(): void {
    if (this.straightening) this.straightening = false;
    else if (this.blank) this.blank = false;
    else if (this.counting) this.stopCounting();
    else if (this.tool) this.tool = undefined;
    else this.#source.leave();
  }

  #hear(intent: MapIntent): boolean {
    if (intent.type === 'select') {
      if (this.tool === 'pin' && intent.at) this.session.addMark({ kind: 'pin', points: [intent.at] });
      return true;
    }
    if (intent.type === 'rest') {
      this.resting = intent.bounds;
      if (intent.user) this.#keepView(intent.bounds);
    }
    return false;
  }

  /** People moved the map: the slide comes back like this, and the record replays it like this. */
  #keepView(bounds: Bounds): void {
    const id = this.session.slide?.id;
    if (id === undefined) return;
    this.session.change((before) => withOutcome(before, id, (one) => ({ ...one, bounds })));
  }
}
