import { untrack } from 'svelte';
import type { IntegrationDesk } from './integration-desk.svelte';

/** Within how many minutes a scenario's figures count people. */
const withinMinutes = 10;

/**
 * Asks the worker what the desk needs, each only when the question itself changes, not when somebody looks
 * elsewhere. Call while a component is set up. Nothing is asked while `can` says that data are missing.
 */
export function askForDesk(desk: IntegrationDesk, can: () => boolean): void {
  const ready = $derived(desk.address.hydrated && can());
  const { question, scenarios } = desk;

  const criteriaKey = $derived(Object.keys(question.settings.weights).sort().join());
  $effect(() => {
    if (!ready) return;
    void criteriaKey;
    void desk.edits;
    const asking = desk.answers;
    untrack(() => asking.askCriteria(question.settings));
  });
  // The side compared with is painted only while both are seen.
  const beside = $derived(desk.swipe === undefined ? undefined : desk.versusEdits);
  $effect(() => {
    if (!ready || beside === undefined) return;
    void criteriaKey;
    const asking = desk.answers;
    const edits = beside.length === 0 ? {} : { edits: beside };
    untrack(
      () =>
        void asking.beside.ask(
          { type: 'criteria', settings: question.settings, ...edits },
          { channel: 'criteria beside' }
        )
    );
  });
  const constraintsKey = $derived(question.settled.constraints.join());
  $effect(() => {
    if (!ready) return;
    void constraintsKey;
    void desk.edits;
    const asking = desk.answers;
    untrack(() => void asking.mask.ask({ type: 'mask', settings: question.settings, ...asking.scope }));
  });
  $effect(() => {
    if (!ready) return;
    const { settings } = question;
    void desk.edits;
    const asking = desk.answers;
    untrack(() => void asking.askSites(settings));
  });
  $effect(() => {
    if (!ready) return;
    const [from, to, asking] = [desk.versusEdits, desk.edits, desk.answers];
    untrack(() => void asking.compare.ask({ type: 'compare', from, to, options: { withinMinutes } }));
  });
  // Edits made on older data are tried on those of now.
  for (const side of ['a', 'b'] as const) {
    const scenario = $derived(scenarios.olderVersion === undefined ? undefined : scenarios.edits(side));
    $effect(() => {
      if (!ready || scenario === undefined || scenario.length === 0) return;
      const [edits, asking] = [scenario, desk.answers];
      untrack(() => void asking.fit[side].ask({ type: 'fit', scenario: edits }, { channel: `fit ${side}` }));
    });
  }
}
