import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, startServer } from '../../../scripts/server/start-server';

const tiles = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));
let folder = '';
let server: Server;
let url = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'padu-site-'));
  mkdirSync(join(folder, 'site/en'), { recursive: true });
  mkdirSync(join(folder, 'site/_app/immutable'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), 'beranda');
  writeFileSync(join(folder, 'site/index.html.br'), brotliCompressSync('beranda'));
  writeFileSync(join(folder, 'site/en/index.html'), 'home');
  writeFileSync(join(folder, 'site/404.html'), 'tidak ada');
  writeFileSync(join(folder, 'site/tiles.pmtiles'), tiles);
  writeFileSync(join(folder, 'site/manifest.webmanifest'), '{}');
  writeFileSync(join(folder, 'site/_app/immutable/a.js'), '1');
  ({ server, url } = await listen({ folder: join(folder, 'site'), port: 0, host: '127.0.0.1' }));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** A request whose path is sent exactly as written; fetch would tidy it up. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (done, failed) => {
      const { port } = new URL(url);
      request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
        );
      })
        .on('error', failed)
        .end();
    }
  );
}

test('a page comes with the headers a meta element cannot set', async () => {
  const { status, headers, body } = await raw('/');
  expect(status).toBe(200);
  expect(body.toString()).toBe('beranda');
  expect(headers).toMatchObject({
    'content-type': 'text/html;charset=utf-8',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'content-security-policy': "frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache'
  });
  expect(headers['permissions-policy']).toContain('geolocation=(self)');
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
});

test('the precompressed file goes to those who take it', async () => {
  const { headers, body } = await raw('/', { 'accept-encoding': 'gzip, br' });
  expect(headers['content-encoding']).toBe('br');
  expect(headers.vary).toBe('Accept-Encoding');
  expect(body).toEqual(brotliCompressSync('beranda'));
});

describe('ranges', () => {
  test.each([
    ['bytes=0-99', 206, 'bytes 0-99/1000', tiles.subarray(0, 100)],
    ['bytes=900-', 206, 'bytes 900-999/1000', tiles.subarray(900)],
    ['bytes=0-16383', 206, 'bytes 0-999/1000', tiles],
    ['bytes=-10', 200, undefined, tiles],
    ['bytes=1000-1001', 416, 'bytes */1000', Buffer.alloc(0)]
  ])('%s of 1000 bytes', async (range, status, contentRange, expected) => {
    const answer = await raw('/tiles.pmtiles', { range });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-range']).toBe(contentRange);
    expect(answer.body).toEqual(expected);
  });

  test('tiles are never sent compressed and have their type', async () => {
    const { headers } = await raw('/tiles.pmtiles', { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-type']).toBe('application/vnd.pmtiles');
    expect(headers['accept-ranges']).toBe('bytes');
  });
});

test('only files named by their content may be kept for good', async () => {
  expect((await raw('/_app/immutable/a.js')).headers['cache-control']).toContain('immutable');
  expect((await raw('/manifest.webmanifest')).headers).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': 'application/manifest+json'
  });
});

test('an unchanged file is not sent again', async () => {
  const { headers } = await raw('/en/');
  const again = await raw('/en/', { 'if-none-match': String(headers.etag) });
  expect(again.status).toBe(304);
  expect(again.body).toHaveLength(0);
});

test('tiles are known by a strong tag, so that a reader of ranges notices a new file', async () => {
  const { headers } = await raw('/tiles.pmtiles', { range: 'bytes=0-99' });
  expect(headers.etag).toMatch(/^"/);
  expect((await raw('/tiles.pmtiles', { 'if-none-match': String(headers.etag) })).status).toBe(304);
});

test.each([
  ['/en', 308, '/en/'],
  ['/en?a=1&b=2', 308, '/en/?a=1&b=2'],
  // Two slashes first would be another host.
  ['//en', 308, '/en/'],
  ['/%65n', 308, '/en/']
])('%s goes to its page with the trailing slash', async (path, status, location) => {
  const answer = await raw(path);
  expect(answer.status).toBe(status);
  expect(answer.headers.location).toBe(location);
});

test.each([
  ['/../secret.txt', 400],
  ['/%2e%2e/secret.txt', 400],
  ['/en/..%2f..%2fsecret.txt', 400],
  ['/..%5csecret.txt', 400],
  ['/%00', 400],
  ['/%', 400],
  ['/nowhere/', 404],
  ['/nowhere.js', 404]
])('%s gives %i and nothing from outside', async (path, status) => {
  const answer = await raw(path);
  expect(answer.status).toBe(status);
  expect(answer.body.toString()).not.toContain('secret');
});

test('an unknown address gets the 404 page', async () => {
  expect((await raw('/nowhere/')).body.toString()).toBe('tidak ada');
});

test.each(['POST', 'PUT', 'DELETE'])('%s is not allowed', async (method) => {
  expect((await raw('/', {}, method)).status).toBe(405);
});

test('a site built anew is served without a restart', async () => {
  writeFileSync(join(folder, 'site/baru.txt'), 'baru');
  expect((await raw('/baru.txt')).status).toBe(404);
  utimesSync(join(folder, 'site/index.html'), new Date(), new Date(Date.now() + 5000));
  expect((await raw('/baru.txt')).body.toString()).toBe('baru');
});

test.each([
  [{ port: '3o00' }, /PORT must be a whole number/],
  [{ port: '70000' }, /PORT must be a whole number/],
  [{ port: 0, folder: '/nowhere' }, /holds no built site/]
])('%o is refused with a sentence', async (options, message) => {
  await expect(startServer({ folder: join(folder, 'site'), ...options })).rejects.toThrow(message);
});

test('a taken port is named', async () => {
  const { port } = new URL(url);
  const taken = startServer({ folder: join(folder, 'site'), port, host: '127.0.0.1' });
  await expect(taken).rejects.toThrow(`Port ${port} is taken`);
});
