import { describe, expect, test } from 'vitest';
import type { ScenarioEdit } from '../../../src/lib/analysis';
import { Scenarios } from '../../../src/lib/state/scenarios.svelte';
import type { ViewAddress } from '../../../src/lib/state/view.svelte';

const closeMarket: ScenarioEdit = { kind: 'close-facility', id: 'pasar' };
const closeOffice: ScenarioEdit = { kind: 'close-facility', id: 'kantor' };

/** An address that takes what is written at once. */
function onAddress(query = '', version = 'v2') {
  const written: { query: string; push: boolean }[] = [];
  let present = new URLSearchParams(query);
  const address: ViewAddress = {
    get query() {
      return present;
    },
    write: (next, push) => {
      written.push({ query: next.toString(), push });
      present = next;
      return Promise.resolve();
    }
  };
  return { scenarios: new Scenarios(address, () => version), written };
}

describe('scenarios', () => {
  test('an edit of today opens A, names the data version, and is a step to go back from', async () => {
    const { scenarios, written } = onAddress();
    await scenarios.edit(closeMarket);
    expect(written).toEqual([{ query: 'xa=c+pasar&x=a&xv=v2', push: true }]);
  });

  test('edits go to the scenario shown', async () => {
    const { scenarios, written } = onAddress('xa=c+pasar&x=b&xv=v2');
    expect(scenarios.shown).toEqual([]);
    await scenarios.edit(closeOffice);
    expect(written.at(-1)?.query).toBe('xa=c+pasar&xb=c+kantor&x=b&xv=v2');
  });

  test('says that the data have changed until the edits are taken over', async () => {
    const { scenarios, written } = onAddress('xa=c+pasar&x=a&xv=v1');
    expect(scenarios.olderVersion).toBe('v1');
    await scenarios.edit(closeOffice);
    expect(written.at(-1)?.query).toContain('xv=v1');
    await scenarios.replace([closeOffice]);
    expect(written.at(-1)?.query).toBe('xa=c+kantor&x=a&xv=v2');
  });

  test('nothing is compared with itself, and today is not swiped', async () => {
    const { scenarios, written } = onAddress('xa=c+pasar&x=b&xw=a&xs=109.3');
    await scenarios.show('a');
    expect(written.at(-1)?.query).toBe('xa=c+pasar&x=a&xs=109.3');
    await scenarios.show('today');
    expect(written.at(-1)?.query).toBe('xa=c+pasar');
  });

  test('gives the same list while it says the same', async () => {
    const { scenarios } = onAddress('xa=c+pasar&x=a');
    const before = scenarios.shown;
    await scenarios.swipe(109.31);
    expect(scenarios.shown).toBe(before);
    await scenarios.edit(closeOffice);
    expect(scenarios.shown).toEqual([closeMarket, closeOffice]);
  });

  test('an older scenario can be emptied', async () => {
    const { scenarios, written } = onAddress('xa=c+pasar&x=a&xv=v1');
    const [edit] = scenarios.shown;
    await scenarios.remove(edit!);
    expect(written.at(-1)?.query).toBe('x=a');
  });
});
