import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { messages } from '../../src/lib/i18n/messages.id';
import FeatureTable from '../../src/lib/ui/planner/FeatureTable.svelte';
import { toListRows } from '../../src/lib/ui/planner/list-rows';
import type { FeatureRecord } from '../../src/lib/village/built';
import { exampleFeatures } from './example-village';
import { anySign, show } from './show';

const dusunNames = { 'dusun-1': 'Dusun I', 'dusun-2': 'Dusun II' };
const propsOf = (features: readonly FeatureRecord[] = exampleFeatures) => ({
  rows: toListRows(features, dusunNames, messages),
  selection: undefined,
  hover: undefined,
  swatch: anySign,
  onselect: vi.fn(),
  onhover: vi.fn()
});

describe('the table of everything', () => {
  test('filters as one types and says how many are left', async () => {
    const { screen } = await show(FeatureTable, propsOf());
    await screen.getByRole('searchbox', { name: 'Saring daftar' }).fill('posyandu');
    await expect.element(screen.getByRole('status')).toHaveTextContent('1 dari 9');
    await expect.element(screen.getByRole('row', { name: /Posyandu Mélati/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /Kantor Desa/ }).query()).toBeNull();
  });

  test('keeps to one layer', async () => {
    const { screen } = await show(FeatureTable, propsOf());
    await screen.getByRole('combobox', { name: 'Lapisan' }).selectOptions('crafts');
    await expect.element(screen.getByRole('status')).toHaveTextContent('2 dari 9');
  });

  test('sorts by a column, back and forth, and says so', async () => {
    const { screen } = await show(FeatureTable, propsOf());
    const header = screen.getByRole('columnheader', { name: 'Ke kawasan' });
    const first = () => screen.getByRole('row').nth(1);
    await header.getByRole('button').click();
    await expect.element(header).toHaveAttribute('aria-sort', 'ascending');
    await expect.element(first()).toHaveTextContent('2 mnt');
    await header.getByRole('button').click();
    await expect.element(header).toHaveAttribute('aria-sort', 'descending');
    await expect.element(first()).toHaveTextContent('17 mnt');
  });

  test('a row is chosen by keyboard and shines on the map when reached', async () => {
    const props = propsOf();
    const { screen } = await show(FeatureTable, props);
    const button = screen.getByRole('button', { name: 'Anyaman Utara' });
    button.element().focus();
    expect(props.onhover).toHaveBeenLastCalledWith('craft-1');
    await userEvent.keyboard('{Enter}');
    expect(props.onselect).toHaveBeenCalledExactlyOnceWith('craft-1');
  });

  test('marks the row the map has chosen', async () => {
    const { screen } = await show(FeatureTable, { ...propsOf(), selection: 'craft-1' });
    await expect
      .element(screen.getByRole('button', { name: 'Anyaman Utara' }))
      .toHaveAttribute('aria-current', 'true');
  });

  test('comes in pages when long, and loses none', async () => {
    const many = Array.from({ length: 130 }, (_, i) => ({
      ...(exampleFeatures[0] as FeatureRecord),
      id: `f-${i}`,
      name: `Warung ${i}`
    }));
    const { screen } = await show(FeatureTable, propsOf(many));
    const rows = () => screen.getByRole('row').elements().length - 1;
    expect(rows()).toBe(60);
    await screen.getByRole('button', { name: 'Tampilkan 60 lagi' }).click();
    await screen.getByRole('button', { name: 'Tampilkan 10 lagi' }).click();
    await expect.poll(rows).toBe(130);
  });
});
