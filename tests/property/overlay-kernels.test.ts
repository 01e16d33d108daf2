import fc from 'fast-check';
import { expect, test } from 'vitest';
import { owa, scoreOf, weightedOverlay } from '../../src/lib/analysis';

/** Bytes that begin anywhere in their buffer, as views on a message do. */
const layer = (cells: number) =>
  fc
    .tuple(fc.uint8Array({ minLength: cells + 3, maxLength: cells + 3 }), fc.nat(3))
    .map(([bytes, from]) => bytes.subarray(from, from + cells));

const question = fc
  .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 13 }))
  .chain(([criteria, cells]) =>
    fc.record({
      layers: fc.array(layer(cells), { minLength: criteria, maxLength: criteria }),
      weights: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: criteria, maxLength: criteria })
    })
  );

test('four cells at a time give what one place gives, wherever bytes begin and however many there are', () => {
  fc.assert(
    fc.property(question, fc.constantFrom(0.25, 0.5, 1, 2, 4), ({ layers, weights }, alpha) => {
      const scores = alpha === 1 ? weightedOverlay(layers, weights) : owa(layers, weights, alpha);
      scores.forEach((score, cell) => {
        const worths = layers.map((bytes) => bytes[cell]! / 255);
        expect(score).toBeCloseTo(scoreOf(worths, weights, alpha).score, 5);
      });
    })
  );
});

test('the best everywhere is exactly 1, whatever the weights round to', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 997 }), { minLength: 1, maxLength: 8 }), (weights) => {
      const layers = weights.map(() => new Uint8Array(5).fill(255));
      expect([...weightedOverlay(layers, weights)]).toEqual([1, 1, 1, 1, 1]);
    })
  );
});
