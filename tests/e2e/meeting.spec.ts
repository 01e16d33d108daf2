import AxeBuilder from '@axe-core/playwright';
import { chromium, type Download, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { waitForMap } from '../../scripts/browser/wait-for-map';
import { chromiumArgs, findChromium } from '../../scripts/setup/chromium.mjs';
import { meetingMessages as t } from '../../src/lib/i18n/meeting.id';
import type { MeetingRecord } from '../../src/lib/village/meeting-record';
import { camera, drawnIds, liveMap, waitForIdle } from './live-map';
import { expect, startSite, test, watch } from './padu-test';

/** All that was changed is on the disk. */
async function untilStored(page: Page): Promise<void> {
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
}

async function openMeeting(page: Page, path = '/musyawarah/'): Promise<void> {
  await page.goto(path);
  await waitForMap(page);
  await expect(page.getByRole('tab', { name: t.tabs.agenda })).toBeVisible();
}

/** Starts by keyboard: the start button is reached with Tab alone. */
async function startByKeyboard(page: Page): Promise<void> {
  const start = page.getByRole('button', { name: new RegExp(`^(${t.start}|${t.resume})$`) });
  await expect(start).toBeEnabled();
  for (
    let stop = 0;
    stop < 40 && !(await start.evaluate((button) => button === document.activeElement));
    stop++
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toBeHidden();
}

const question = (page: Page) => page.getByRole('heading', { level: 1 });
/** What a slide says, as one line. */
const wall = async (page: Page): Promise<string> =>
  (await page.getByRole('region', { name: t.stage.label }).locator('.words').innerText()).replace(
    /\s+/g,
    ' '
  );

async function saved(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'latin1');
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** What another program reads in a PDF: its text, and its pictures as pixels. */
async function readPdf(
  pdf: string
): Promise<{ readonly text: string; readonly pictures: readonly Picture[] }> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const data = new Uint8Array(Buffer.from(pdf, 'latin1'));
  const document = await pdfjs.getDocument({ data, verbosity: 0 }).promise;
  const texts: string[] = [];
  const pictures: Picture[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(...items.filter((item): item is TextItem => 'str' in item).map(({ str }) => str));
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [index, operator] of fnArray.entries()) {
      if (operator !== pdfjs.OPS.paintImageXObject) continue;
      const [name] = argsArray[index] as [string];
      pictures.push(await new Promise<Picture>((got) => page.objs.get(name, got)));
    }
  }
  return { text: texts.join(' '), pictures };
}

async function saveRecord(page: Page): Promise<MeetingRecord> {
  await page.getByRole('tab', { name: t.tabs.record }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t.record.json }).click()
  ]);
  return JSON.parse(readFileSync(await download.path(), 'utf8')) as MeetingRecord;
}

async function openFile(page: Page, name: string, value: unknown): Promise<void> {
  await page.getByLabel(t.agenda.openLabel).setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
  });
}

test('a meeting is led by keyboard alone, its browser is killed, and nothing is lost', async ({
  siteUrl
}) => {
  test.setTimeout(180_000);
  const profile = mkdtempSync(join(tmpdir(), 'padu-meeting-'));
  const executablePath = findChromium();
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      args: chromiumArgs,
      ...(executablePath ? { executablePath } : {}),
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
      locale: 'id-ID',
      serviceWorkers: 'block'
    });
  try {
    const context = await launch();
    const page = context.pages()[0] ?? (await context.newPage());
    await openMeeting(page, `${siteUrl}/musyawarah/`);
    await startByKeyboard(page);
    await expect(question(page)).toHaveText('Inilah desa kita. Sudah benar?');
    expect(await wall(page)).toMatch(/149,1 ha resmi 5\.190 jiwa 3 dusun/);
    // A clicker's keys, the arrows, the space bar and a number.
    for (const key of ['PageDown', 'ArrowRight', ' ', 'ArrowLeft', 'PageUp']) await page.keyboard.press(key);
    await expect(question(page)).toHaveText('Apa saja yang sudah terpadu?');
    await page.keyboard.press('9');
    await expect(question(page)).toHaveText('Di mana sentra bambu kita?');
    await page.keyboard.press('b');
    await expect(page.getByText(t.stage.blank)).toBeAttached();
    await page.keyboard.press('b');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: t.help.title })).toBeVisible();
    await page.keyboard.press('Escape');
    // Gone, not only closed: keys are the stage's again.
    await expect(page.locator('dialog')).toHaveCount(0);

    // A pin in the middle of the map, and one too many that is taken back.
    await page.keyboard.press('t');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('z');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: t.stage.mark(1), exact: true })).toBeAttached();
    await expect(page.getByRole('button', { name: t.stage.mark(2), exact: true })).toHaveCount(0);

    // Hands, typed in: what does not fit those present is cut off.
    await expect(page.locator('.part[data-choice="0"]')).toBeVisible();
    await page.keyboard.press('v');
    const panel = page.getByRole('region', { name: t.count.title }).last();
    for (const typed of ['30', '28']) {
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(typed);
      await page.keyboard.press('Tab');
    }
    for (const typed of ['34', '19', '0', '99']) {
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(typed);
      await page.keyboard.press('Tab');
    }
    await expect(panel.getByLabel(t.count.abstain)).toHaveValue('5');
    await page.keyboard.press('Escape');
    await expect(page.locator('.total')).toHaveText(`58 ${t.count.votes}`);

    await page.keyboard.press('k');
    const dialog = page.getByRole('dialog', { name: t.decide.title });
    const decision = dialog.getByRole('textbox', { name: t.decide.decision });
    for (
      let stop = 0;
      stop < 6 && !(await decision.evaluate((one) => one === document.activeElement));
      stop++
    ) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('Sentra di A, setelah disurvei');
    await page.keyboard.press('Escape');
    await untilStored(page);
    const shown = await wall(page);

    // Not closed: killed, as by a battery that ends.
    const session = await context.browser()?.newBrowserCDPSession();
    const processes = await session?.send('SystemInfo.getProcessInfo');
    const browserId = processes?.processInfo.find(({ type }) => type === 'browser')?.id;
    expect(browserId).toBeGreaterThan(1);
    const closed = context.waitForEvent('close');
    process.kill(browserId as number, 'SIGKILL');
    await closed;

    const again = await launch();
    const next = again.pages()[0] ?? (await again.newPage());
    await openMeeting(next, `${siteUrl}/musyawarah/`);
    await startByKeyboard(next);
    await expect(question(next)).toHaveText('Di mana sentra bambu kita?');
    await expect.poll(() => wall(next)).toBe(shown);
    await expect(next.locator('.total')).toHaveText(`58 ${t.count.votes}`);
    expect(await next.locator('.part b').allTextContents()).toEqual(['34', '19', '0', '5']);
    await expect(next.getByRole('button', { name: t.stage.mark(1), exact: true })).toBeAttached();
    await next.keyboard.press('k');
    await expect(next.getByRole('textbox', { name: t.decide.decision })).toHaveValue(
      'Sentra di A, setelah disurvei'
    );
    await again.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('the pen draws where it is moved; a record replays the same view and figures, and says when data changed', async ({
  page
}) => {
  test.setTimeout(150_000);
  await openMeeting(page);
  await page.getByRole('button', { name: new RegExp(t.agenda.show(9, '')) }).click();
  await expect(page.locator('.of-site').first()).toBeVisible();
  await page
    .getByRole('button', { name: t.start })
    .or(page.getByRole('button', { name: t.resume }))
    .click();
  await waitForIdle(page);
  await page.keyboard.press('p');
  const box = await liveMap(page).boundingBox();
  if (!box) throw new Error('no map');
  const [x, y] = [box.x + box.width * 0.4, box.y + box.height * 0.4];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 80, y + 40, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.press('Escape');
  await untilStored(page);
  // The line's two ends lie under the places the pointer was at.
  const line = await liveMap(page).evaluate((element) => {
    interface Drawn {
      getSource(name: string): {
        serialize(): {
          data: {
            features: { properties: { look: string }; geometry: { coordinates: [number, number][] } }[];
          };
        };
      };
      project(at: [number, number]): { x: number; y: number };
    }
    const { paduMap } = element as HTMLElement & { paduMap: Drawn };
    const { features } = paduMap.getSource('drawing').serialize().data;
    const drawn = features.find(({ properties }) => properties.look === 'route');
    return drawn?.geometry.coordinates.map((at) => paduMap.project(at));
  });
  expect(line?.at(0)?.x).toBeCloseTo(x - box.x, -0.5);
  expect(line?.at(0)?.y).toBeCloseTo(y - box.y, -0.5);
  expect(line?.at(-1)?.x).toBeCloseTo(x + 80 - box.x, -0.5);

  // The leader's notes on a second window, from which slides turn, too.
  const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
  await expect(notes.getByText(/hitung tangan untuk tiap calon/)).toBeVisible();
  await notes.keyboard.press('PageUp');
  await expect(question(page)).toHaveText('Berapa lama satu putaran layanan?');
  await notes.keyboard.press('PageDown');
  await expect(notes.getByText(t.stage.next('Mana yang disurvei dulu?'))).toBeVisible();

  await page.keyboard.press('Escape');
  const record = await saveRecord(page);
  const shown = await wall(page);
  await waitForIdle(page);
  const [view, drawn] = [await camera(page), await drawnIds(page, /^crafts/)];
  expect(record.meeting.outcomes['calon-lokasi']?.marks).toHaveLength(1);
  expect(record.slides['calon-lokasi']?.sites.length).toBeGreaterThan(0);
  expect(record.slides['wilayah']?.figures).toContainEqual({ name: 'people', values: [5190] });

  // Somewhere else, in a new meeting; then the record brings it all back.
  await page.getByRole('tab', { name: t.tabs.agenda }).click();
  await page.getByRole('button', { name: new RegExp(t.agenda.show(2, '')) }).click();
  await openFile(page, 'record.json', record);
  await expect(page.getByText(t.record.replaySame(record.dataVersion))).toBeVisible();
  await expect(question(page)).toHaveText('Di mana sentra bambu kita?');
  expect(await wall(page)).toBe(shown);
  await expect.poll(() => camera(page)).toEqual(view);
  expect(await drawnIds(page, /^crafts/)).toEqual(drawn);

  // The same record on other data: its own figures stay, with what is known now beside them.
  const figures = [{ name: 'site-crafts' as const, values: [77, 66, 55] }];
  const older = {
    ...record,
    dataVersion: 'older',
    slides: { ...record.slides, 'calon-lokasi': { ...record.slides['calon-lokasi'], figures } }
  };
  await openFile(page, 'older.json', older);
  await expect(page.getByText(t.record.replayChanged('older', record.dataVersion))).toBeVisible();
  await expect.poll(() => wall(page)).toContain('77 B 66 C 55');
  await page.getByRole('button', { name: t.record.replayEnd }).click();
  await expect(question(page)).toHaveText('Apa saja yang sudah terpadu?');

  // What is no record is refused in words.
  await openFile(page, 'broken.json', { ...record, meeting: { ...record.meeting, slide: -1 } });
  await expect(page.getByRole('alert')).toContainText('meeting.slide');
  await openFile(page, 'half.json', '{"format":');
  await expect(page.getByRole('alert')).toContainText(t.agenda.notJson);
});

const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> Wójcik → gêdhé ≤ 3';
const hostile = {
  schema: 1,
  title: { id: evil },
  slides: [
    {
      id: 'jahat',
      question: { id: evil },
      caption: { id: 'javascript:window.hacked=1' },
      layers: ['dusun'],
      figures: ['people'],
      vote: 'options',
      options: [{ id: '"><svg onload=window.hacked=1>' }, { id: ') /JavaScript (app.alert(1)' }],
      notes: { id: '<a href="javascript:window.hacked=1">x</a>' }
    }
  ]
};

test.describe('a record with a picture', () => {
  // Fine enough to judge the picture by.
  test.use({ deviceScaleFactor: 0.5 });

  test('texts of a hostile agenda stay texts, on the page and in the PDF', async ({ page }) => {
    test.setTimeout(120_000);
    page.on('dialog', () => expect(true, 'a dialog opened').toBe(false));
    await openMeeting(page);
    await openFile(
      page,
      'proto.json',
      JSON.stringify(hostile).replace('"title"', '"__proto__":{"hacked":1},"title"')
    );
    await expect(page.getByRole('alert')).toContainText('__proto__');
    await openFile(page, 'hostile.json', hostile);
    await expect(question(page)).toHaveText(evil);
    await expect(page.getByText('<a href="javascript:window.hacked=1">x</a>')).toBeVisible();
    await page.getByRole('tab', { name: t.tabs.record }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name: t.record.pdf }).click()
    ]);
    const pdf = await saved(download);
    expect(pdf.startsWith('%PDF-')).toBe(true);
    const objects = pdf.replace(/stream\r?\n[\s\S]*?endstream/g, '');
    expect(objects).not.toMatch(/\/(JavaScript|JS|URI|Launch|AcroForm|EmbeddedFile)\b/);
    // The question is written out, letter for letter, in whatever letters; the view is a picture.
    const { text, pictures } = await readPdf(pdf);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(evil);
    expect(pictures).toHaveLength(1);
    const [{ width, height, data } = { width: 0, height: 0, data: [] }] = pictures;
    expect(Math.min(width, height)).toBeGreaterThan(300);
    // Of a canvas that was wiped it would be black.
    const channels = data.length / (width * height);
    const colours = new Set<number>();
    for (let at = 0; at + 2 < data.length; at += channels * 7)
      colours.add(
        ((data[at] ?? 0) >> 3) * 1024 + ((data[at + 1] ?? 0) >> 3) * 32 + ((data[at + 2] ?? 0) >> 3)
      );
    expect(colours.size).toBeGreaterThan(50);
    expect(
      await page.evaluate(() => [
        'hacked' in window,
        'hacked' in {},
        document.querySelectorAll('main img').length
      ])
    ).toEqual([false, false, 0]);
  });
});

test('slides are written from the map, moved, saved as a file and opened again', async ({ page }) => {
  await openMeeting(page);
  const rows = page.getByRole('tabpanel').getByRole('listitem');
  const before = await rows.count();
  await page.getByRole('button', { name: t.agenda.addFromMap }).click();
  await expect(question(page)).toHaveText(t.agenda.newQuestion);
  await page.getByText(t.agenda.edit).click();
  await page.getByRole('textbox', { name: t.agenda.question, exact: true }).fill('Di mana jembatan baru?');
  const figures = page.getByRole('group', { name: t.agenda.figures });
  await figures.getByRole('checkbox', { name: t.figures.rt, exact: true }).check();
  await expect.poll(() => wall(page)).toContain('Di mana jembatan baru? 20 RT');
  await page.getByRole('button', { name: t.agenda.down }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t.agenda.save }).click()
  ]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    slides: { question: { id: string }; bounds?: number[] }[];
  };
  expect(file.slides).toHaveLength(before + 1);
  expect(file.slides[2]).toMatchObject({ question: { id: 'Di mana jembatan baru?' }, figures: ['rt'] });
  expect(file.slides[2]?.bounds).toHaveLength(4);
  expect(JSON.stringify(file)).not.toContain('5190');
  await page.getByRole('button', { name: t.agenda.remove }).click();
  await expect(rows).toHaveCount(before);
  await openFile(page, 'agenda.json', file);
  await expect(rows).toHaveCount(before + 1);
});

test('the wall, a village of nothing but an outline, and the count have no serious axe finding', async ({
  page
}) => {
  test.setTimeout(120_000);
  await openMeeting(page, '/33.03.06.2016/musyawarah/');
  await expect(page.getByRole('tabpanel').getByRole('listitem')).toHaveCount(2);
  await startByKeyboard(page);
  await page.keyboard.press('End');
  await page.keyboard.press('2');
  await page.keyboard.press('v');
  await expect(page.getByText(t.count.first)).toBeVisible();
  for (const viewport of [
    { width: 1920, height: 1080 },
    { width: 390, height: 844 }
  ]) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual(
      []
    );
    // Words beside the map can be read at eight metres: 32 px and more on a wall of 1080 lines.
    if (viewport.width !== 1920) continue;
    const sizes = await page
      .locator('.words :is(h1, p, b, span)')
      .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(32);
  }
});

test('after one visit a meeting is held with the server stopped', async ({ browser }) => {
  test.setTimeout(120_000);
  const site = await startSite();
  const context = await browser.newContext({
    serviceWorkers: 'allow',
    reducedMotion: 'reduce',
    acceptDownloads: true
  });
  const witness = await watch(context, site.url);
  const page = await context.newPage();
  await openMeeting(page, `${site.url}/musyawarah/`);
  await expect(page.locator('main[data-kept]')).toBeVisible();
  await site.stop();

  await openMeeting(page, `${site.url}/musyawarah/`);
  await page.getByRole('button', { name: new RegExp(t.agenda.show(9, '')) }).click();
  await expect(page.locator('.of-site').first()).toBeVisible();
  // One slide, so one picture: the others were drawn before.
  await openFile(page, 'hostile.json', hostile);
  await page.getByRole('tab', { name: t.tabs.record }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: t.record.pdf }).click()
  ]);
  expect((await saved(download)).startsWith('%PDF-')).toBe(true);
  expect(witness.strangers).toEqual([]);
  await context.close();
});
