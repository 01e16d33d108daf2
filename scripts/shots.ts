import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import type { SiteFiles } from '../src/lib/data/offline/offline-messages';
import type { SiteIndex, VillageManifest } from '../src/lib/village/built';
import { launchChromium } from './browser/launch-chromium';
import { waitForIdle, waitForMap } from './browser/wait-for-map';
import { listen } from './server/start-server';
import { createChildren } from './setup/children.mjs';
import { readCommand } from './setup/command';
import { buildSite } from './site/build-site';

const help = `npm run shots: take pictures of every page.

Every page of the home village at 390×844, 1440×900 and 1920×1080, light and dark, and the
planner's main states, as PNG files in test-results/shots/. Builds the site first when it changed.

  --only <text>  only pictures whose name contains this text
  --site <dir>   an already built site; it is not built anew
  --help         this text
`;

const { only = '', site } = readCommand(help, { only: { type: 'string' }, site: { type: 'string' } });

const sizes = [
  { name: 'phone', width: 390, height: 844, scale: 2 },
  { name: 'laptop', width: 1440, height: 900, scale: 1 },
  { name: 'wall', width: 1920, height: 1080, scale: 1 }
] as const;
const folder = site ?? 'build/site';
const out = 'test-results/shots';

if (site === undefined) {
  const children = createChildren();
  children.stopOnSignal(130);
  await buildSite({ children, onlyIfChanged: true });
}
mkdirSync(out, { recursive: true });

const { server, url } = await listen({ folder, port: 0, host: '127.0.0.1' });
const browser = await launchChromium();
for (const size of sizes) {
  for (const theme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width: size.width, height: size.height },
      deviceScaleFactor: size.scale,
      colorScheme: theme,
      reducedMotion: 'reduce',
      locale: 'id-ID',
      serviceWorkers: 'block'
    });
    for (const { name, path } of [...pages(), ...states()]) {
      const picture = `${name}-${size.name}-${theme}`;
      if (!picture.includes(only)) continue;
      const page = await context.newPage();
      if (name.endsWith('-wall-theme'))
        await page.addInitScript(() => localStorage.setItem('padu.theme', 'wall'));
      await page.goto(`${url}${path}`);
      await page.evaluate(() => document.fonts.ready);
      await waitForMap(page);
      await waitForSites(page);
      await waitForIdle(page);
      await page.screenshot({ path: `${out}/${picture}.png`, fullPage: true });
      // The next page is not the wall's.
      await page.evaluate(() => localStorage.clear());
      await page.close();
      console.log(`${out}/${picture}.png`);
    }
    await context.close();
  }
}
await browser.close();
server.close();

/** Waits until a page that looks for sites has found some. */
async function waitForSites(page: Page): Promise<void> {
  if ((await page.locator('section.sites').count()) === 0) return;
  await page.locator('[data-site]').first().waitFor({ state: 'attached', timeout: 90_000 });
}

/** Every page of the home village, in both languages. */
function pages(): readonly { readonly name: string; readonly path: string }[] {
  return readJson<SiteFiles>('offline.json')
    .files.map(({ path }) => path)
    .filter((path) => path.endsWith('/') && !/\d\d\.\d\d\.\d\d\.\d{4}/.test(path))
    .map((path) => ({ name: path === '/' ? 'map' : path.slice(1, -1).replaceAll('/', '-'), path }));
}

/** What the planner and the integration page look like in use. */
function states(): readonly { readonly name: string; readonly path: string }[] {
  const { home } = readJson<SiteIndex>('villages/index.json');
  const { facilities, labelPoint } = readJson<VillageManifest>(`villages/${home}/village.json`);
  const zoneFacility = facilities.find(({ zone }) => zone)?.id ?? '';
  const market = facilities.find(({ kind, zone }) => zone && kind === 'market')?.id ?? '';
  const [lng, lat] = labelPoint.map((degrees) => degrees.toFixed(5));
  return [
    { name: 'map-card', path: `/?s=${zoneFacility}` },
    { name: 'map-list', path: '/?t=list' },
    { name: 'map-figures', path: '/?t=figures' },
    { name: 'map-density', path: '/?v=crafts-density' },
    { name: 'map-by-dusun', path: '/?v=crafts-dusun.food-dusun' },
    { name: 'map-together', path: '/?on=together' },
    { name: 'map-world', path: '/?w=1&on=markets' },
    { name: 'map-wall-theme', path: '/' },
    { name: 'integrasi-scenario', path: `/integrasi/?xa=c+${market}&x=a` },
    { name: 'integrasi-swipe', path: `/integrasi/?q=layanan-ujung&xa=c+${market}&x=a&xs=${lng}` },
    { name: 'integrasi-point', path: `/integrasi/?p=${lng},${lat}&u=propose` }
  ];
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as T;
}
