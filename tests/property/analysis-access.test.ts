import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildNetwork,
  coverageWithin,
  e2sfca,
  m2sfca,
  snapToNetwork,
  steinerLength,
  travelMatrix,
  type RoadInput
} from '../../src/lib/analysis/index';

const table = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }))
  .chain(([homes, sites]) =>
    fc.record({
      minutes: fc.array(fc.oneof(fc.double({ min: 0, max: 60, noNaN: true }), fc.constant(Infinity)), {
        minLength: homes * sites,
        maxLength: homes * sites
      }),
      people: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: homes, maxLength: homes }),
      supply: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: sites, maxLength: sites })
    })
  );
const decay = (minutes: number) => (minutes <= 30 ? 1 - minutes / 60 : 0);

describe('floating catchments', () => {
  test('E2SFCA hands out all supply that anybody can reach', () => {
    fc.assert(
      fc.property(table, (input) => {
        const { access, usedSupply, idleSupply } = e2sfca({ ...input, decay });
        const all = input.supply.reduce((sum, value) => sum + value, 0);
        const handedOut = input.people.reduce((sum, people, i) => sum + people * access[i]!, 0);
        expect(Math.abs(handedOut + idleSupply - all)).toBeLessThanOrEqual(1e-6);
        expect(usedSupply).toBe(handedOut);
      })
    );
  });

  test('M2SFCA never hands out more, and the same where nothing decays', () => {
    fc.assert(
      fc.property(table, (input) => {
        const enhanced = e2sfca({ ...input, decay });
        const modified = m2sfca({ ...input, decay });
        modified.access.forEach((value, i) => expect(value).toBeLessThanOrEqual(enhanced.access[i]! + 1e-12));
        const step = (minutes: number) => (minutes <= 30 ? 1 : 0);
        expect(m2sfca({ ...input, decay: step }).access).toEqual(e2sfca({ ...input, decay: step }).access);
      })
    );
  });

  test('a wider radius covers at least as many', () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0, max: 60, noNaN: true }), (input, radius) => {
        const near = coverageWithin(input.minutes, input.people, input.supply.length, radius);
        const far = coverageWithin(input.minutes, input.people, input.supply.length, radius * 1.5);
        expect(far.people).toBeGreaterThanOrEqual(near.people);
      })
    );
  });
});

describe('steinerLength', () => {
  const coordinate = fc.integer({ min: 0, max: 400 });
  const roads = fc
    .array(fc.tuple(coordinate, coordinate, coordinate, coordinate), { minLength: 2, maxLength: 7 })
    .map((lines) =>
      lines.map((line, i): RoadInput => ({
        id: `r${i}`,
        kind: 'village',
        source: 's',
        lines: [Float64Array.from(line)]
      }))
    );
  const places = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 5 });

  test('Steiner ≤ spanning tree ≤ 2 · Steiner, and no shorter than the longest way in it', () => {
    fc.assert(
      fc.property(roads, places, (given, where) => {
        const network = buildNetwork({ roads: given });
        const snaps = snapToNetwork(network, where, { linkRadiusMeters: 1000 });
        const { meters, spanningMeters, exact } = steinerLength(network, snaps);
        expect(exact).toBe(true);
        const ways = travelMatrix(
          network,
          snaps.map((snap) => ({ ...snap, linkTenths: 0 })),
          snaps.map((snap) => ({ ...snap, linkTenths: 0 }))
        );
        const longest = Math.max(...ways) * 60 * 1.25;
        if (longest === Infinity) {
          expect(meters).toBe(Infinity);
          return;
        }
        // Decimetres in the tree, tenths of a second in the ways.
        const slack = 0.2 * (network.edgeCount + 5);
        expect(meters).toBeLessThanOrEqual(spanningMeters + slack);
        expect(spanningMeters).toBeLessThanOrEqual(2 * meters + slack);
        expect(meters).toBeGreaterThanOrEqual(longest - slack);
      }),
      { numRuns: 100 }
    );
  });

  test('no subset of edges that joins the places is shorter', () => {
    fc.assert(
      fc.property(roads, places, (given, where) => {
        const network = buildNetwork({ roads: given });
        if (network.edgeCount > 11) return;
        // Places on nodes, so that whole edges are enough.
        const nodes = where.map((place) => (place.x + place.y) % network.nodeCount);
        const snaps = snapToNetwork(
          network,
          nodes.map((node) => ({ x: network.nodeX[node]!, y: network.nodeY[node]! }))
        );
        const { meters } = steinerLength(network, snaps);
        let best = Infinity;
        for (let set = 0; set < 1 << network.edgeCount; set++) {
          const group = Array.from({ length: network.nodeCount }, (_, i) => i);
          let sum = 0;
          for (let e = 0; e < network.edgeCount; e++) {
            if (!(set & (1 << e))) continue;
            sum += network.edgeMeters[e]!;
            const [a, b] = [group[network.edgeFrom[e]!]!, group[network.edgeTo[e]!]!];
            group.forEach((value, i) => (group[i] = value === a ? b : value));
          }
          if (nodes.every((node) => group[node] === group[nodes[0]!])) best = Math.min(best, sum);
        }
        if (best === Infinity) expect(meters).toBe(Infinity);
        else expect(Math.abs(meters - best)).toBeLessThanOrEqual(0.1 * network.edgeCount);
      }),
      { numRuns: 40 }
    );
  });
});
