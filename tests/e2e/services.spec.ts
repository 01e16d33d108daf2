import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { testSite } from '../../scripts/site/test-site';
import { reportMessages } from '../../src/lib/i18n/report.id';
import { servicesMessages as t } from '../../src/lib/i18n/services.id';
import { expect, startSite, test, watch } from './padu-test';

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
const folder = fileURLToPath(new URL(`../../${testSite.out}`, import.meta.url));
/** A Wednesday, 09.30 in Jakarta: inside the example hours of the office. */
const morning = new Date('2026-11-25T02:30:00Z');

const search = (page: Page) => page.getByRole('searchbox', { name: t.searchLabel });
const cards = (page: Page) => page.locator('#services li').filter({ has: page.locator('summary') });
const first = (page: Page) => cards(page).first();

/** Bytes over the wire of a file of the built site, as its server answers it to a browser. */
function wireBytes(path: string): number {
  const file = `${folder}${path.endsWith('/') ? `${path}index.html` : path}`;
  try {
    return statSync(`${file}.br`).size;
  } catch {
    return statSync(file).size;
  }
}

test.describe('on a phone', () => {
  test.use(phone);

  test('everyday questions are answered, with where one starts from in the question', async ({ page }) => {
    await page.clock.setFixedTime(morning);
    await page.goto('/layanan/');
    // Alive: the hours of this hour are told.
    await expect(first(page)).toContainText(t.open.until('15.00'));
    for (const [question, answer] of [
      ['bikin surat usaha', 'Kantor Desa'],
      ['imunsasi bayi', 'Pelayanan Kesehatan Desa'],
      ['jual anyaman', 'Pasar Desa'],
      ['water bill', 'Perumdam'],
      ['posyandu terdekat dari Dusun II', 'Posyandu RW 05']
    ] as const) {
      await search(page).fill(question);
      await expect(first(page).getByRole('heading', { level: 3 }), question).toContainText(answer);
    }
    // The words set the start: minutes, the way on the small map and its steps come with it.
    await expect(page.getByText(t.origin.from('Dusun II')).first()).toBeVisible();
    await expect(first(page).locator('.minutes')).toContainText(t.walking);
    await expect(first(page)).toContainText(t.open.unknown);
    await expect(first(page)).toContainText(t.sketch);
    await expect(
      first(page).getByRole('img', { name: /jalan dari Dusun II ke Posyandu RW 05/ })
    ).toBeVisible();
    await first(page).getByRole('button', { name: t.route, exact: true }).tap();
    await expect(first(page).getByText(t.arrive('Posyandu RW 05'))).toBeVisible();
    await expect(first(page)).toContainText(t.position('1', '6'));

    // An RT of a number that several RW have is asked for, not guessed.
    await search(page).fill('posyandu rt 3');
    await page.getByRole('button', { name: 'RT 03 RW 07' }).tap();
    await expect(page).toHaveURL(/dari=rt-/);
    await expect(first(page).getByRole('heading', { level: 3 })).toHaveText('Posyandu RW 07');
    // What leads away says what it is, in plain words.
    const send = await first(page).getByRole('link', { name: t.send }).getAttribute('href');
    const message = new URL(send ?? '').searchParams.get('text') ?? '';
    expect(message.split('\n')[0]).toBe('*Posyandu RW 07*');
    expect(message).toMatch(/\d+ menit jalan kaki dari RT 03 RW 07/);
    expect(message).toMatch(/Kode Plus: [23456789CFGHJMPQRVWX]{8}\+/);
    expect(message).toContain('/layanan/?s=facility-posyandu-rw-07');
    await expect(first(page).getByRole('link', { name: t.google })).toHaveAttribute(
      'href',
      /google\.com\/maps.*-7\.\d+,109\./
    );
    await expect(first(page).getByRole('link', { name: t.app })).toHaveAttribute('href', /^geo:-7\./);
    await first(page).getByRole('button', { name: t.qr }).tap();
    await expect(first(page).getByRole('img', { name: t.qrLabel('Posyandu RW 07') })).toBeVisible();

    // Everything a thumb meets is at least 44 px high.
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, a, summary, input, select')].flatMap((element) => {
        const box = element.getBoundingClientRect();
        return box.height > 0 && box.top >= 0 && box.height < 43.5
          ? [`${element.outerHTML.slice(0, 80)} ${box.height}`]
          : [];
      })
    );
    expect(small).toEqual([]);
    const results = await new AxeBuilder({ page }).analyze();
    expect(
      results.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

    // Large letters stay chosen and still fit.
    await page.getByRole('button', { name: t.largeText }).tap();
    await page.goto('/layanan/?k=health');
    await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expect(page.getByRole('button', { name: t.kinds.health })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('heading', { name: /^8 tempat/ })).toBeVisible();
  });

  test('my location is asked for on a tap, with its accuracy, and told when outside', async ({
    page,
    context
  }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: -7.4048, longitude: 109.3394, accuracy: 30 });
    await page.goto('/layanan/?q=imunisasi');
    await expect(page.getByText(t.origin.found('30\u00a0m'))).toBeHidden();
    await page.getByRole('button', { name: t.origin.useHere }).tap();
    await expect(page.getByText(t.origin.found('30\u00a0m'))).toBeVisible();
    await expect(first(page).locator('.minutes b')).toHaveText(/^[1-6]$/);
    await page.getByRole('button', { name: t.origin.stopHere }).tap();
    await context.setGeolocation({ latitude: -7.36, longitude: 109.34, accuracy: 30 });
    await page.getByRole('button', { name: t.origin.useHere }).tap();
    await expect(page.getByText(/Anda di luar desa, sekitar [34],\d\skm/)).toBeVisible();
    // Without a road to here it is a straight line, and says so.
    await expect(first(page)).toContainText(t.straight);
    await expect(first(page)).toContainText(t.straightNote);
  });

  test('a report is on the device at once and survives a reload', async ({ page }) => {
    await page.goto('/layanan/?s=facility-kantor-desa');
    await page.getByRole('button', { name: t.report }).tap();
    await page.getByRole('button', { name: reportMessages.save }).tap();
    await expect(page.getByText(reportMessages.needs)).toBeVisible();
    await page.getByRole('dialog').getByText(reportMessages.kinds.hours).tap();
    await page
      .getByRole('textbox', { name: reportMessages.note })
      .fill('Buka sampai 14 <img src=x onerror=alert(1)>');
    await page.getByRole('button', { name: reportMessages.save }).tap();
    await expect(page.getByText(reportMessages.saved)).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: t.report }).tap();
    await expect(page.getByText(reportMessages.waiting('1'))).toBeVisible();
    const link = await page.getByRole('link', { name: reportMessages.whatsapp }).getAttribute('href');
    expect(new URL(link ?? '').searchParams.get('text')).toContain('Buka sampai 14 <img src=x');
    await page.getByRole('button', { name: reportMessages.sent }).tap();
    await expect(page.getByText(reportMessages.waiting('1'))).toBeHidden();
    await page.reload();
    await page.getByRole('button', { name: t.report }).tap();
    await expect(page.getByText(reportMessages.what)).toBeVisible();
    await expect(page.getByText(reportMessages.waiting('1'))).toBeHidden();
  });

  test('the whole page costs at most 90 kB, its requests few, and works offline after one visit', async ({
    browser
  }) => {
    const site = await startSite();
    const context = await browser.newContext({ ...phone, serviceWorkers: 'allow', reducedMotion: 'reduce' });
    const witness = await watch(context, site.url);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.url}/layanan/`);
    // All of it is kept, the report dialog too.
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const names = performance.getEntriesByType('resource').map(({ name }) => name);
          if (!names.some((name) => name.includes('-part-'))) return ['the report dialog'];
          const pages = [location.href, ...names];
          const kept = await Promise.all(pages.map((url) => caches.match(url, { ignoreSearch: true })));
          return pages.filter((_, index) => kept[index] === undefined);
        })
      )
      .toEqual([]);
    const files = [...new Set(asked)].filter((path) => path !== '/service-worker.js');
    const weigh = (matches: (path: string) => boolean): number =>
      files.filter(matches).reduce((sum, path) => sum + wireBytes(path), 0) / 1000;
    expect(files.length).toBeLessThanOrEqual(18);
    expect(weigh((path) => path.endsWith('/'))).toBeLessThanOrEqual(32);
    expect(weigh((path) => path.endsWith('.woff2'))).toBeLessThanOrEqual(16);
    expect(weigh((path) => path.endsWith('.js'))).toBeLessThanOrEqual(38);
    expect(weigh(() => true)).toBeLessThanOrEqual(90);
    // No part of the big map, no data of its own.
    expect(files.filter((path) => /pmtiles|villages\/|maplibre/.test(path))).toEqual([]);

    await site.stop();
    await page.goto(`${site.url}/layanan/?q=imunisasi&dari=dusun-2`);
    await expect(first(page).getByRole('heading', { level: 3 })).toHaveText('Pelayanan Kesehatan Desa');
    await first(page).getByRole('button', { name: t.report }).tap();
    await page.getByRole('dialog').getByText(reportMessages.kinds.place).tap();
    await page.getByRole('button', { name: reportMessages.save }).tap();
    await expect(page.getByText(reportMessages.saved)).toBeVisible();
    expect(witness.strangers).toEqual([]);
    expect(witness.faults).toEqual([]);
    await context.close();
  });
});

test('what is typed before the scripts run is asked', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_app/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/layanan/', { waitUntil: 'commit' });
  await search(page).fill('puskesmas');
  release();
  await expect(first(page)).toContainText('Puskesmas Kalimanah');
  await expect(search(page)).toHaveValue('puskesmas');
});

test('the header leads here and the card leads to the big map', async ({ page }) => {
  await page.goto('/data/');
  await page.getByRole('link', { name: t.title, exact: true }).click();
  await expect(page).toHaveURL('/layanan/');
  await page.getByRole('searchbox').fill('puskesmas');
  await expect(page.getByRole('link', { name: t.bigMap })).toHaveAttribute(
    'href',
    '/?s=facility-puskesmas-kalimanah'
  );
  await page.getByRole('link', { name: t.otherLanguage }).click();
  await expect(page).toHaveURL('/en/layanan/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a village of an outline alone has the page, and hostile texts stay texts', async ({ page }) => {
  page.on('dialog', () => expect(true, 'a dialog opened').toBe(false));
  await page.goto('/33.03.06.2016/layanan/');
  await expect(page.getByText(t.noPlaces)).toBeVisible();
  await page.goto('/99.01.01.2004/layanan/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.question);
  await expect(page.getByRole('link', { name: /<\/script><script>/ })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, ...phone });

  test('the list, hours, walks from each dusun and the map can be read', async ({ page }) => {
    await page.goto('/layanan/');
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(first(page)).toContainText('Senin–Kamis 08.00–15.00');
    await first(page).locator('summary').click();
    await expect(first(page)).toContainText('Surat keterangan usaha');
    await expect(first(page)).toContainText(/Dusun II \d+ menit/);
    await expect(first(page).getByRole('link', { name: t.google })).toBeVisible();
    await expect(page.getByRole('img', { name: t.mapWhole('Klapasawit') })).toBeVisible();
  });
});
