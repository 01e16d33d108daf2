import { test as base, expect, type BrowserContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { listen } from '../../scripts/server/start-server';
import { testSite } from '../../scripts/site/test-site';
import type { SiteFiles } from '../../src/lib/data/offline/offline-messages';

const folder = fileURLToPath(new URL(`../../${testSite.out}`, import.meta.url));

/** Addresses of all pages of the home village, as they were built: a new page is tested without being named. */
export function homePages(): readonly string[] {
  const { files } = JSON.parse(readFileSync(`${folder}/offline.json`, 'utf8')) as SiteFiles;
  const isHome = (path: string): boolean => path.endsWith('/') && !/\d\d\.\d\d\.\d\d\.\d{4}/.test(path);
  return files.map(({ path }) => path).filter(isHome);
}

interface RunningSite {
  readonly url: string;
  /** Stops it at once, open connections too. */
  stop(): Promise<void>;
}

/** Starts the server of `npm start` on the built test site, on a free port. */
export async function startSite(): Promise<RunningSite> {
  const { server, url } = await listen({ folder, port: 0, host: '127.0.0.1' });
  return { url, stop: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((stopped) => server.close(() => stopped()));
}

/** What a page did that no page may do. */
export interface Witness {
  /** Addresses on other hosts that were asked for; nothing leaves this machine. */
  readonly strangers: string[];
  /** Breaks of the content security policy, and errors nobody caught. */
  readonly faults: string[];
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64'
);

/** Watches all pages of a context. Other hosts are answered here, with a picture of one pixel. */
export async function watch(context: BrowserContext, siteUrl: string): Promise<Witness> {
  const witness: Witness = { strangers: [], faults: [] };
  await context.route(
    (url) => url.origin !== siteUrl && url.protocol.startsWith('http'),
    async (route) => {
      witness.strangers.push(route.request().url());
      await route.fulfill({
        contentType: 'image/png',
        body: onePixel,
        headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }
      });
    }
  );
  context.on('weberror', (error) => witness.faults.push(String(error.error())));
  context.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) witness.faults.push(message.text());
  });
  return witness;
}

/**
 * Tests of the built site. Every one of them also shows, at its end, that nothing was asked of
 * another host, no policy was broken and no error was left uncaught.
 */
export const test = base.extend<{ readonly witness: Witness }, { readonly siteUrl: string }>({
  siteUrl: [
    async ({}, use) => {
      const site = await startSite();
      await use(site.url);
      await site.stop();
    },
    { scope: 'worker' }
  ],
  baseURL: async ({ siteUrl }, use) => use(siteUrl),
  witness: [
    async ({ context, siteUrl }, use) => {
      const witness = await watch(context, siteUrl);
      await use(witness);
      expect(witness.strangers, 'requests to other hosts').toEqual([]);
      expect(witness.faults, 'policy breaks and uncaught errors').toEqual([]);
    },
    { auto: true }
  ]
});

export { expect };
