import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compressArcs } from '../../src/lib/analysis/build-network';
import { unreached } from '../../src/lib/analysis/network';
import { searchBuckets } from '../../src/lib/analysis/one-to-all';

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** Graphs whose shortest arc is anything from nothing to many buckets' worth, with seeds near and far apart. */
const question = fc
  .record({ nodes: fc.integer({ min: 1, max: 24 }), least: fc.constantFrom(0, 1, 2, 7, 64, 300) })
  .chain(({ nodes, least }) => {
    const node = fc.nat(nodes - 1);
    return fc.record({
      nodes: fc.constant(nodes),
      arcs: fc.array(
        fc.record({ from: node, to: node, cost: fc.integer({ min: least, max: 3 * least + 5 }) }),
        {
          maxLength: 80,
          size: 'max'
        }
      ),
      seeds: fc.array(fc.record({ node, cost: fc.nat(5000), source: fc.nat(3) }), {
        minLength: 1,
        maxLength: 4
      }),
      limit: fc.constantFrom(unreached - 1, 300, 2000)
    });
  });

/** Bellman and Ford: every arc as often as there are nodes. */
function relaxAll(
  nodes: number,
  arcs: readonly Arc[],
  seeds: readonly { node: number; cost: number }[],
  limit: number
) {
  const costs = new Array<number>(nodes).fill(unreached);
  const offer = (node: number, cost: number) => {
    if (cost <= limit && cost < costs[node]!) costs[node] = cost;
  };
  for (const { node, cost } of seeds) offer(node, cost);
  for (let round = 0; round < nodes; round++) {
    for (const { from, to, cost } of arcs) if (costs[from] !== unreached) offer(to, costs[from]! + cost);
  }
  return costs;
}

test('costs are those of Bellman and Ford, and each arc leads back to the source that serves the node', () => {
  fc.assert(
    fc.property(question, ({ nodes, arcs, seeds, limit }) => {
      const table = compressArcs(
        nodes,
        arcs.map(({ from }) => from),
        arcs.map(({ to }) => to),
        arcs.map(({ cost }) => cost),
        arcs.map((_, i) => i)
      );
      const found = searchBuckets(table, nodes, [...seeds], limit);
      expect([...found.costs]).toEqual(relaxAll(nodes, arcs, seeds, limit));
      found.arc.forEach((arc, node) => {
        if (arc < 0) return;
        const { from, to, cost } = arcs[table.edge[arc]!]!;
        expect(to).toBe(node);
        expect(found.costs[node]).toBe(found.costs[from]! + cost);
        expect(found.source[node]).toBe(found.source[from]);
      });
    }),
    { numRuns: 500 }
  );
});
