import {
  snapToNetwork,
  travelMatrix,
  weightedMean,
  type AnalysisInput,
  type Homes,
  type Network,
  type PlanarLine
} from '../../src/lib/analysis';
import {
  servicesSchema,
  type ServiceOrigin,
  type ServicesFile,
  type Ways
} from '../../src/lib/village/services-file';
import type { Village } from '../../src/lib/village/types';
import type { Ground } from './ground';
import { roundTo } from './planar-shapes';
import { drawInset } from './service-inset';

/** Everything the page of services carries beside the manifest: origins with their minutes, ways, the small map. */
export function servicesFile(
  village: Village,
  ground: Ground,
  input: AnalysisInput,
  {
    network,
    homes,
    walkKmh
  }: { readonly network: Network; readonly homes: Homes | undefined; readonly walkKmh: number }
): ServicesFile {
  return {
    schema: servicesSchema,
    plane: input.plane,
    outline: input.outline.flat().map((ring) => Array.from(ring, (meters) => Math.round(meters))),
    places: input.facilities.map(({ id, x, y }) => ({ id, x: roundTo(x, 1), y: roundTo(y, 1) })),
    origins: origins(ground, input, network, homes),
    ...(input.roads.length === 0 ? {} : { ways: ways(input) }),
    walkKmh,
    inset: drawInset(village, ground, input)
  };
}

/** The dusun in their order, then the RT; a village that has neither has none. */
function origins(
  ground: Ground,
  input: AnalysisInput,
  network: Network,
  homes: Homes | undefined
): ServiceOrigin[] {
  const places = input.facilities;
  const count = places.length;
  const rows = homes?.homes ?? [];
  const matrix = travelMatrix(
    network,
    rows.map(({ snap }) => snap),
    snapToNetwork(network, places)
  );
  const minutesOf = (row: number, column: number): number => matrix[row * count + column] ?? Infinity;
  const fromHomes = (isMine: (row: number) => boolean) => {
    const mine = rows.flatMap((_, row) => (isMine(row) ? [row] : []));
    const means = places.map((_, column) => {
      const reached = mine.filter((row) => Number.isFinite(minutesOf(row, column)));
      return weightedMean(
        reached.map((row) => minutesOf(row, column)),
        reached.map((row) => rows[row]?.people ?? 0)
      );
    });
    const unlikeness = (row: number): number =>
      means.reduce((sum, mean, column) => {
        const off = minutesOf(row, column) - mean;
        return Number.isFinite(off) ? sum + off * off : sum;
      }, 0);
    const typical = mine
      .filter((row) => (rows[row]?.snap.edge ?? -1) >= 0)
      .map((row) => ({ row, unlikeness: unlikeness(row) }))
      .reduce<{ row: number; unlikeness: number } | undefined>(
        (best, one) => (best === undefined || one.unlikeness < best.unlikeness ? one : best),
        undefined
      );
    return { means, snap: typical === undefined ? undefined : rows[typical.row]?.snap };
  };
  const origin = (
    of: Pick<ServiceOrigin, 'id' | 'kind' | 'name'>,
    isMine: (row: number) => boolean,
    middle: readonly [number, number]
  ): ServiceOrigin => {
    const { means, snap } = fromHomes(isMine);
    const [x, y] = snap === undefined ? middle : [snap.placeX, snap.placeY];
    return {
      ...of,
      x: roundTo(x, 1),
      y: roundTo(y, 1),
      minutes: means.map((mean) => (Number.isFinite(mean) ? roundTo(mean, 1) : null))
    };
  };
  const rtOf = homes?.population.rt ?? [];
  return [
    ...ground.dusun.flatMap(({ feature, label }) =>
      feature.name === undefined
        ? []
        : [
            origin(
              { id: feature.id, kind: 'dusun', name: feature.name },
              (row) => rows[row]?.group === feature.id,
              ground.plane.toMeters(label)
            )
          ]
    ),
    ...input.rt.flatMap(({ id, name }, index) => {
      // Without a home there is nothing to start from that is not a guess.
      if (name === undefined || !rtOf.some((rt) => rt === index)) return [];
      return [origin({ id, kind: 'rt', name }, (row) => rtOf[row] === index, [0, 0])];
    })
  ];
}

function ways(input: AnalysisInput): Ways {
  return {
    roads: input.roads.map(({ kind, name, lines }) => ({
      kind,
      ...(name === undefined ? {} : { name }),
      lines: lines.map(centimetreSteps)
    })),
    water: input.water.map(({ kind, widthMeters, lines, polygons }) => ({
      kind,
      ...(widthMeters === undefined ? {} : { widthMeters }),
      lines: lines.map(centimetreSteps),
      polygons: polygons.map((rings) => rings.map(centimetreSteps))
    })),
    bridges: input.bridges.map(({ x, y, closed }) => ({
      at: [Math.round(x * 100), Math.round(y * 100)] as const,
      ...(closed === true ? { closed } : {})
    }))
  };
}

/** Each vertex as the difference from the one before, so that no rounding adds up. */
function centimetreSteps(line: PlanarLine): number[] {
  const steps: number[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < line.length; i += 2) {
    const [nextX, nextY] = [Math.round((line[i] ?? 0) * 100), Math.round((line[i + 1] ?? 0) * 100)];
    steps.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return steps;
}
