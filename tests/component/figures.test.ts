import { describe, expect, test, vi } from 'vitest';
import LandUseBar from '../../src/lib/ui/planner/LandUseBar.svelte';
import SurveyMeter from '../../src/lib/ui/planner/SurveyMeter.svelte';
import TogetherList from '../../src/lib/ui/planner/TogetherList.svelte';
import { togetherRows } from '../../src/lib/ui/planner/together-rows';
import VillageCard from '../../src/lib/ui/planner/VillageCard.svelte';
import WalkingMatrix from '../../src/lib/ui/planner/WalkingMatrix.svelte';
import { exampleManifest } from './example-village';
import { anySign, show } from './show';

const { figures, dusun } = exampleManifest;

describe('figures', () => {
  test('the village card shows both areas with their sources, and doubts its people', async () => {
    const onfly = vi.fn();
    const { screen } = await show(VillageCard, { manifest: exampleManifest, onfly });
    for (const words of ['149,124', '152,06', 'indikatif, +1,97', 'belum pasti', '±66 ha']) {
      await expect.element(screen.getByText(words)).toBeVisible();
    }
    await screen.getByRole('button', { name: /Dusun II/ }).click();
    expect(onfly).toHaveBeenCalledExactlyOnceWith(dusun[1]?.bounds);
  });

  test('walking minutes between all ten pairs, the same both ways', async () => {
    const { screen } = await show(WalkingMatrix, {
      pairs: figures.zonePairs,
      facilities: exampleManifest.facilities,
      kmh: figures.walkKmh,
      swatch: anySign,
      onselect: vi.fn()
    });
    const cells = screen
      .getByRole('row')
      .elements()
      .slice(1)
      .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()));
    expect(cells.flat().filter((text) => /^\d+$/.test(text))).toHaveLength(20);
    cells.forEach((row, i) => row.forEach((text, j) => expect(text).toBe(cells[j]?.[i])));
  });

  test('the survey meter counts what is still open', async () => {
    const { screen } = await show(SurveyMeter, { ...figures.survey, title: 'Masih perlu disurvei' });
    await expect.element(screen.getByText('dari 94 fitur')).toBeVisible();
    await expect.element(screen.getByText('sketsa 83')).toBeVisible();
  });

  test('land use names every class, also those too small to see', async () => {
    const { screen } = await show(LandUseBar, {
      classes: figures.landUse?.published?.classes ?? [],
      total: 149.41,
      source: 'Radar Banyumas',
      all: true
    });
    await expect.element(screen.getByText('Sawah 65,3')).toBeVisible();
    await expect.element(screen.getByText('Perkantoran <0,1')).toBeVisible();
  });

  test('what meets is listed by dusun, and says what to do when too little is shown', async () => {
    const classes = figures.together?.classes ?? [];
    const props = {
      rows: togetherRows(classes, ['crafts', 'food']),
      dusun,
      minutes: 5,
      shownCount: 2,
      swatch: anySign
    };
    const { screen, rerender } = await show(TogetherList, props);
    await expect.element(screen.getByText('13,5 ha')).toBeVisible();
    await rerender({ rows: togetherRows(classes, ['food']), shownCount: 1 });
    await expect.element(screen.getByRole('status')).toHaveTextContent('Nyalakan dua potensi');
  });
});
