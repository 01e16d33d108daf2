import { expect, test } from './padu-test';

for (const size of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 }
]) {
  test(`no name of the drawn map covers another at ${size.width} × ${size.height}`, async ({
    browser,
    siteUrl
  }) => {
    const context = await browser.newContext({ viewport: size, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(siteUrl);
    const names = page.getByRole('region').locator('svg text:visible');
    const boxes = await Promise.all(
      (await names.all()).map(async (name) => ({
        text: await name.textContent(),
        box: await name.boundingBox()
      }))
    );
    expect(boxes.length).toBeGreaterThan(5);
    const covered = boxes.flatMap((one, index) =>
      boxes.slice(index + 1).flatMap((other) => {
        if (!one.box || !other.box) return [];
        const width =
          Math.min(one.box.x + one.box.width, other.box.x + other.box.width) -
          Math.max(one.box.x, other.box.x);
        const height =
          Math.min(one.box.y + one.box.height, other.box.y + other.box.height) -
          Math.max(one.box.y, other.box.y);
        // Boxes of text are higher than what is written in them.
        return width > 1 && height > 4 ? [`${one.text} over ${other.text}`] : [];
      })
    );
    expect(covered).toEqual([]);
    await context.close();
  });
}
