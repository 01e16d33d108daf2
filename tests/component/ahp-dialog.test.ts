import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import type { CriterionId } from '../../src/lib/analysis';
import { advancedMessages as words } from '../../src/lib/i18n/advanced.id';
import AhpDialog from '../../src/lib/pages/integration/advanced/AhpDialog.svelte';
import { show } from './show';

const propsOf = (weights: readonly (readonly [CriterionId, number])[]) => ({
  weights,
  words,
  onuse: vi.fn(),
  onclose: vi.fn()
});
const eleven = (
  [
    ...['crafts', 'farming', 'plantation', 'food', 'joining', 'people'],
    ...['unmet', 'road', 'zone', 'market', 'health']
  ] as CriterionId[]
).map((id) => [id, 5] as const);

describe('weights by pairs', () => {
  test.each([
    ['two', eleven.slice(0, 2), words.ahp.tooFew],
    ['eleven', eleven, words.ahp.tooMany]
  ])('%s criteria cannot be compared, and it is said', async (_, weights, says) => {
    const { screen } = await show(AhpDialog, propsOf(weights));
    await expect.element(screen.getByText(says)).toBeVisible();
    expect(screen.getByRole('slider').elements()).toHaveLength(0);
  });

  test('begins with the weights as they are and hands on points in their proportion', async () => {
    const props = propsOf([
      ['crafts', 30],
      ['people', 10],
      ['road', 10]
    ]);
    const { screen } = await show(AhpDialog, props);
    await expect
      .element(
        screen.getByRole('slider', { name: words.ahp.pair('Dekat perajin bambu', 'Warga dalam 10 menit') })
      )
      .toHaveValue('-2');
    await userEvent.click(screen.getByRole('button', { name: words.ahp.use }));
    // Three to one to one: a consistent table gives its weights back, cut where a slider ends.
    expect(props.onuse).toHaveBeenCalledExactlyOnceWith({ crafts: 50, people: 17, road: 17 });
  });
});
