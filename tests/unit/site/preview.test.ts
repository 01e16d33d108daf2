import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { layerFiles } from '../../../scripts/village/layer-files';
import { addPreviews } from '../../../scripts/site/add-previews';
import { previewTags, siteOrigin } from '../../../scripts/site/preview-tags';
import { buildForTest } from '../../contract/built-village';

const hostile = '"><script>alert(1)</script>';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['https://padu.example', 'https://padu.example'],
  ['https://padu.example/desa/', 'https://padu.example/desa']
])('the site at %s stands at %s', (given, origin) => {
  expect(siteOrigin(given)).toBe(origin);
});

test.each(['padu.example', 'javascript:alert(1)'])('%s is no address of a site', (given) => {
  expect(() => siteOrigin(given)).toThrow(/SITE_URL/);
});

test('what a tag says stays in its attribute', () => {
  const words = { title: hostile, description: hostile, url: hostile, image: hostile, locale: 'id_ID' };
  expect(previewTags({ ...words, width: 1200, height: 630 })).not.toMatch(/<script|content=""/);
});

describe('a built site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'padu-preview-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const page = (title: string): string =>
    `<html><head><title>${title}</title><meta name="description" content="Peta &amp; data"></head></html>`;

  test('gets a picture and tags for every page, in its language, when its address is known', async () => {
    const { village, manifest } = await buildForTest('tiles/33.03.06.2015');
    for (const [name, text] of layerFiles(village, [])) write(`villages/${manifest.code}/${name}`, text);
    write(`villages/${manifest.code}/village.json`, JSON.stringify(manifest));
    write('villages/index.json', JSON.stringify({ home: manifest.code, villages: [] }));
    write('index.html', page('Peta Klapasawit · Padu'));
    write('en/data/index.html', page('Data Klapasawit · Padu'));

    expect(addPreviews(folder, undefined)).toBe(0);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toContain('og:');

    expect(addPreviews(folder, 'https://padu.example/')).toBe(2);
    const html = readFileSync(join(folder, 'en/data/index.html'), 'utf8');
    expect(html).toContain('<meta property="og:image" content="https://padu.example/previews/en-data.png">');
    expect(html).toContain('<meta property="og:url" content="https://padu.example/en/data/">');
    expect(html).toContain('content="en_GB"');
    expect(html).toContain('<meta property="og:description" content="Peta &amp; data">');
    const home = readFileSync(join(folder, 'previews/home.png'));
    expect([home.readUInt32BE(16), home.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(home.length).toBeLessThanOrEqual(300_000);
    expect(home.equals(readFileSync(join(folder, 'previews/en-data.png')))).toBe(false);
  });
});
