import { createRawSnippet } from 'svelte';
import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import PanelTabs from '../../src/lib/ui/planner/PanelTabs.svelte';
import { show } from './show';

type Tab = 'layers' | 'list' | 'figures';
const propsOf = (value: Tab) => ({
  label: 'Panel',
  tabs: [
    { value: 'layers' as Tab, label: 'Lapisan' },
    { value: 'list' as Tab, label: 'Daftar' },
    { value: 'figures' as Tab, label: 'Angka' }
  ],
  value,
  onchange: vi.fn(),
  content: createRawSnippet<[Tab]>((tab) => ({ render: () => `<p>isi ${tab()}</p>` }))
});

describe('tabs', () => {
  test.each([
    ['{ArrowRight}', 'layers', 'list'],
    ['{ArrowRight}', 'figures', 'layers'],
    ['{ArrowLeft}', 'layers', 'figures'],
    ['{End}', 'layers', 'figures'],
    ['{Home}', 'list', 'layers']
  ] as const)('%s from %s goes to %s', async (key, from, to) => {
    const props = propsOf(from);
    const { screen } = await show(PanelTabs<Tab>, props);
    screen.getByRole('tab', { selected: true }).element().focus();
    await userEvent.keyboard(key);
    expect(props.onchange).toHaveBeenCalledExactlyOnceWith(to);
    await expect
      .element(screen.getByRole('tab').nth(props.tabs.findIndex(({ value }) => value === to)))
      .toHaveFocus();
  });

  test('one tab stop; the panel is named by its tab', async () => {
    const { screen } = await show(PanelTabs<Tab>, propsOf('list'));
    const stops = screen
      .getByRole('tab')
      .elements()
      .filter((tab) => tab.tabIndex === 0);
    expect(stops.map((tab) => tab.textContent)).toEqual(['Daftar']);
    await expect.element(screen.getByRole('tabpanel', { name: 'Daftar' })).toHaveTextContent('isi list');
  });
});
