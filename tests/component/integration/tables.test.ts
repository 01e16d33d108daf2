import type { Component } from 'svelte';
import { describe, expect, test } from 'vitest';
import ChangeFigures from '../../../src/lib/ui/integration/ChangeFigures.svelte';
import ChangeTable from '../../../src/lib/ui/integration/ChangeTable.svelte';
import FigureTable from '../../../src/lib/ui/integration/FigureTable.svelte';
import { show } from '../show';
import OnIntegrationPage from './OnIntegrationPage.svelte';

const on = (component: unknown, given: Record<string, unknown>) =>
  show(OnIntegrationPage, { component: component as Component<Record<string, unknown>>, given });
const longer = { before: '20,4', after: '20,6', better: -1 } as const;
const same = { before: '100 %', after: '100 %', better: 0 } as const;

describe('figures side by side', () => {
  test('two rows of one name both stand, a criterion and a figure may be called alike', async () => {
    const name = 'Warga dalam 10 menit';
    const { screen } = await on(FigureTable, {
      caption: 'Angka',
      columns: ['Lokasi', 'Lokasi 1'],
      rows: [
        { name, cells: ['9 poin'] },
        { name, cells: ['1.204'] }
      ]
    });
    const table = screen.getByRole('table', { name: 'Angka' });
    await expect.element(table.getByRole('cell', { name: '9 poin' })).toBeVisible();
    await expect.element(table.getByRole('cell', { name: '1.204' })).toBeVisible();
    expect(table.getByRole('rowheader', { name }).elements()).toHaveLength(2);
  });
});

describe('figures before and after', () => {
  test('a table says what changes in words for those who hear it, and what stays', async () => {
    const { screen } = await on(ChangeTable, {
      caption: 'Perubahan',
      columns: ['Wilayah', 'Satu putaran', 'Dalam 10 menit'],
      rows: [{ name: 'Dusun II', cells: [longer, same] }]
    });
    const cells = screen.getByRole('row', { name: /Dusun II/ }).getByRole('cell');
    await expect.element(cells.nth(0)).toHaveAccessibleName('dari 20,4 menjadi 20,6');
    await expect.element(cells.nth(1)).toHaveAccessibleName('tetap 100 %');
  });

  test('the bar shows an arrow only where something changes, and says when it is out of date', async () => {
    const { screen } = await on(ChangeFigures, {
      label: 'Skenario A dibanding Hari ini',
      figures: [
        { name: 'Dusun II', unit: 'mnt', cell: longer },
        { name: 'Dalam 10 menit', unit: '%', cell: { before: '100', after: '100', better: 0 } }
      ],
      stale: true
    });
    const figures = [...document.querySelectorAll('dd')].map(
      (figure) => figure.querySelector('[aria-hidden]')?.textContent ?? figure.textContent
    );
    expect(figures.map((text) => text.replaceAll(/\s+/g, ' ').trim())).toEqual(['20,4 → 20,6', '100 %']);
    await expect.element(screen.getByText('Dusun II')).toBeVisible();
    expect(document.querySelector('dl')?.getAttribute('aria-busy')).toBe('true');
  });
});
