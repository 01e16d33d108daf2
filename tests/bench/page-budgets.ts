import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { waitForMap } from '../../scripts/browser/wait-for-map';
import type { SiteIndex } from '../../src/lib/village/built';
import type { BenchRow } from './bench-report';

/** A class name that stands in MapLibre's code and nowhere else: the chunk that has it begins the map. */
const mapMark = 'maplibregl-canvas';

/**
 * What the planner's page weighs on the wire (brotli), told from what Chromium really asks for, in its order:
 * all scripts, styles and fonts before the first chunk of MapLibre count as "before the map", the rest as the map's.
 * @param folder the built site
 * @param url where it is served
 */
export async function pageBudgets(folder: string, url: string, browser: Browser): Promise<BenchRow[]> {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const plain = await requested(browser, `${url}/`);
  const deck = (await requested(browser, `${url}/?v=crafts-density`)).filter((path) => !plain.includes(path));
  const first = plain.findIndex((path) => isCode(path) && read(folder, path).includes(mapMark));
  const root = plain[first];
  if (root === undefined) throw new Error('The page never asked for the map.');
  const before = plain.slice(0, first);
  const map = mapFiles(folder, root, plain.slice(first));
  const later = plain.slice(first).filter((path) => !map.includes(path));
  const weight = (paths: readonly string[]) =>
    paths.filter(isCounted).reduce((sum, path) => sum + wireKilobytes(folder, path), 0);
  const { home } = JSON.parse(read(folder, '/villages/index.json')) as SiteIndex;
  return [
    { what: 'HTML of / with its SVG map, brotli', value: wireKilobytes(folder, '/'), unit: 'kB', budget: 60 },
    { what: 'HTML of /, raw', value: Buffer.byteLength(html) / 1000, unit: 'kB', budget: 350 },
    { what: 'SVG map repeated in HTML or page data', value: repeats(folder, html), unit: '', budget: 0 },
    {
      what: 'scripts, styles, fonts before the map, brotli',
      value: weight(before),
      unit: 'kB',
      budget: 100
    },
    { what: 'map code and worker, brotli', value: weight(map), unit: 'kB', budget: 375 },
    { what: 'parts of the panel that come after the map, brotli', value: weight(later), unit: 'kB' },
    { what: 'deck.gl, only for a density, brotli', value: weight(deck), unit: 'kB', budget: 240 },
    {
      what: 'tiles of the home village',
      value: statSync(join(folder, 'villages', home, 'tiles.pmtiles')).size / 1000,
      unit: 'kB',
      budget: 150
    },
    await paintWithoutScripts(browser, `${url}/`)
  ];
}

/** Of what came after the map began: its chunk, all that chunk imports, its styles and its worker. */
function mapFiles(folder: string, root: string, paths: readonly string[]): string[] {
  const found = new Set([root]);
  for (const path of found) {
    for (const [, name = ''] of read(folder, path).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      const imported = `${path.slice(0, path.lastIndexOf('/'))}/${name}`;
      if (paths.includes(imported)) found.add(imported);
    }
  }
  const rest = paths.filter(
    (path) => /worker/.test(path) || (path.endsWith('.css') && read(folder, path).includes('maplibregl'))
  );
  return [...found, ...rest];
}

/** Paths asked of the site until the map has drawn its first view, each once, in order. */
async function requested(browser: Browser, url: string): Promise<string[]> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 }
  });
  const paths = new Set<string>();
  context.on('request', (request) => paths.add(new URL(request.url()).pathname));
  const page = await context.newPage();
  // What a worker asks for does not pass the context's requests; a worker's own script does.
  page.on('worker', (worker) => paths.add(new URL(worker.url()).pathname));
  await page.goto(url);
  await waitForMap(page);
  // Parts come one after the other, some only when the map stands: quiet for half a second is not yet the end.
  for (let known = 0; known < paths.size;) {
    known = paths.size;
    await page.waitForTimeout(2000);
  }
  await context.close();
  return [...paths];
}

/** The SVG map shows while every script of the page still hangs: 0 when it does, 1 when not. */
async function paintWithoutScripts(browser: Browser, url: string): Promise<BenchRow> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 390, height: 844 }
  });
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'script' ? new Promise<void>(() => {}) : route.continue()
  );
  await page.goto(url, { waitUntil: 'commit' });
  const painted = await firstPaint(page);
  const visible = await page.locator('.padu-map').first().isVisible();
  await context.close();
  return {
    what: 'SVG map missing while scripts hang',
    value: visible && painted > 0 ? 0 : 1,
    unit: '',
    budget: 0,
    note: `first contentful paint ${painted.toFixed(0)} ms`
  };
}

async function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const seen = performance.getEntriesByName('first-contentful-paint')[0];
        if (seen) done(seen.startTime);
        else
          new PerformanceObserver((list) => {
            const entry = list.getEntriesByName('first-contentful-paint')[0];
            if (entry) done(entry.startTime);
          }).observe({ type: 'paint', buffered: true });
        setTimeout(() => done(0), 20_000);
      })
  );
}

/** How often the longest path of the SVG map stands in the page and its data beyond once. */
function repeats(folder: string, html: string): number {
  const paths = [...html.matchAll(/ d="([^"]{200,})"/g)].map((match) => match[1] ?? '');
  const longest = paths.reduce((best, path) => (path.length > best.length ? path : best), '');
  if (longest === '') return 1;
  const probe = longest.slice(0, 200);
  const everywhere = html + (existsSync(join(folder, '__data.json')) ? read(folder, '/__data.json') : '');
  return everywhere.split(probe).length - 2;
}

function isCode(path: string): boolean {
  return /\.m?js$/.test(path);
}

function isCounted(path: string): boolean {
  return /\.(m?js|css|woff2|wasm)$/.test(path);
}

function read(folder: string, path: string): string {
  return readFileSync(fileOf(folder, path), 'utf8');
}

function wireKilobytes(folder: string, path: string): number {
  const file = fileOf(folder, path);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size / 1000;
}

function fileOf(folder: string, path: string): string {
  return join(folder, path.endsWith('/') ? `${path}index.html` : path);
}
