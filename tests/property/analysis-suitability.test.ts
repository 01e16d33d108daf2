import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ahp,
  buildNetwork,
  createGrid,
  findSites,
  hillNumber,
  minutesAt,
  oneToAll,
  owa,
  scoreAlternatives,
  scoreOf,
  siteCandidates,
  snapToNetwork,
  topsis,
  travelSurface,
  weightedOverlay,
  weightFlipPoints,
  type Alternatives,
  type RoadInput
} from '../../src/lib/analysis/index';
import { createSnapTable, minutesAtAll } from '../../src/lib/analysis/snap-table';
import { cellAccess } from '../../src/lib/analysis/suitability/cell-access';

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Criteria as bytes for six cells, with weights of which not all are zero. */
const overlay = fc.integer({ min: 1, max: 8 }).chain((n) =>
  fc.record({
    criteria: fc.array(fc.uint8Array({ minLength: 6, maxLength: 6 }), { minLength: n, maxLength: n }),
    weights: fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: n, maxLength: n })
      .filter((weights) => weights.some((weight) => weight > 0))
  })
);
const alpha = fc.double({ min: 0.05, max: 20, noNaN: true });

describe('ordered averages', () => {
  test('lie between the worst and the best criterion that weighs', () => {
    fc.assert(
      fc.property(overlay, alpha, ({ criteria, weights }, a) => {
        const used = criteria.filter((_, k) => weights[k]! > 0);
        owa(criteria, weights, a).forEach((score, cell) => {
          const bytes = used.map((criterion) => criterion[cell]! / 255);
          expect(score).toBeGreaterThanOrEqual(Math.min(...bytes) - 1e-6);
          expect(score).toBeLessThanOrEqual(Math.max(...bytes) + 1e-6);
        });
      })
    );
  });

  test('fall as α grows: more careful, never higher', () => {
    fc.assert(
      fc.property(overlay, alpha, ({ criteria, weights }, a) => {
        const brave = owa(criteria, weights, a);
        owa(criteria, weights, a * 1.5).forEach((score, cell) =>
          expect(score).toBeLessThanOrEqual(brave[cell]! + 1e-6)
        );
      })
    );
  });

  test('with α next to 1 are the weighted sum, and one place scores like its cell', () => {
    fc.assert(
      fc.property(overlay, alpha, ({ criteria, weights }, a) => {
        const sum = weightedOverlay(criteria, weights);
        owa(criteria, weights, 1 + 1e-9).forEach((score, cell) => expect(score).toBeCloseTo(sum[cell]!, 5));
        owa(criteria, weights, a).forEach((score, cell) => {
          const one = scoreOf(
            criteria.map((criterion) => criterion[cell]! / 255),
            weights,
            a
          );
          expect(one.score).toBeCloseTo(score, 5);
          expect(one.parts.reduce((total, part) => total + part, 0)).toBeCloseTo(one.score, 12);
        });
      })
    );
  });

  test('doubling all weights changes nothing', () => {
    fc.assert(
      fc.property(overlay, alpha, ({ criteria, weights }, a) => {
        const twice = owa(
          criteria,
          weights.map((weight) => 2 * weight),
          a
        );
        owa(criteria, weights, a).forEach((score, cell) => expect(twice[cell]).toBeCloseTo(score, 6));
      })
    );
  });
});

const alternatives = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 }))
  .chain(([criteria, count]) =>
    fc.record({
      criteria: fc.constant(criteria),
      count: fc.constant(count),
      worths: fc
        .array(share, { minLength: count * criteria, maxLength: count * criteria })
        .map((list) => Float64Array.from(list)),
      x: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: count, maxLength: count }),
      y: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: count, maxLength: count }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: criteria, maxLength: criteria })
    })
  );
const row = (given: Alternatives, a: number) =>
  given.worths.subarray(a * given.criteria, (a + 1) * given.criteria);

describe('sites', () => {
  test('the first is the best of all, and all are apart', () => {
    fc.assert(
      fc.property(alternatives, alpha, ({ weights, ...given }, a) => {
        const sites = findSites(given, weights, a, { minDistanceMeters: 300 });
        const scores = scoreAlternatives(given, weights, a);
        expect(sites[0]!.score).toBeCloseTo(Math.max(...scores), 12);
        sites.forEach((site, i) => {
          expect(site.score).toBeCloseTo(scores[site.alternative]!, 12);
          for (const other of sites.slice(0, i)) {
            const [p, q] = [site.alternative, other.alternative];
            expect(Math.hypot(given.x[p]! - given.x[q]!, given.y[p]! - given.y[q]!)).toBeGreaterThanOrEqual(
              300
            );
          }
        });
        // Whoever was not picked is too near to somebody better, unless five were.
        if (sites.length === 5) return;
        scores.forEach((score, p) => {
          if (sites.some((site) => site.alternative === p)) return;
          const blocked = sites.some(
            ({ alternative: q, score: better }) =>
              better >= score - 1e-12 &&
              Math.hypot(given.x[p]! - given.x[q]!, given.y[p]! - given.y[q]!) < 300
          );
          expect(blocked).toBe(true);
        });
      })
    );
  });

  test('just before its flip the first still leads, just after it does not', () => {
    fc.assert(
      fc.property(alternatives, ({ weights, ...given }) => {
        const ranked = findSites(given, weights, 1, { minDistanceMeters: 0, count: given.count });
        const sites = ranked.map((site) => row(given, site.alternative));
        for (const flip of weightFlipPoints(sites, weights)) {
          const at = (w: number) => {
            const total = weights.reduce((sum, weight) => sum + weight, 0);
            const rest = 1 - weights[flip.criterion]! / total;
            const changed = weights.map((weight, k) =>
              k === flip.criterion ? w : ((weight / total) * (1 - w)) / rest
            );
            const scores = sites.map((site) => scoreOf(site, changed).score);
            return scores[0]! - Math.max(...scores.slice(1));
          };
          const step = Math.sign(flip.flipShare - flip.share) * 1e-6;
          if (Math.abs(flip.flipShare - flip.share) < 1e-5) continue;
          expect(at(flip.flipShare - step)).toBeGreaterThanOrEqual(-1e-9);
          const after = flip.flipShare + step;
          if (after > 0 && after < 1) expect(at(after)).toBeLessThanOrEqual(1e-9);
        }
      })
    );
  });

  test('candidates hang together and stand on allowed ground', () => {
    const grid = createGrid({ plane: [0, 0], bounds: [0, 0, 12, 12], cellMeters: 1 });
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 144, maxLength: 144, max: 1 }),
        fc.integer({ min: 1, max: 9 }),
        (mask, area) => {
          const found = siteCandidates(grid, mask, area);
          for (let c = 0; c < found.count; c++) {
            const cells = new Set(found.cells.subarray(c * area, (c + 1) * area));
            expect(cells.size).toBe(area);
            const reached = new Set([found.cells[c * area]!]);
            for (const cell of reached) {
              expect(mask[cell]).toBe(0);
              for (const next of [cell - 1, cell + 1, cell - 12, cell + 12]) {
                if (Math.abs((next % 12) - (cell % 12)) <= 1 && cells.has(next)) reached.add(next);
              }
            }
            expect(reached.size).toBe(area);
          }
        }
      )
    );
  });
});

describe('judgements', () => {
  test('made from weights give them back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }), (weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const found = ahp(weights.map((a) => weights.map((b) => a / b)));
        found.weights.forEach((weight, i) => expect(weight).toBeCloseTo(weights[i]! / total, 9));
        expect(found.consistencyRatio).toBeLessThan(1e-9);
      })
    );
  });

  test('λmax is never below n', () => {
    const judgement = fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1, 3, 5, 9);
    fc.assert(
      fc.property(
        fc.array(fc.array(judgement, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
        (matrix) => {
          const found = ahp(matrix);
          expect(found.lambdaMax).toBeGreaterThanOrEqual(5 - 1e-9);
          expect(found.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        }
      )
    );
  });

  test('closeness stays in 0…1, and who is best in everything comes first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), {
          minLength: 2,
          maxLength: 6
        }),
        (values) => {
          const best = [0, 1, 2].map((k) => Math.max(...values.map((given) => given[k]!)));
          const closeness = topsis([...values, best], [1, 2, 3]);
          closeness.forEach((value) => {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          });
          expect(closeness.at(-1)).toBeCloseTo(Math.max(...closeness), 12);
        }
      )
    );
  });

  test('the number of kinds that meet lies between one and how many there are', () => {
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 1, maxLength: 6 }).filter((list) => list.some((x) => x > 1e-6)),
        (amounts) => {
          const found = hillNumber(amounts);
          expect(found).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(found).toBeLessThanOrEqual(amounts.filter((x) => x > 0).length + 1e-9);
        }
      )
    );
  });
});

describe('ways out of a cell', () => {
  const size = 8;
  const grid = createGrid({ plane: [0, 0], bounds: [0, 0, size, size], cellMeters: 1 });
  const frictions = fc.array(
    fc.oneof({ weight: 5, arbitrary: fc.double({ min: 0.5, max: 5, noNaN: true }) }, fc.constant(Infinity)),
    { minLength: size * size, maxLength: size * size }
  );

  test('are the nearest of each road, as a walk from that road alone finds them', () => {
    fc.assert(
      fc.property(
        frictions,
        fc.array(fc.tuple(fc.nat(size * size - 1), fc.nat(3)), { minLength: 1, maxLength: 8 }),
        (given, sources) => {
          const friction = Float64Array.from(given);
          const access = cellAccess(
            grid,
            friction,
            sources.map(([cell]) => cell),
            sources.map(([, label]) => label),
            2,
            12
          );
          const byLabel = [0, 1, 2, 3].map((label) =>
            travelSurface(
              grid,
              friction,
              sources.filter(([, own]) => own === label).map(([cell]) => cell),
              { limitSeconds: 12 }
            )
          );
          for (let cell = 0; cell < size * size; cell++) {
            const expected = byLabel
              .map((surface) => surface[cell]!)
              .sort((a, b) => a - b)
              .slice(0, 2);
            [0, 1].forEach((way) => {
              const found = access.minutes[cell * 2 + way]! * 60;
              if (expected[way] === Infinity) expect(found).toBe(Infinity);
              else expect(found).toBeCloseTo(expected[way]!, 9);
            });
          }
        }
      ),
      { numRuns: 60 }
    );
  });
});

test('reading one search at many places at once gives each its minutes', () => {
  const coordinate = fc.integer({ min: 0, max: 300 });
  const roads = fc
    .array(fc.tuple(coordinate, coordinate, coordinate, coordinate, fc.boolean()), {
      minLength: 1,
      maxLength: 6
    })
    .map((lines) =>
      lines.map(([a, b, c, d, oneWay], i): RoadInput => ({
        id: `r${i}`,
        kind: 'village',
        source: 's',
        lines: [Float64Array.of(a, b, c, d)],
        ...(oneWay && { oneWay: true as const })
      }))
    );
  const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(roads, points, fc.constantFrom('from' as const, 'to' as const), (given, where, direction) => {
      const network = buildNetwork({ roads: given }, { mode: 'bicycle' });
      const snaps = snapToNetwork(network, where);
      const found = oneToAll(network, snaps.slice(0, 2), { direction });
      const all = minutesAtAll(network, found, createSnapTable(network, snaps));
      snaps.forEach((snap, i) => expect(all[i]).toBe(minutesAt(network, found, snap)));
    })
  );
});
