import { expect, test } from 'vitest';
import { sortingNetwork } from '../../../src/lib/map/surface/sorting-network';

test('sorts eight values, largest first', () => {
  // A network of comparators that sorts all sequences of 0 and 1 sorts everything (Knuth's 0–1 principle).
  for (let set = 0; set < 256; set++) {
    const values = Array.from({ length: 8 }, (_, index) => (set >> index) & 1);
    for (const [i, j] of sortingNetwork) {
      if (values[i]! < values[j]!) [values[i], values[j]] = [values[j]!, values[i]!];
    }
    expect(values).toEqual([...values].sort((a, b) => b - a));
  }
});
