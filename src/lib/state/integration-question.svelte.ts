import { untrack } from 'svelte';
import type { ConstraintName, CriterionId, PresetName, TravelMode } from '../analysis';
import type { Position, ZoneKind } from '../village/types';
import type { IntegrationState, PointTool } from './integration-state';
import { toSettings } from './integration-settings';
import { defaultIntegration, formatIntegration, parseIntegration, presetPoints } from './integration-url';
import type { ViewAddress } from './view.svelte';

/**
 * What the integration page asks. The address owns it, as it owns the view; while a slider is held the wanted
 * question stands, without reaching the address.
 */
export class IntegrationQuestion {
  readonly #address: ViewAddress;
  #wanted = $state.raw<IntegrationState>();
  readonly #asked = $derived.by(() => {
    const query = this.#address.query;
    return query === undefined ? defaultIntegration : parseIntegration(query);
  });
  readonly state = $derived(this.#wanted ?? this.#asked);
  /** The question without what a held slider previews: what answers are asked for. */
  #held = $state.raw<IntegrationState>();
  readonly settled = $derived(this.#held ?? this.state);
  /** Something is being dragged. */
  readonly held = $derived(this.#held !== undefined);
  readonly #settingsText = $derived(JSON.stringify(toSettings(this.settled)));
  /** What the analysis is asked: the same object as long as the question is the same. */
  readonly settings = $derived.by(() => {
    void this.#settingsText;
    return untrack(() => toSettings(this.settled));
  });

  constructor(address: ViewAddress) {
    this.#address = address;
  }

  choosePreset(preset: PresetName): Promise<void> {
    const { eye: _, site: __, ...rest } = this.state;
    return this.#go({ ...rest, preset, weights: presetPoints(preset) }, true);
  }

  setWeight(id: CriterionId, points: number): Promise<void> {
    return this.#go({ ...this.state, weights: { ...this.state.weights, [id]: points } });
  }

  /** While a slider is held: painted, but neither asked for nor in the address. */
  previewWeight(id: CriterionId, points: number): void {
    this.#preview({ ...this.state, weights: { ...this.state.weights, [id]: points } });
  }

  setWeights(weights: IntegrationState['weights']): Promise<void> {
    return this.#go({ ...this.state, weights }, true);
  }

  addCriterion(id: CriterionId, points: number): Promise<void> {
    return this.#go({ ...this.state, weights: { ...this.state.weights, [id]: points } });
  }

  removeCriterion(id: CriterionId): Promise<void> {
    const { [id]: _, ...weights } = this.state.weights;
    const { eye, ...rest } = this.state;
    return this.#go({ ...rest, ...(eye === undefined || eye === id ? {} : { eye }), weights });
  }

  setRisk(risk: number): Promise<void> {
    return this.#go({ ...this.state, risk });
  }

  previewRisk(risk: number): void {
    this.#preview({ ...this.state, risk });
  }

  toggleConstraint(name: ConstraintName): Promise<void> {
    const { constraints } = this.state;
    return this.#go({
      ...this.state,
      constraints: constraints.includes(name)
        ? constraints.filter((other) => other !== name)
        : [...constraints, name]
    });
  }

  toggleEye(id: CriterionId): Promise<void> {
    const { eye, ...rest } = this.state;
    return this.#go(eye === id ? rest : { ...rest, eye: id });
  }

  /** A site or a place looked at is a step one goes back from. */
  chooseSite(rank: number | undefined): Promise<void> {
    const { site: _, point: __, ...rest } = this.state;
    return this.#go(rank === undefined ? rest : { ...rest, site: rank }, true);
  }

  choosePoint(point: Position | undefined, push = true): Promise<void> {
    const { point: _, ...rest } = this.state;
    return this.#go(point === undefined ? rest : { ...rest, point }, push);
  }

  /** While a point is dragged. */
  previewPoint(point: Position): void {
    this.#preview({ ...this.state, point });
  }

  setTool(tool: PointTool): Promise<void> {
    return this.#go({ ...this.state, tool });
  }

  setKind(kind: ZoneKind): Promise<void> {
    return this.#go({ ...this.state, kind });
  }

  setMode(mode: TravelMode): Promise<void> {
    return this.#go({ ...this.state, mode });
  }

  setDestination(to: string | undefined): Promise<void> {
    const { to: _, ...rest } = this.state;
    return this.#go(to === undefined ? rest : { ...rest, to });
  }

  #preview(next: IntegrationState): void {
    this.#held ??= this.state;
    this.#wanted = next;
  }

  async #go(next: IntegrationState, push = false): Promise<void> {
    this.#held = undefined;
    this.#wanted = next;
    try {
      await this.#address.write(formatIntegration(next), push);
    } finally {
      // A newer intent keeps its own.
      if (this.#wanted === next) this.#wanted = undefined;
    }
  }
}
