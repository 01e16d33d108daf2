import { messages } from '../../src/lib/i18n/messages.id';
import { defaultViewLayers, viewLayers, type ViewLayer } from '../../src/lib/village/view-layers';
import { drawnIds, liveMap, openMap, waitForIdle } from './live-map';
import { expect, test } from './padu-test';

/** The style layers that draw each switch's part, and nothing else's. */
const drawnBy: Readonly<Record<ViewLayer, RegExp>> = {
  neighbours: /^neighbours/,
  land: /^land/,
  water: /^(river|channel|water-area)/,
  roads: /^(road-|label-road)/,
  dusun: /^(dusun-|label-dusun)/,
  rt: /^rt-/,
  together: /^together/,
  zone: /^(zone|label-zone)/,
  links: /^round/,
  markets: /^destination/,
  plantation: /^plantation-/,
  farming: /^farming-/,
  food: /^food-/,
  crafts: /^(crafts-|grove-)/,
  facilities: /^(facilities|label-facilities)/
};

// Pixels are what drawing without a graphics card costs.
test.use({ viewport: { width: 1024, height: 640 } });

test('every layer is drawn when it is on and gone when it is off', async ({ page }) => {
  test.setTimeout(180_000);
  await openMap(page, '/');
  const ground = page.getByRole('button', { name: messages.groups.ground });
  if ((await ground.getAttribute('aria-expanded')) !== 'true') await ground.click();

  // Markets are seen on the world view, which has a test of its own.
  const layers = viewLayers.filter((layer) => layer !== 'markets');
  const toggleOf = (layer: ViewLayer) =>
    page.getByRole('switch', { name: messages.layer.show(messages.layers[layer]), exact: true });
  const drawnNow = async () => {
    const drawn = await Promise.all(layers.map((layer) => drawnIds(page, drawnBy[layer])));
    return Object.fromEntries(layers.map((layer, i) => [layer, drawn[i]]));
  };
  const usual = await drawnNow();
  let picture = await liveMap(page).screenshot();
  // One after the other, each left as it was switched; then all back, and everything is as before.
  for (const layer of layers) {
    await test.step(layer, async () => {
      const on = defaultViewLayers.includes(layer);
      await expect(toggleOf(layer)).toBeChecked({ checked: on });
      const before = usual[layer] ?? [];
      await toggleOf(layer).click();
      await expect(toggleOf(layer)).toBeChecked({ checked: !on });
      const after = await drawnIds(page, drawnBy[layer]);
      expect(on ? before.length : after.length, 'drawn while on').toBeGreaterThan(0);
      expect(on ? after : before, 'drawn while off').toEqual([]);
      const next = await liveMap(page).screenshot();
      expect(next.equals(picture), 'the picture is the same').toBe(false);
      picture = next;
    });
  }
  for (const layer of layers) await toggleOf(layer).click();
  expect(await drawnNow()).toEqual(usual);
});

test('a livelihood is shown as points, by dusun or as density', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await openMap(page, '/');
  const views = page.getByRole('radiogroup', { name: messages.layer.view(messages.layers.crafts) });
  const choose = (mode: 'points' | 'density' | 'dusun') =>
    views.getByRole('radio', { name: messages.layer.modes[mode] }).check();

  expect(await drawnIds(page, /^crafts-points/)).not.toEqual([]);
  await choose('dusun');
  expect(await drawnIds(page, /^crafts-points/)).toEqual([]);
  expect(await drawnIds(page, /^choropleth-crafts/)).toHaveLength(3);

  const scripts = () => requests.filter((url) => url.endsWith('.js')).length;
  const before = scripts();
  const flat = await liveMap(page).screenshot();
  await choose('density');
  // deck.gl comes only now.
  await expect.poll(scripts).toBeGreaterThan(before);
  await expect
    .poll(async () => {
      await waitForIdle(page);
      return flat.equals(await liveMap(page).screenshot());
    })
    .toBe(false);
  expect(await drawnIds(page, /^choropleth-crafts/)).toEqual([]);
});

test('opacity dims a layer and stays in the address', async ({ page }) => {
  await openMap(page, '/?o=crafts-30');
  const slider = page.getByRole('slider', { name: messages.layer.opacity(messages.layers.crafts) });
  await expect(slider).toHaveValue('30');
  const opacity = await liveMap(page).evaluate((element) => {
    const { paduMap } = element as HTMLElement & {
      paduMap: { getPaintProperty(layer: string, property: string): unknown };
    };
    return paduMap.getPaintProperty('crafts-points', 'icon-opacity');
  });
  expect(JSON.stringify(opacity)).toContain('0.3');
});
