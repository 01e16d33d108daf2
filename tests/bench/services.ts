import { readFileSync, statSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { BenchRow } from './bench-report';

/** A cheap phone on a poor line: a quarter of this processor, 1.6 Mbit/s, 150 ms there and back. */
const slowdown = 4;
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 95_000 };

/**
 * What the page of services weighs on the wire (brotli), told from what Chromium asks for, and how long a phone waits
 * for an answer: from the tap on a link that asks to the card with its minutes.
 * @param folder the built site
 * @param url where it is served
 */
export async function services(folder: string, url: string, browser: Browser): Promise<BenchRow[]> {
  const paths = await requested(browser, `${url}/layanan/`);
  const weight = (matches: (path: string) => boolean): number =>
    paths.filter(matches).reduce((sum, path) => sum + wireKilobytes(folder, path), 0);
  const times = [
    await answerTime(browser, url),
    await answerTime(browser, url),
    await answerTime(browser, url)
  ];
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return [
    { what: '/layanan HTML, brotli', value: weight((path) => path.endsWith('/')), unit: 'kB', budget: 32 },
    { what: '/layanan font', value: weight((path) => path.endsWith('.woff2')), unit: 'kB', budget: 16 },
    {
      what: '/layanan scripts, brotli',
      value: weight((path) => path.endsWith('.js')),
      unit: 'kB',
      budget: 38
    },
    { what: '/layanan everything, brotli', value: weight(() => true), unit: 'kB', budget: 90 },
    { what: '/layanan requests', value: paths.length, unit: '', budget: 18 },
    {
      what: '/layanan answer at 4× slower, 1.6 Mbit/s',
      value: Math.min(...times) / 1000,
      unit: 's',
      budget: 3,
      note: `first visit, from the tap; mean ${(mean / 1000).toFixed(2)} s`
    }
  ];
}

async function requested(browser: Browser, url: string): Promise<string[]> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 390, height: 844 }
  });
  const page = await context.newPage();
  const paths = new Set<string>();
  page.on('request', (request) => paths.add(new URL(request.url()).pathname));
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return [...paths];
}

async function answerTime(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 390, height: 844 }
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const start = performance.now();
  await page.goto(`${url}/layanan/?q=imunisasi&dari=dusun-3`, { waitUntil: 'commit' });
  await page.locator('#services li:first-child .minutes b').first().waitFor();
  const time = performance.now() - start;
  await context.close();
  return time;
}

function wireKilobytes(folder: string, path: string): number {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (existsSync(`${file}.br`)) return readFileSync(`${file}.br`).length / 1000;
  return existsSync(file) ? statSync(file).size / 1000 : 0;
}
