/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base, version } from '$service-worker';
import { filesToSave } from './lib/data/offline/files-to-save';
import type { OfflineAnswer, OfflineRequest, SiteFile, SiteFiles } from './lib/data/offline/offline-messages';
import { sliceRange } from './lib/data/offline/slice-range';

/*
 * Keeps what was visited, so that it works again without a server, and all of a village when
 * somebody asks for it. One store per version of the site; other hosts are never touched.
 */

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const storePrefix = 'padu-';
const storeName = `${storePrefix}${version}`;
/** A stored page is shown when the network takes longer than this to begin answering. */
const patienceMilliseconds = 4000;
const parallelDownloads = 4;

const address = (path: string): string => new URL(`${base}${path}`, worker.location.origin).href;
const savedMark = (code: string): string => address(`/saved/${code}`);

worker.addEventListener('install', (event) => {
  event.waitUntil(saveAgain().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOldStores().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const ours = url.origin === worker.location.origin && url.pathname.startsWith(`${base}/`);
  if (event.request.method !== 'GET' || !ours || isNeverKept(url)) return;
  if (url.pathname.endsWith('.pmtiles')) event.respondWith(answerTiles(event, url));
  else if (isNamedByContent(url)) event.respondWith(answerStoredFirst(event, url));
  else event.respondWith(answerFreshFirst(event, url));
});

worker.addEventListener('message', (event) => {
  const request = event.data as OfflineRequest;
  const port = event.ports[0];
  const answer = (message: OfflineAnswer) => port?.postMessage(message);
  const failed = (error: unknown) => answer({ type: 'failed', reason: String(error) });
  if (request.type === 'visited') {
    event.waitUntil(keepVisited(request.urls).then(() => answer({ type: 'kept' }), failed));
  } else if (request.type === 'size') {
    event.waitUntil(sizeOf(request.code).then(answer, failed));
  } else if (request.type === 'save') {
    event.waitUntil(save(request.code, answer).then(answer, failed));
  }
});

/** The worker itself and the mark by which Kit learns of a new version: only the server knows them. */
function isNeverKept(url: URL): boolean {
  return url.pathname === `${base}/service-worker.js` || url.pathname.endsWith('/_app/version.json');
}

/** Files whose address changes with their content are never asked for twice. */
function isNamedByContent(url: URL): boolean {
  return url.pathname.startsWith(`${base}/_app/immutable/`) || url.searchParams.has('v');
}

/** Where a file is kept: the view in a page's query belongs to the page, not to the file. */
function keyOf(url: URL): string {
  const versioned = url.searchParams.get('v');
  return `${url.origin}${url.pathname}${versioned === null ? '' : `?v=${versioned}`}`;
}

async function stored(url: URL): Promise<Response | undefined> {
  const store = await caches.open(storeName);
  // A file saved from the list of files has no version in its address.
  return (await store.match(keyOf(url))) ?? store.match(`${url.origin}${url.pathname}`);
}

async function keep(url: URL, response: Response): Promise<void> {
  if (response.status !== 200 || response.type !== 'basic') return;
  const store = await caches.open(storeName);
  await store.put(keyOf(url), response);
}

async function answerStoredFirst(event: FetchEvent, url: URL): Promise<Response> {
  const known = await stored(url);
  if (known) return known;
  const response = await fetch(event.request);
  event.waitUntil(keep(url, response.clone()));
  return response;
}

async function answerFreshFirst(event: FetchEvent, url: URL): Promise<Response> {
  const known = await stored(url);
  const fetched = fetch(event.request);
  // Cloned here, before anybody reads it; kept even when patience ran out before it came.
  event.waitUntil(fetched.then((response) => keep(url, response.clone())).catch(() => undefined));
  if (known) {
    const fresh = fetched.then((response) => (response.status >= 500 ? known : response));
    return Promise.race([fresh.catch(() => known), afterPatience(known)]);
  }
  try {
    return await fetched;
  } catch (error) {
    if (event.request.mode === 'navigate') return answerUnknownPage(url);
    throw error;
  }
}

function afterPatience(response: Response): Promise<Response> {
  return new Promise((resolve) => setTimeout(() => resolve(response), patienceMilliseconds));
}

/** A page that was never visited, asked for without a server. */
async function answerUnknownPage(url: URL): Promise<Response> {
  if (!url.pathname.endsWith('/')) {
    const withSlash = new URL(`${url.pathname}/${url.search}`, url.origin);
    if (await stored(withSlash)) return Response.redirect(withSlash.href, 308);
  }
  const page = `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Padu</title><h1>Halaman ini belum tersimpan</h1><p>Tidak ada sambungan ke server. <a href="${base}/">Ke peta desa</a></p>
<p lang="en">This page has not been stored and the server cannot be reached. <a href="${base}/en/">To the village map</a></p></html>`;
  return new Response(page, { status: 503, headers: { 'Content-Type': 'text/html;charset=utf-8' } });
}

async function answerTiles(event: FetchEvent, url: URL): Promise<Response> {
  const known = await stored(url);
  if (known) return sliceRange(known, event.request.headers.get('Range'));
  event.waitUntil(download(url).catch(() => undefined));
  return fetch(event.request);
}

/** Fetches a whole file and keeps it; files named by their content may come from the browser's own cache. */
async function download(url: URL): Promise<void> {
  const response = await fetch(keyOf(url), { cache: isNamedByContent(url) ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`);
  await keep(url, response);
}

/** What a page loaded before this worker was in charge. */
async function keepVisited(urls: readonly string[]): Promise<void> {
  const wanted = urls
    .map((text) => new URL(text))
    .filter(({ origin, pathname }) => origin === worker.location.origin && pathname.startsWith(`${base}/`))
    .filter((url) => !isNeverKept(url));
  await inParallel(wanted, async (url) => {
    if (await stored(url)) return;
    // A second try: on a bad line one file of many fails easily, and nobody asks again before the next visit.
    await download(url)
      .catch(() => download(url))
      .catch(() => undefined);
  });
}

async function siteFiles(code: string): Promise<readonly SiteFile[]> {
  const [list, index] = await Promise.all([fetchJson('/offline.json'), fetchJson('/villages/index.json')]);
  return filesToSave((list as SiteFiles).files, code, (index as { home: string }).home);
}

async function fetchJson(path: string): Promise<unknown> {
  const url = new URL(address(path));
  try {
    const response = await fetch(url, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    await keep(url, response.clone());
    return await response.json();
  } catch (error) {
    const known = await stored(url);
    if (!known) throw error;
    return known.json();
  }
}

async function sizeOf(code: string): Promise<OfflineAnswer> {
  const files = await siteFiles(code);
  const store = await caches.open(storeName);
  const saved = (await store.match(savedMark(code))) !== undefined;
  return { type: 'size', files: files.length, bytes: totalBytes(files), saved };
}

/** Stores all of a village; what is there already is not loaded again. */
async function save(code: string, answer: (message: OfflineAnswer) => void): Promise<OfflineAnswer> {
  const files = await siteFiles(code);
  let done = 0;
  let bytes = 0;
  let failure: OfflineAnswer | undefined;
  await inParallel(files, async (file) => {
    if (failure) return;
    const url = new URL(address(file.path));
    try {
      if (!(await stored(url))) await download(url);
      done += 1;
      bytes += file.bytes;
      answer({ type: 'progress', done, total: files.length, bytes });
    } catch (error) {
      failure ??= { type: 'failed', url: url.href, reason: String(error) };
    }
  });
  if (failure) return failure;
  const store = await caches.open(storeName);
  await store.put(savedMark(code), new Response());
  return { type: 'saved', files: files.length, bytes };
}

function totalBytes(files: readonly SiteFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * A village saved in an older version is saved in this one before it takes over; when that fails
 * the older version stays in charge, whole.
 */
async function saveAgain(): Promise<void> {
  for (const name of await oldStoreNames()) {
    const old = await caches.open(name);
    for (const { url } of await old.keys()) {
      const code = url.startsWith(savedMark('')) ? url.slice(savedMark('').length) : undefined;
      if (code === undefined) continue;
      const result = await save(code, () => undefined);
      if (result.type !== 'saved') throw new Error('The new version could not be saved; the old one stays.');
    }
  }
}

async function oldStoreNames(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(storePrefix) && name !== storeName);
}

async function dropOldStores(): Promise<void> {
  await Promise.all((await oldStoreNames()).map((name) => caches.delete(name)));
}

/** Runs a job on every item, a few at a time. */
async function inParallel<T>(items: readonly T[], job: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) await job(item);
  };
  await Promise.all(Array.from({ length: parallelDownloads }, lane));
}
