import { liveMap, openMap, pinsOverNames, waitForIdle } from './live-map';
import { expect, test } from './padu-test';

for (const [width, height] of [
  [390, 844],
  [1440, 900]
] as const) {
  test(`no pin of a site lies over a name at ${width} × ${height}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height });
    await openMap(page, '/integrasi/');
    await expect(liveMap(page).locator('.padu-pin')).toHaveCount(5, { timeout: 60_000 });
    await expect.poll(() => pinsOverNames(page)).toEqual([]);
  });
}

test('a card never lies over the place it tells of', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openMap(page, '/?s=facility-kantor-desa');
  const card = page.locator('.side > .feature');
  await expect(card).toBeVisible();
  /** Whether the sign of a place is under the card. */
  const isCovered = async (id: string): Promise<boolean> => {
    await waitForIdle(page);
    const box = await card.boundingBox();
    if (box === null) throw new Error('no card');
    return liveMap(page).evaluate(
      (element, { id: wanted, left, bottom }) => {
        interface Drawn {
          querySourceFeatures(
            source: string,
            what: { sourceLayer: string }
          ): { properties: { id?: string }; geometry: { type: string; coordinates: [number, number] } }[];
          project(at: [number, number]): { x: number; y: number };
        }
        const { paduMap } = element as HTMLElement & { paduMap: Drawn };
        const feature = paduMap
          .querySourceFeatures('village', { sourceLayer: 'facilities' })
          .find(({ properties }) => properties.id === wanted);
        if (feature === undefined) throw new Error(`no ${wanted}`);
        const { x, y } = paduMap.project(feature.geometry.coordinates);
        const origin = element.getBoundingClientRect();
        return x + origin.left > left - 12 && y + origin.top < bottom + 12;
      },
      { id, left: box.x, bottom: box.y + box.height }
    );
  };
  await expect.poll(() => isCovered('facility-kantor-desa')).toBe(false);
});
