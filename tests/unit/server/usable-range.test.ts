import { expect, test } from 'vitest';
import { usableRange } from '../../../scripts/server/usable-range';

test.each([
  ['bytes=0-16383', 'bytes=0-16383'],
  ['bytes=100-', 'bytes=100-'],
  ['bytes=5-5', 'bytes=5-5'],
  // A file server that reads end 0 as "to the end" must not see it.
  ['bytes=0-0', undefined],
  ['bytes=-500', undefined],
  ['bytes=9-3', undefined],
  ['bytes=0-1,4-5', undefined],
  ['lines=1-2', undefined],
  ['bytes=a-b', undefined],
  [undefined, undefined]
])('%s is passed on as %s', (given, expected) => {
  expect(usableRange(given)).toBe(expected);
});
