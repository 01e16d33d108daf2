import type PathFinder from 'geojson-path-finder';
import { createRequire } from 'node:module';
import createGraph, { type Graph } from 'ngraph.graph';
import { aStar } from 'ngraph.path';
import {
  buildNetwork,
  createPlane,
  oneToAll,
  snapToNetwork,
  unreached,
  type Network
} from '../../src/lib/analysis';
import { formatSpread, growthExponent, timeRuns, type BenchRow } from './bench-report';
import { benchStreets } from './bench-village';
import { compared } from './peers';

const sizes = [
  ['village', 30],
  ['kecamatan', 90],
  ['kabupaten', 224]
] as const;

/** The network as ngraph has it; its links carry our tenths of a second. */
function toGraph(network: Network): Graph<unknown, number> {
  const graph = createGraph<unknown, number>({ multigraph: true });
  const { start, target, cost } = network.outgoing;
  for (let node = 0; node < network.nodeCount; node++) graph.addNode(node);
  for (let node = 0; node < network.nodeCount; node++) {
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) graph.addLink(node, target[arc]!, cost[arc]!);
  }
  return graph;
}

/**
 * All costs from one place. The routers from npm know no such question, so they are asked for the way to the node that
 * is furthest away, without a heuristic: they settle all others before it.
 */
export async function network(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  const costs: number[] = [];
  const edges: number[] = [];
  for (const [place, blocks] of sizes) {
    const roads = benchStreets(blocks, blocks, 60, 1);
    const streets = buildNetwork({ roads, water: [], bridges: [] });
    const source = snapToNetwork(streets, [{ x: 0, y: 0 }]);
    const ours = await timeRuns(place === 'kabupaten' ? 60 : 20, () => oneToAll(streets, source));
    costs.push(ours.min);
    edges.push(streets.edgeCount);
    const largest = place === 'kabupaten';
    const peers: string[] = [];
    if (largest) {
      const found = oneToAll(streets, source);
      const [from, to] = ends(found.costs);
      const finder = aStar(toGraph(streets), { distance: (_, __, link) => link.data, oriented: true });
      const theirs = await timeRuns(2, () => finder.find(from, to));
      peers.push(compared('ngraph.path', theirs.min, ours.min));

      const plane = createPlane([109.33, -7.4]);
      const at = (meters: readonly number[]) => plane.toLngLat([meters[0]!, meters[1]!]) as [number, number];
      const line = ({ lines }: (typeof roads)[number]): [number, number][] => {
        const [points] = lines;
        return Array.from({ length: points!.length / 2 }, (_, i) =>
          at([points![2 * i]!, points![2 * i + 1]!])
        );
      };
      const features = roads.map((road) => ({
        type: 'Feature' as const,
        properties: {},
        geometry: { type: 'LineString' as const, coordinates: line(road) }
      }));
      // Node takes its CommonJS half, whose default stands one level deeper than its types say.
      const { default: Finder } = createRequire(import.meta.url)('geojson-path-finder') as {
        readonly default: typeof PathFinder;
      };
      const router = new Finder({ type: 'FeatureCollection', features });
      const corner = (coordinates: [number, number]) => ({
        type: 'Feature' as const,
        properties: {},
        geometry: { type: 'Point' as const, coordinates }
      });
      const first = features[0]!.geometry.coordinates[0]!;
      const last = features[blocks]!.geometry.coordinates.at(-1)!;
      const theirRoute = await timeRuns(2, () => router.findPath(corner(first), corner(last)));
      peers.push(compared('geojson-path-finder', theirRoute.min, ours.min));
    }
    rows.push({
      what: `one place to all, ${place}, ${streets.edgeCount} edges`,
      value: ours.min,
      unit: 'ms',
      ...(largest ? { budget: 3 } : {}),
      note: [formatSpread(ours, 'ms'), ...peers].join('; ')
    });
  }
  rows.push({ what: 'growth of one to all with edges', value: growthExponent(edges, costs), unit: '' });
  return rows;
}

/** The cheapest and the dearest node that was reached. */
function ends(costs: Uint32Array): readonly [number, number] {
  let [near, far] = [0, 0];
  costs.forEach((cost, node) => {
    if (cost < costs[near]!) near = node;
    if (cost !== unreached && cost > costs[far]!) far = node;
  });
  return [near, far];
}
