import type { FeatureRecord } from '../../src/lib/village/built';
import { messages } from '../../src/lib/i18n/messages.id';
import { routeMessages } from '../../src/lib/i18n/route.id';
import { drawnIds, liveMap, onScreen, openMap, waitForIdle } from './live-map';
import { expect, test } from './padu-test';

const home = '33.03.06.2015';

async function records(request: { get(url: string): Promise<{ json(): Promise<unknown> }> }) {
  const response = await request.get(`/villages/${home}/features.json`);
  return (await response.json()) as readonly FeatureRecord[];
}

test('a search by name, by what is offered or by kind finds a place', async ({ page }) => {
  await openMap(page, '/');
  for (const [word, name] of [
    ['kantor', 'Kantor Desa'],
    ['surat keterangan usaha', 'Kantor Desa'],
    ['pasar desa', 'Pasar Desa']
  ] as const) {
    await test.step(word, async () => {
      await page.getByRole('button', { name: messages.header.search }).click();
      await page.getByRole('combobox', { name: messages.search.title }).fill(word);
      await page
        .getByRole('option', { name: new RegExp(name) })
        .first()
        .click();
      const card = page.getByRole('region', { name, exact: true });
      await expect(card).toBeVisible();
      await expect(page).toHaveURL(/[?&]s=/);
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
    });
  }
});

test('a click on a sign opens its card with status, source and accuracy', async ({ page, request }) => {
  await openMap(page, '/');
  const office = (await records(request)).find(({ name }) => name === 'Kantor Desa');
  if (!office) throw new Error('the village has no office');
  const { x, y } = await onScreen(page, office.point);
  await page.mouse.click(x, y);
  const card = page.getByRole('region', { name: 'Kantor Desa', exact: true });
  await expect(card).toContainText(messages.card.placeStatus.sketch);
  await expect(card).toContainText(messages.card.source);
  await expect(card).toContainText('±120 m');
  await expect(card).toContainText(office.plusCode);
  await expect(page).toHaveURL(new RegExp(`[?&]s=${office.id}`));
  expect(await drawnIds(page, /^chosen-facilities/)).toEqual([office.id]);

  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(page).not.toHaveURL(/[?&]s=/);
});

test('table and map hold the same; the list filters as one types, and a row shows itself on the map', async ({
  page,
  request
}) => {
  await openMap(page, '/?t=list');
  const all = await records(request);
  const table = page.getByRole('table', { name: messages.list.label });
  for (const layer of ['facilities', 'crafts', 'food'] as const) {
    const ofLayer = all.filter((record) => record.layer === layer);
    await page
      .getByRole('combobox', { name: messages.list.layer, exact: true })
      .selectOption({ label: messages.layers[layer] });
    await expect(page.getByRole('status').filter({ hasText: String(all.length) })).toContainText(
      messages.list.shown(String(ofLayer.length), String(all.length))
    );
    await expect(table.getByRole('row')).toHaveCount(ofLayer.length + 1);
  }
  const points = all.filter(({ layer, hectares }) => layer === 'crafts' && hectares === undefined);
  expect(await drawnIds(page, /^crafts-points/)).toEqual(points.map(({ id }) => id).sort());

  await page
    .getByRole('combobox', { name: messages.list.layer, exact: true })
    .selectOption({ label: messages.layers.facilities });
  await page.getByRole('searchbox', { name: messages.list.filter }).fill('pasar desa');
  const row = page.getByRole('button', { name: 'Pasar Desa', exact: true });
  await row.click();
  await expect(page.getByRole('region', { name: 'Pasar Desa', exact: true })).toBeVisible();
  expect(await drawnIds(page, /^chosen-facilities/)).toHaveLength(1);
});

test('walking minutes between all ten pairs stand in the table', async ({ page }) => {
  await page.goto('/?t=figures');
  const table = page.getByRole('table', { name: new RegExp(messages.figures.walking) });
  await expect(table).toBeVisible();
  const minutes = await table.getByRole('cell').allInnerTexts();
  const numbers = minutes.filter((text) => /^\d+/.test(text.trim()));
  expect(numbers.length === 10 || numbers.length === 20, `${minutes.length} cells`).toBe(true);
});

test('the way to far markets is drawn on the world, and back', async ({ page }) => {
  await openMap(page, '/');
  const zoom = () =>
    liveMap(page).evaluate((element) =>
      (element as HTMLElement & { paduMap: { getZoom(): number } }).paduMap.getZoom()
    );
  const before = await zoom();
  await page.getByRole('button', { name: new RegExp(messages.layers.markets) }).click();
  await page.getByRole('button', { name: messages.map.world }).click();
  await expect.poll(zoom).toBeLessThan(4);
  await waitForIdle(page);
  const names = await drawnIds(page, /^label-destination/);
  expect(names.some((id) => /belgi/i.test(id))).toBe(true);
  expect(names.some((id) => /kanada|canada/i.test(id))).toBe(true);
  await page.getByRole('button', { name: messages.map.worldBack }).first().click();
  await expect.poll(zoom).toBeCloseTo(before, 1);
});

test('a card shows the way there, in minutes, steps and on the map, and takes a report', async ({ page }) => {
  await openMap(page, '/?s=facility-pusat-ekonomi');
  await page.getByRole('button', { name: messages.card.route, exact: true }).click();
  const way = page.getByRole('region', { name: routeMessages.title });
  await expect(way).toContainText(/\d+\s+menit · [\d.,]+\s+k?m/, { timeout: 30_000 });
  const drawn = () =>
    liveMap(page).evaluate(
      (element) =>
        (
          element as HTMLElement & {
            paduMap: { queryRenderedFeatures(options: { layers: string[] }): readonly unknown[] };
          }
        ).paduMap.queryRenderedFeatures({ layers: ['drawing-route'] }).length
    );
  await expect.poll(drawn).toBeGreaterThan(0);
  await way.getByText(routeMessages.steps).click();
  await expect(way.getByRole('listitem').last()).toHaveText(routeMessages.arrive('Pusat Ekonomi Masyarakat'));
  const first = await way.getByText(/menit ·/).innerText();
  await way.getByRole('combobox', { name: routeMessages.from }).selectOption({ index: 1 });
  await expect(way.getByText(/menit ·/)).not.toHaveText(first);
  await way.getByRole('button', { name: routeMessages.close }).click();
  await expect(way).toBeHidden();
  await expect.poll(drawn).toBe(0);

  await page.getByRole('button', { name: messages.card.report, exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('Pusat Ekonomi Masyarakat');
});
