import { describe, expect, test } from 'vitest';
import { View, type ViewAddress } from '../../../src/lib/state/view.svelte';

/** An address like the browser's: it changes only once `arrive` is called. */
function heldAddress(query = '') {
  const written: { query: string; push: boolean; arrive: () => void }[] = [];
  let present: URLSearchParams | undefined = new URLSearchParams(query);
  const address: ViewAddress = {
    get query() {
      return present;
    },
    write: (next, push) =>
      new Promise((resolve) => {
        written.push({
          query: next.toString(),
          push,
          arrive: () => {
            present = next;
            resolve();
          }
        });
      })
  };
  return { address, written };
}

describe('the view', () => {
  test('shows what was asked for before the address has it', () => {
    const { address, written } = heldAddress();
    const view = new View(address);
    void view.toggleLayer('crafts');
    expect(view.shows('crafts')).toBe(false);
    expect(written.map(({ query }) => query)).toEqual(['off=crafts']);
  });

  test('builds on what was wanted last, not on an address that lags behind', () => {
    const { address, written } = heldAddress();
    const view = new View(address);
    void view.toggleLayer('crafts');
    void view.toggleLayer('food');
    expect(written.at(-1)?.query).toBe('off=food.crafts');
  });

  test('an older intent that arrives late does not undo a newer one', async () => {
    const { address, written } = heldAddress();
    const view = new View(address);
    const first = view.setTab('list');
    void view.setTab('figures');
    written[0]?.arrive();
    await first;
    expect(view.state.tab).toBe('figures');
  });

  test('a selection is a step to go back from, a moved camera is not', () => {
    const { address, written } = heldAddress();
    const view = new View(address);
    void view.select('facility-office');
    void view.setBounds([109.3, -7.4, 109.4, -7.3]);
    expect(written.map(({ push }) => push)).toEqual([true, false]);
    expect(written[1]?.query).toContain('s=facility-office');
  });

  test('selecting what is selected writes nothing', async () => {
    const { address, written } = heldAddress('s=a');
    await new View(address).select('a');
    expect(written).toEqual([]);
  });

  test('a held slider is shown but not written', () => {
    const { address, written } = heldAddress();
    const view = new View(address);
    view.previewOpacity('land', 0.5);
    expect(view.opacityOf('land')).toBe(0.5);
    expect(written).toEqual([]);
  });

  test('the world view brings its markets and leaves the village camera', () => {
    const { address, written } = heldAddress('b=109.3_-7.4_109.4_-7.3');
    void new View(address).setWorld(true);
    expect(written[0]?.query).toBe('on=markets&w=1');
  });

  test('before the page is hydrated there is no query, and the default view', () => {
    const view = new View({ query: undefined, write: () => Promise.resolve() });
    expect(view.state.tab).toBe('layers');
  });
});
