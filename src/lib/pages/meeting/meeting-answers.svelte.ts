import { SvelteMap } from 'svelte/reactivity';
import { presetNames, type Isochrone, type PresetName } from '../../analysis';
import type { SurveyResult } from '../../data/analysis/analysis-calls';
import { createAnalysisClient, type AnalysisClient } from '../../data/analysis/create-analysis-client';
import { startAnalysisWorker } from '../../data/analysis/start-analysis-worker';
import { presetSettings } from '../../state/integration-settings';
import { mostSites } from '../../village/agenda';
import type { FamilyName, Position } from '../../village/types';

/** A place to choose from, with what a slide says of it. */
export interface CandidateSite {
  readonly at: Position;
  readonly score: number;
  readonly placesNear: Readonly<Record<FamilyName, number>>;
  readonly peopleNear: number;
  /** What five minutes' walk reaches; comes after the site. */
  readonly reach?: Isochrone;
}

/** `none`: the village does not know enough to answer. */
export type Answer<T> =
  | { readonly status: 'waiting' }
  | { readonly status: 'none' }
  | { readonly status: 'ready'; readonly value: T };

const waiting = { status: 'waiting' } as const;
const none = { status: 'none' } as const;

/** The question a slide's sites answer; a balanced one where the name is none of ours. */
export function presetOf(name: string | undefined): PresetName {
  return presetNames.find((known) => known === name) ?? 'seimbang';
}

/** What the analysis says for the slides, each question asked once. */
export class MeetingAnswers {
  readonly #sites = new SvelteMap<PresetName, Answer<readonly CandidateSite[]>>();
  readonly #survey = new SvelteMap<PresetName, Answer<SurveyResult>>();
  readonly #asked: Record<string, Promise<void>> = {};
  #client: AnalysisClient | undefined;
  readonly #villageUrl: string;

  constructor(villageUrl: string) {
    this.#villageUrl = villageUrl;
  }

  sites(preset: PresetName): Answer<readonly CandidateSite[]> {
    return this.#sites.get(preset) ?? waiting;
  }
  survey(preset: PresetName): Answer<SurveyResult> {
    return this.#survey.get(preset) ?? waiting;
  }

  /** Asks unless it was asked before. Never rejects: what cannot be answered is `none`. */
  async need(drawing: 'sites' | 'survey', preset: PresetName): Promise<void> {
    const key = `${drawing} ${preset}`;
    const known = this.#asked[key];
    if (known !== undefined) return known;
    const asked = drawing === 'sites' ? this.#askSites(preset) : this.#askSurvey(preset);
    this.#asked[key] = asked;
    return asked;
  }

  stop(): void {
    this.#client?.destroy();
    this.#client = undefined;
  }

  get #analysis(): AnalysisClient {
    return (this.#client ??= createAnalysisClient({
      villageUrl: this.#villageUrl,
      startWorker: startAnalysisWorker
    }));
  }

  async #askSites(preset: PresetName): Promise<void> {
    try {
      const settings = presetSettings(preset);
      const { result } = await this.#analysis.ask<'sites'>(
        { type: 'sites', settings },
        { channel: `sites ${preset}` }
      );
      const found = result.sites.slice(0, mostSites).map(({ at, score, facts }): CandidateSite => ({
        at,
        score,
        placesNear: facts.placesNear,
        peopleNear: facts.peopleNear
      }));
      this.#sites.set(preset, found.length === 0 ? none : { status: 'ready', value: found });
      const reached = await Promise.all(
        found.map((site, index) => this.#reachOf(site, `${preset} ${String(index)}`))
      );
      if (found.length > 0) this.#sites.set(preset, { status: 'ready', value: reached });
    } catch {
      if (this.sites(preset).status !== 'ready') this.#sites.set(preset, none);
    }
  }

  async #reachOf(site: CandidateSite, channel: string): Promise<CandidateSite> {
    const { result } = await this.#analysis.ask<'isochrones'>(
      { type: 'isochrones', at: site.at, minutes: [5], cellMeters: 5 },
      { channel: `reach ${channel}` }
    );
    const [reach] = result;
    return reach === undefined ? site : { ...site, reach };
  }

  async #askSurvey(preset: PresetName): Promise<void> {
    try {
      const settings = presetSettings(preset);
      const { result } = await this.#analysis.ask<'survey'>(
        { type: 'survey', settings },
        { channel: `survey ${preset}` }
      );
      this.#survey.set(preset, { status: 'ready', value: result });
    } catch {
      this.#survey.set(preset, none);
    }
  }
}
