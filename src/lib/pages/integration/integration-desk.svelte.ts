import type { ScenarioEdit } from '../../analysis';
import type { Messages } from '../../i18n/messages.id';
import { fullKindWords } from '../../i18n/kind-words';
import { textIn } from '../../i18n/text-in';
import type { MapIntent, MapPin, MapView, Theme } from '../../map/map-view';
import { AdvancedQuestion } from '../../state/advanced-question.svelte';
import { formatAdvanced } from '../../state/advanced-url';
import { DeviceLocation } from '../../state/device-location.svelte';
import { IntegrationQuestion } from '../../state/integration-question.svelte';
import { formatIntegration } from '../../state/integration-url';
import { Loaded } from '../../state/loaded.svelte';
import type { SideName } from '../../state/scenario-state';
import { formatScenarios } from '../../state/scenario-url';
import { Scenarios } from '../../state/scenarios.svelte';
import { View } from '../../state/view.svelte';
import { formatView } from '../../state/view-url';
import type { FeatureRecord, VillageManifest } from '../../village/built';
import { familyNames, type Position } from '../../village/types';
import type { ViewLayer } from '../../village/view-layers';
import { PageAddress } from '../page-address.svelte';
import { Planner } from '../planner/planner.svelte';
import { AdvancedTools } from './advanced/advanced-tools.svelte';
import { editWords } from './edit-words';
import { IntegrationAnswers } from './integration-answers.svelte';
import { featuresById } from './features-by-id';
import { pageDrawing } from './map-drawing';
import { editPins } from './scenario-marks';
import { createRangeFinder, toSurfaceData, weighingNow } from './surface-of';
import { swipedSurface } from './swiped-surface';
import type { Words } from './to-site-view';

/** What the desk stands on: the page's data, which change with village, language and theme. */
export interface DeskSource {
  readonly manifest: VillageManifest;
  readonly messages: Messages;
  readonly words: Words;
  readonly theme: Theme;
}

const noEdits: readonly ScenarioEdit[] = [];

/**
 * Everything the integration page works with: what is asked and changed (the address owns both), what is
 * answered, and what the map shall show of it. The page calls the map and asks the worker; this says what.
 */
export class IntegrationDesk {
  readonly #source: DeskSource;
  readonly address = new PageAddress();
  readonly view: View;
  readonly question: IntegrationQuestion;
  readonly scenarios: Scenarios;
  readonly advanced: AdvancedTools;
  readonly planner: Planner;
  readonly location = new DeviceLocation();
  readonly loaded = new Loaded<readonly FeatureRecord[]>();
  answers = $state.raw(new IntegrationAnswers(''));
  /** Points of a path that is being drawn; undefined while none is. */
  path = $state.raw<readonly Position[]>();

  constructor(source: DeskSource) {
    this.#source = source;
    const { address } = this;
    /** One address for view, question and scenarios: whoever writes keeps what the others have. */
    const partOf = (part: 'view' | 'question' | 'scenarios' | 'advanced') => ({
      get query() {
        return address.query;
      },
      write: (next: URLSearchParams, push: boolean) =>
        address.write(
          joinQueries(
            part === 'question' ? next : formatIntegration(this.question.settled),
            part === 'scenarios' ? next : formatScenarios(this.scenarios.settled),
            part === 'advanced' ? next : formatAdvanced(this.advanced.question.state),
            part === 'view' ? next : formatView(this.view.state)
          ),
          push
        )
    });
    this.view = new View(partOf('view'));
    this.question = new IntegrationQuestion(partOf('question'));
    this.scenarios = new Scenarios(partOf('scenarios'), () => source.manifest.version);
    this.advanced = new AdvancedTools(
      new AdvancedQuestion(partOf('advanced')),
      () => this.answers,
      () => this.question.settings.constraints
    );
    this.planner = new Planner(this.view, (intent) => this.#hear(intent));
  }

  readonly features = $derived.by(() => this.loaded.value ?? this.#source.manifest.facilities);
  readonly byId = $derived(featuresById(this.features));

  get facilities(): readonly FeatureRecord[] {
    return this.#source.manifest.facilities;
  }
  /** What a facility is called: its name, or its kind. */
  nameOf(id: string): string | undefined {
    const feature = this.facilities.find((facility) => facility.id === id);
    return feature && (feature.name ?? fullKindWords(this.#source.messages, feature));
  }
  editText(edit: ScenarioEdit): string {
    return editWords(edit, (id) => this.nameOf(id), this.#source.messages, this.#source.words);
  }

  /** The edits of a side that fit the data of now; undefined until that is known. */
  usable(side: SideName): readonly ScenarioEdit[] | undefined {
    const edits = this.scenarios.edits(side);
    if (side === 'today' || this.scenarios.olderVersion === undefined) return edits;
    const { answer } = this.answers.fit[side];
    return answer?.request.scenario === edits ? answer.result.fits : undefined;
  }
  readonly #shownSide = $derived.by(() => this.scenarios.state.shown);
  readonly #versusSide = $derived.by(() => this.scenarios.state.versus);
  readonly edits = $derived.by(() => this.usable(this.#shownSide) ?? noEdits);
  readonly versusEdits = $derived.by(() => this.usable(this.#versusSide) ?? noEdits);
  /** Edits of the scenario shown that no longer fit. */
  readonly unfit = $derived.by(() => {
    const side = this.#shownSide;
    if (side === 'today' || this.scenarios.olderVersion === undefined) return noEdits;
    const { answer } = this.answers.fit[side];
    return answer?.request.scenario === this.scenarios.shown ? answer.result.unfit : noEdits;
  });
  /** Where the surfaces of two sides meet. */
  readonly swipe = $derived.by(() => (this.#shownSide === 'today' ? undefined : this.scenarios.state.swipe));

  readonly #families = $derived.by(() =>
    familyNames.filter((family) => this.question.state.weights[family] !== undefined).join()
  );
  readonly #base = $derived.by(() => this.view.state.base);
  /** The ground stays quiet under the surface; of the livelihoods only those that count are shown. */
  readonly mapView = $derived.by<MapView>(() => {
    const { words, theme } = this.#source;
    const families = this.#families.split(',') as readonly string[];
    const layers: readonly ViewLayer[] = [
      ...(['neighbours', 'water', 'roads', 'dusun', 'zone', 'facilities'] as const),
      ...familyNames.filter((family) => families.includes(family))
    ];
    const { hover } = this.planner;
    return {
      theme,
      language: words.lang,
      layers,
      opacity: {},
      modes: { crafts: 'points', farming: 'points', plantation: 'points', food: 'points' },
      world: false,
      zoneOnly: true,
      ...(hover === undefined ? {} : { hover: hover.id }),
      ...(this.#base === undefined ? {} : { base: this.#base })
    };
  });

  readonly #known = $derived.by(() => this.answers.criteria.answer);
  readonly #range = $derived(this.#known && createRangeFinder(this.#known.result));
  readonly #ownData = $derived.by(() => {
    // A mask is of the village it was asked of.
    const mask = this.answers.mask.answer;
    const fits = mask?.request.edits === this.#known?.request.edits;
    return this.#known && toSurfaceData(this.#known.result, fits ? mask?.result : undefined);
  });
  readonly #besideData = $derived.by(() => {
    const { answer } = this.answers.beside;
    return answer && toSurfaceData(answer.result, undefined);
  });
  readonly surfaceData = $derived.by(() => {
    const [own, beside, swipe] = [this.#ownData, this.#besideData, this.swipe];
    return own && beside && swipe !== undefined ? swipedSurface(beside, own, swipe) : own;
  });
  /** The painted surface follows the hand. */
  readonly weighing = $derived.by(
    () => this.#known && this.#range && weighingNow(this.#known, this.#range, this.question.state)
  );

  readonly found = $derived.by(() => this.answers.sites.result);
  readonly openRank = $derived.by(() =>
    Math.min(this.question.state.site ?? 1, Math.max(1, this.found?.sites.length ?? 1))
  );
  readonly doubtful = $derived.by(() => (this.found?.sketchShare ?? 0) > 0.5);

  // A slider that is held changes none of these: the map's pins and lines stay untouched.
  readonly point = $derived.by(() => this.question.state.point);
  readonly #tool = $derived.by(() => this.question.state.tool);
  readonly pins = $derived.by<readonly MapPin[]>(() => {
    const { words, manifest } = this.#source;
    const { t } = words;
    const { point } = this;
    return [
      ...(this.advanced.pins ?? []),
      ...(this.advanced.pins ? [] : (this.found?.sites ?? [])).map((site): MapPin => ({
        id: `site-${site.rank}`,
        at: site.at,
        look: site.rank === 1 ? 'first' : 'site',
        text: String(site.rank),
        label: t.sites.show(site.rank, textIn(site.facts.place, words.lang)),
        chosen: point === undefined && site.rank === this.openRank
      })),
      ...editPins(
        this.edits,
        {
          edit: (edit) => t.scenario.movedPin(this.editText(edit)),
          gone: (id) => t.scenario.closedPin(this.nameOf(id) ?? id)
        },
        (id) => manifest.facilities.find((facility) => facility.id === id)?.point
      ),
      ...(point === undefined
        ? []
        : [
            {
              id: 'point',
              at: point,
              look: this.#tool === 'propose' ? ('proposal' as const) : ('place' as const),
              label: t.point.pin,
              movable: true
            }
          ]),
      ...(this.swipe === undefined
        ? []
        : [
            {
              id: 'swipe',
              at: [this.swipe, (manifest.bounds[1] + manifest.bounds[3]) / 2] as const,
              look: 'swipe' as const,
              label: t.scenario.swipePin(
                t.scenario.names[this.#versusSide],
                t.scenario.names[this.#shownSide]
              ),
              movable: true
            }
          ])
    ];
  });
  readonly drawing = $derived.by(() =>
    pageDrawing({
      tool: this.point === undefined ? undefined : this.#tool,
      reach: this.answers.isochrones.result,
      route: this.answers.route.result,
      edits: this.edits,
      swipe: this.swipe,
      bounds: this.#source.manifest.bounds
    })
  );

  drawPath(on: boolean): void {
    this.path = on ? [] : undefined;
    this.planner.map?.measure(on ? 'length' : undefined);
  }

  #hear(intent: MapIntent): boolean {
    const { question, scenarios } = this;
    switch (intent.type) {
      case 'select':
        if (intent.at !== undefined) void question.choosePoint(intent.at);
        return true;
      case 'measure':
        if (this.path === undefined) return false;
        this.path = intent.points;
        return true;
      case 'pin':
        if (intent.id.startsWith('site-')) void question.chooseSite(Number(intent.id.slice(5)));
        return true;
      case 'pin-move':
        if (intent.id === 'swipe') {
          if (intent.final) void scenarios.swipe(intent.at[0]);
          else scenarios.previewSwipe(intent.at[0]);
        } else if (intent.id.startsWith('edit-')) {
          if (intent.final) void scenarios.moveTo(intent.id.slice(5), intent.at);
        } else if (intent.final) void question.choosePoint(intent.at, false);
        else question.previewPoint(intent.at);
        return true;
      default:
        return false;
    }
  }
}

function joinQueries(...parts: readonly URLSearchParams[]): URLSearchParams {
  return new URLSearchParams(parts.flatMap((part) => [...part]));
}
