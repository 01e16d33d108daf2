import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createFileFetch, pathInSite } from '../../../scripts/export/app/create-file-fetch';
import { composePage, inScript, inStyle } from '../../../scripts/export/compose-page';
import { embedText } from '../../../scripts/export/embed-files';

const hostile = `</script><script>alert("x")</script><!-- <img src=x onerror=alert(1)> --></style>`;

describe('a page in one file', () => {
  const page = composePage({
    title: hostile,
    app: { script: `const text = ${JSON.stringify(hostile)};`, style: `a::after{content:'</style><!--'}` },
    theme: `const early = ${JSON.stringify(hostile)};`,
    icon: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    files: [embedText('villages/x/features.json', hostile), embedText(`a"><b>`, hostile)]
  });

  test('no text of the data or of the code opens or closes an element', () => {
    const tags = [...page.matchAll(/<\/?script\b[^>]*>/gi)].map(([tag]) => tag);
    expect(tags).toEqual([
      ...['<script>', '</script>'],
      ...['<script type="application/octet-stream" data-file="villages/x/features.json">', '</script>'],
      ...['<script type="application/octet-stream" data-file="a&quot;&gt;&lt;b&gt;">', '</script>'],
      ...['<script type="module">', '</script>']
    ]);
    expect(page).not.toContain('<!--');
    expect(page).toMatch(/<style>a::after[^<]*<\/style>\n<\/head>/);
  });

  test('its policy names its scripts and styles by hash, and no host', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
    const scripts = [...page.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)];
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(scripts).toHaveLength(2);
    for (const text of [...scripts.map(([, code]) => code ?? ''), style]) {
      expect(policy).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    }
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(
      /https?:|unsafe-eval'[^;]*unsafe-inline|script-src[^;]*(unsafe-inline|blob:|data:)/
    );
  });
});

test.each([
  [`const a = "</script>";`, '</script>'],
  ['const a = `<!-- <script>`;', '<!-- <script>'],
  [`const a = "</SCRIPT >";`, '</SCRIPT >'],
  [`const a = "<b>" + (1 < 2);`, '<b>true']
])('escaping %s changes no value', (code, value) => {
  const escaped = inScript(code);
  expect(escaped).not.toMatch(/<(\/script|script|!--)/i);
  expect(new Function(`${escaped} return a;`)()).toBe(value);
});

test('a style sheet is escaped, too', () => {
  expect(inStyle(`a{content:'</style>'}`)).toBe(`a{content:'\\3C /style>'}`);
});

describe('files in memory', () => {
  const files = new Map([['villages/x/a b.bin', new Blob(['0123456789'], { type: 'text/plain' })]]);
  const asked: string[] = [];
  const fetchFile = createFileFetch(files, async (input) => {
    asked.push(String(input));
    return new Response('outside');
  });

  test.each([
    ['#/villages/x/a b.bin', 'villages/x/a b.bin'],
    ['#/villages/x/a%20b.bin?v=12', 'villages/x/a b.bin'],
    ['file:///C:/Users/desa/padu.html#/villages/x/y', 'villages/x/y'],
    ['#content', undefined],
    ['blob:null/1234', undefined],
    ['https://elsewhere.example/villages/x', undefined]
  ])('%s means %s', (address, path) => {
    expect(pathInSite(address)).toBe(path);
  });

  test('are given whole, in parts, or not at all', async () => {
    const whole = await fetchFile('#/villages/x/a b.bin?v=1');
    expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
    const part = await fetchFile('#/villages/x/a b.bin', { headers: { Range: 'bytes=2-4' } });
    expect([part.status, await part.text()]).toEqual([206, '234']);
    expect((await fetchFile('#/villages/x/none')).status).toBe(404);
    expect(asked).toEqual([]);
    expect(await (await fetchFile('blob:null/1')).text()).toBe('outside');
  });

  test('and not to those who stopped waiting', async () => {
    const signal = AbortSignal.abort();
    await expect(fetchFile('#/villages/x/a b.bin', { signal })).rejects.toThrow();
  });
});
