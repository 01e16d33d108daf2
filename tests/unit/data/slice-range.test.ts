import { expect, test } from 'vitest';
import fc from 'fast-check';
import { sliceRange } from '../../../src/lib/data/offline/slice-range';

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
const whole = () =>
  new Response(bytes, { headers: { ETag: '"a"', 'Content-Type': 'application/vnd.pmtiles' } });

test.each([
  ['bytes=0-126', 'bytes 0-126/1000', 0, 127],
  ['bytes=990-', 'bytes 990-999/1000', 990, 1000],
  // The first request of a PMTiles reader asks for more than a small file has.
  ['bytes=0-16383', 'bytes 0-999/1000', 0, 1000],
  ['bytes=0-0', 'bytes 0-0/1000', 0, 1]
])('%s is %s', async (header, contentRange, start, end) => {
  const answer = await sliceRange(whole(), header);
  expect(answer.status).toBe(206);
  expect(answer.headers.get('Content-Range')).toBe(contentRange);
  expect(answer.headers.get('Content-Length')).toBe(String(end - start));
  expect(answer.headers.get('ETag')).toBe('"a"');
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes.slice(start, end));
});

test('a range after the end is refused', async () => {
  const answer = await sliceRange(whole(), 'bytes=1000-1001');
  expect(answer.status).toBe(416);
  expect(answer.headers.get('Content-Range')).toBe('bytes */1000');
});

test.each([null, 'bytes=-5', 'bytes=0-1,3-4', 'lines=1-2'])('%s gives the whole', async (header) => {
  const answer = await sliceRange(whole(), header);
  expect(answer.status).toBe(200);
  expect((await answer.arrayBuffer()).byteLength).toBe(1000);
});

test('slices laid end to end are the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 999 }), async (cut) => {
      const head = await (await sliceRange(whole(), `bytes=0-${cut - 1}`)).arrayBuffer();
      const tail = await (await sliceRange(whole(), `bytes=${cut}-`)).arrayBuffer();
      expect([...new Uint8Array(head), ...new Uint8Array(tail)]).toEqual([...bytes]);
    }),
    { numRuns: 50 }
  );
});
