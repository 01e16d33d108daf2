import { onScreen, openMap, placedNames, tileBounds } from './live-map';
import { expect, test } from './padu-test';

/** Of the outline's 97 vertices, from cahyadsn/wilayah_boundaries (Kepmendagri 300.2.2-2430/2025). */
const klapasawit = [109.3251, -7.41041, 109.34411, -7.39471] as const;

for (const { width, height } of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 }
]) {
  test(`the whole village is seen, fills the free map and no name covers another at ${width} × ${height}`, async ({
    page
  }) => {
    await page.setViewportSize({ width, height });
    await openMap(page, '/');
    // Its tiles lie where their source says.
    const bounds = await tileBounds(page, 'boundary_line');
    for (const [side, expected] of klapasawit.entries()) expect(bounds[side]).toBeCloseTo(expected, 4);

    const [west, south, east, north] = klapasawit;
    const topLeft = await onScreen(page, [west, north]);
    const bottomRight = await onScreen(page, [east, south]);
    expect(topLeft.x).toBeGreaterThanOrEqual(0);
    expect(topLeft.y).toBeGreaterThanOrEqual(0);
    expect(bottomRight.x).toBeLessThanOrEqual(width);
    expect(bottomRight.y).toBeLessThanOrEqual(height);

    const panel = await page.getByRole('complementary').boundingBox();
    const header = await page.getByRole('banner').boundingBox();
    if (!panel || !header) throw new Error('there is no panel or no header');
    const phone = width < 761;
    // The panel lies beside the village on a laptop and below it on a phone.
    if (phone) expect(bottomRight.y).toBeLessThanOrEqual(panel.y + 1);
    else expect(topLeft.x).toBeGreaterThanOrEqual(panel.x + panel.width - 1);
    const free = phone
      ? { width, height: panel.y - header.height }
      : { width: width - panel.x - panel.width, height: height - header.height };
    const share = Math.max(
      (bottomRight.x - topLeft.x) / free.width,
      (bottomRight.y - topLeft.y) / free.height
    );
    expect(share, 'share of the free map along its tighter side').toBeGreaterThan(0.8);

    const { count, covered } = await placedNames(page);
    expect(count, 'names on the live map').toBeGreaterThan(5);
    expect(covered).toEqual([]);
  });
}

test('a phone that is turned still shows the whole village', async ({ page }) => {
  const [west, south, east, north] = klapasawit;
  for (const [turned, width, height] of [
    [false, 390, 844],
    [true, 844, 390],
    [true, 390, 844]
  ] as const) {
    await page.setViewportSize({ width, height });
    if (!turned) await openMap(page, '/');
    await expect
      .poll(async () => {
        const panel = await page.getByRole('complementary').boundingBox();
        const header = await page.getByRole('banner').boundingBox();
        if (!panel || !header) return 'no panel or no header';
        const beside = width > height;
        const { x: left, y: top } = await onScreen(page, [west, north]);
        const { x: right, y: bottom } = await onScreen(page, [east, south]);
        const seen =
          left >= (beside ? panel.x + panel.width : 0) - 1 &&
          right <= width &&
          top >= header.height - 1 &&
          bottom <= (beside ? height : panel.y) + 1;
        return seen || [left, top, right, bottom].map(Math.round).join(' ');
      })
      .toBe(true);
  }
});

test('both areas are told with their sources', async ({ page }) => {
  await page.goto('/');
  const card = page.getByRole('region', { name: 'Klapasawit', exact: true });
  await expect(card).toContainText('149,124');
  await expect(card).toContainText('Sedesa.id');
  await expect(card).toContainText('152,06');
  await expect(card).toContainText('cahyadsn');
});

for (const [width, height] of [
  [844, 390],
  [820, 1180],
  [1024, 768],
  [1280, 720],
  [1366, 768]
] as const) {
  test(`on a small laptop, a tablet or a phone lying on its side nothing lies over the village at ${width} × ${height}`, async ({
    page
  }) => {
    await page.setViewportSize({ width, height });
    for (const path of ['/', '/integrasi/']) {
      await openMap(page, path);
      const [west, south, east, north] = klapasawit;
      const { x: left, y: top } = await onScreen(page, [west, north]);
      const { x: right, y: bottom } = await onScreen(page, [east, south]);
      expect(Math.min(right - left, bottom - top), `${path}: the village, px`).toBeGreaterThan(200);
      // A laptop's planner has legend and scale bar in the empty corners of the C.
      const corners = path === '/' && width >= 1200;
      const cards = ['aside', '.results', '.scenarios', '.tools', ...(corners ? [] : ['.legend', '.foot'])];
      const covers = await page.evaluate(
        ({ cards, x0, y0, x1, y1 }) =>
          cards.filter((card) =>
            [...document.querySelectorAll(`main ${card}`)].some((element) => {
              const box = element.getBoundingClientRect();
              const across = Math.min(box.right, x1) - Math.max(box.left, x0);
              return across > 4 && Math.min(box.bottom, y1) - Math.max(box.top, y0) > 4 && box.width > 0;
            })
          ),
        { cards, x0: left, y0: top, x1: right, y1: bottom }
      );
      expect(covers, path).toEqual([]);
    }
  });
}
