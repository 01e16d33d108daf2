import type { IntegrationSettings } from '../../../analysis';
import type { HubRequest, RequestOf, SitingRequest } from '../../../data/analysis/analysis-calls';
import type { AdvancedMessages } from '../../../i18n/advanced.id';
import type { MapPin } from '../../../map/map-view';
import type { AdvancedQuestion } from '../../../state/advanced-question.svelte';
import type { HubChoices, SitingChoices } from '../../../state/advanced-url';
import { Answering, type Answered } from '../answering.svelte';
import type { IntegrationAnswers } from '../integration-answers.svelte';

type Constraints = IntegrationSettings['constraints'];

/** The question as the worker takes it; a capacity only where the goal can keep to one. */
export function toSitingRequest(choices: SitingChoices, constraints: Constraints): SitingRequest {
  const { capacity, ...rest } = choices;
  const limited = choices.goal === 'nearest' || choices.goal === 'covered';
  return {
    ...rest,
    ...(capacity === undefined || !limited ? {} : { capacity }),
    ...(constraints === undefined ? {} : { constraints })
  };
}

export function toHubRequest(choices: HubChoices, constraints: Constraints): HubRequest {
  return {
    services: choices.services.map((id) => ({ id, count: 1 })),
    maxHubs: choices.maxHubs,
    withinMinutes: choices.withinMinutes,
    ...(constraints === undefined ? {} : { constraints })
  };
}

/** Whether two requests ask the same, proof or not. */
function same<Request extends { readonly prove?: boolean }>(a: Request, b: Request): boolean {
  return JSON.stringify({ ...a, prove: false }) === JSON.stringify({ ...b, prove: false });
}

/** The tools behind "Lanjutan": what is asked of them, their answers, and the pins these put on the map. */
export class AdvancedTools {
  readonly question: AdvancedQuestion;
  readonly #answers: () => IntegrationAnswers;
  readonly #constraints: () => Constraints;
  #proof: AbortController | undefined;
  /** Words for the pins; they come with the panel. */
  words = $state.raw<AdvancedMessages>();

  readonly siting = new Answering<'siting'>(
    () => this.#answers().quick,
    (known) => known
  );
  readonly sitingProof = new Answering<'siting'>(
    () => this.#answers().slow,
    (known) => known
  );
  readonly hubs = new Answering<'hubs'>(
    () => this.#answers().slow,
    (known) => known
  );
  readonly hubsProof = new Answering<'hubs'>(
    () => this.#answers().slow,
    (known) => known
  );

  constructor(
    question: AdvancedQuestion,
    answers: () => IntegrationAnswers,
    constraints: () => IntegrationSettings['constraints']
  ) {
    this.question = question;
    this.#answers = answers;
    this.#constraints = constraints;
  }

  /** Who answers; another village has another. */
  get basis(): IntegrationAnswers {
    return this.#answers();
  }

  readonly sitingRequest = $derived.by<RequestOf<'siting'>>(() => ({
    type: 'siting',
    ...toSitingRequest(this.question.state.siting, this.#constraints()),
    ...this.basis.scope
  }));
  readonly hubRequest = $derived.by<RequestOf<'hubs'>>(() => ({
    type: 'hubs',
    ...toHubRequest(this.question.state.hubs, this.#constraints()),
    ...this.basis.scope
  }));

  /** The best answer known: what the proof has found once it is no worse than the first search. */
  readonly sitingShown = $derived.by<Answered<'siting'> | undefined>(() => {
    const [first, proof] = [this.siting.answer, this.sitingProof.answer];
    if (proof === undefined || (first !== undefined && !same(first.request, proof.request))) return first;
    if (first === undefined || proof.result.proven) return proof;
    return !first.result.proven && proof.result.gap <= first.result.gap ? proof : first;
  });
  readonly hubsShown = $derived.by<Answered<'hubs'> | undefined>(() => {
    const [first, proof] = [this.hubs.answer, this.hubsProof.answer];
    // Half a front says less than a whole one that is not proven.
    return first !== undefined && proof?.done === true && same(first.request, proof.request) ? proof : first;
  });
  readonly plan = $derived.by(() => {
    const plans = this.hubsShown?.result.plans ?? [];
    return plans[Math.min(this.question.state.hubs.plan ?? 0, plans.length - 1)];
  });

  askSiting(request: RequestOf<'siting'>): void {
    this.stopProof();
    void this.siting.ask(request);
  }

  askHubs(request: RequestOf<'hubs'>): void {
    this.stopProof();
    void this.hubs.ask(request);
  }

  /** The solver blocks its thread, so it has a worker of its own, which `stopProof` ends. */
  proveSiting(): Promise<void> {
    return this.sitingProof.ask({ ...this.sitingRequest, prove: true }, this.#alone('siting-proof'));
  }

  proveHubs(): Promise<void> {
    return this.hubsProof.ask({ ...this.hubRequest, prove: true }, this.#alone('hubs-proof'));
  }

  #alone(channel: string) {
    this.stopProof();
    this.#proof = new AbortController();
    return { alone: true, channel, signal: this.#proof.signal } as const;
  }

  stopProof(): void {
    this.#proof?.abort();
    this.#proof = undefined;
  }

  /** Pins that take the place of the ranked sites while a tool has an answer; undefined when none has. */
  readonly pins = $derived.by<readonly MapPin[] | undefined>(() => {
    const { tool } = this.question.state;
    const { words } = this;
    if (words === undefined) return undefined;
    if (tool === 'siting' && this.sitingShown !== undefined) {
      const { request, result } = this.sitingShown;
      const kind = words.kinds[request.kind as keyof typeof words.kinds] ?? request.kind;
      return result.places
        .filter(({ existing }) => existing === undefined)
        .map(({ at }, i) => ({
          id: `new-${i + 1}`,
          at,
          look: 'first' as const,
          text: String(i + 1),
          label: words.siting.pin(String(i + 1), kind)
        }));
    }
    if (tool === 'hubs' && this.plan !== undefined) {
      return this.plan.hubs
        .filter(({ services }) => services.length > 0)
        .map(({ at, services }, i) => ({
          id: `hub-${i + 1}`,
          at,
          look: 'first' as const,
          text: String(i + 1),
          label: words.hubs.pin(
            String(i + 1),
            services.map((id) => words.kinds[id as keyof typeof words.kinds] ?? id).join(', ')
          )
        }));
    }
    return undefined;
  });
}
