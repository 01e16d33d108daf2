import {
  buildNetwork,
  createGrid,
  homesOf,
  modeKmh,
  oneRound,
  roundFacilities,
  shortestRoute,
  snapToNetwork,
  type AnalysisInput,
  type Homes,
  type Network,
  type RoundHome,
  type TogetherArea
} from '../../src/lib/analysis';
import { boundsOfPolygons } from '../../src/lib/analysis/planar';
import type { OneRound, VillageFigures, ZonePair } from '../../src/lib/village/built';
import { zoneKinds, type Village } from '../../src/lib/village/types';
import { placeMinutes, type PlaceMinutes } from './place-minutes';
import { roundTo, toPositions } from './planar-shapes';
import { surveyMeter } from './survey-meter';
import { findTogether, togetherMinutes } from './together-figures';
import type { Ground } from './ground';

/** Cell of the grid on which people are placed and livelihoods spread; doubled for a village of very many cells. */
const finestCellMeters = 5;
const mostCells = 2_000_000;
/** Places outside the outline (a Puskesmas, roads through a neighbour) belong to the walk. */
const marginMeters = 150;

export interface ComputedFigures {
  readonly figures: VillageFigures;
  readonly together: readonly TogetherArea[];
  /** By feature id. */
  readonly minutes: ReadonlyMap<string, PlaceMinutes>;
  readonly network: Network;
  /** Absent where no RT says that people live there. */
  readonly homes: Homes | undefined;
}

/** All that is computed of a village by walking its roads. What its data cannot say is left out, never guessed. */
export function computeFigures(village: Village, ground: Ground, input: AnalysisInput): ComputedFigures {
  const bounds = boundsOfPolygons(input.outline) ?? [0, 0, 0, 0];
  const grid = createGrid({
    plane: input.plane,
    bounds,
    cellMeters: cellFor(bounds),
    marginMeters
  });
  const network = buildNetwork(input);
  // People live where an RT says so; a village without RT needs no search for homes.
  const people = input.rt.length === 0 ? undefined : homesOf(grid, network, input);
  const homes = people?.homes ?? [];
  const round = roundFigures(network, homes, input);
  const { areas, classes } = findTogether(grid, input, ground);
  const figures: VillageFigures = {
    walkKmh: modeKmh.walk,
    zonePairs: zonePairs(network, input, ground),
    ...(round === undefined ? {} : { oneRound: round }),
    ...(classes.length === 0 ? {} : { together: { minutes: togetherMinutes, classes } }),
    ...landUseFigures(village, ground),
    survey: surveyMeter(village)
  };
  return { figures, together: areas, minutes: placeMinutes(network, homes, input), network, homes: people };
}

function cellFor([west, south, east, north]: readonly [number, number, number, number]): number {
  const squareMeters = (east - west + 2 * marginMeters) * (north - south + 2 * marginMeters);
  let cell = finestCellMeters;
  while (squareMeters / cell ** 2 > mostCells) cell *= 2;
  return cell;
}

/** Walking between every two facilities of the zone, in the order of one round; pairs without a way are left out. */
function zonePairs(network: Network, input: AnalysisInput, ground: Ground): ZonePair[] {
  const rank = (kind: string): number => zoneKinds.findIndex((zoneKind) => zoneKind === kind);
  const zone = input.facilities
    .filter(({ zone }) => zone === true)
    .sort((a, b) => rank(a.kind) - rank(b.kind));
  const snaps = snapToNetwork(network, zone);
  return zone.flatMap((from, index) =>
    zone.slice(index + 1).flatMap((to, offset): ZonePair[] => {
      const [start, end] = [snaps[index], snaps[index + 1 + offset]];
      if (start === undefined || end === undefined) return [];
      const route = shortestRoute(network, start, end);
      if (route === undefined) return [];
      return [
        {
          from: from.id,
          to: to.id,
          minutes: roundTo(route.minutes, 1),
          meters: Math.round(route.meters),
          line: toPositions(ground.plane, route.line).map(([lng, lat]) => [roundTo(lng, 6), roundTo(lat, 6)])
        }
      ];
    })
  );
}

/** One round of the five services; undefined unless each kind has a place and somebody can walk it. */
function roundFigures(
  network: Network,
  homes: readonly RoundHome[],
  input: AnalysisInput
): OneRound | undefined {
  const byKind = roundFacilities(input.facilities);
  if (homes.length === 0 || zoneKinds.some((kind) => byKind[kind].length === 0)) return undefined;
  const stops = Object.fromEntries(
    zoneKinds.map((kind) => {
      const snaps = snapToNetwork(network, byKind[kind]);
      return [
        kind,
        byKind[kind].flatMap(({ id }, index) => (snaps[index] ? [{ id, snap: snaps[index] }] : []))
      ];
    })
  );
  const result = oneRound(network, homes, stops);
  if (!Number.isFinite(result.meanMinutes)) return undefined;
  return {
    meanMinutes: roundTo(result.meanMinutes, 1),
    medianMinutes: roundTo(result.medianMinutes, 1),
    p90Minutes: roundTo(result.p90Minutes, 1),
    apartMeanMinutes: roundTo(result.apartMeanMinutes, 1),
    byDusun: Object.fromEntries(
      Object.entries(result.byGroup)
        .filter(([, minutes]) => Number.isFinite(minutes))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([dusun, minutes]) => [dusun, roundTo(minutes, 1)])
    ),
    order: result.order
  };
}

function landUseFigures(village: Village, ground: Ground): Pick<VillageFigures, 'landUse'> {
  if (village.landUse === undefined && village.layers.land.length === 0) return {};
  const drawn: Partial<Record<(typeof village.layers.land)[number]['kind'], number>> = {};
  for (const { kind, geometry } of village.layers.land)
    drawn[kind] = (drawn[kind] ?? 0) + ground.hectaresOf(geometry);
  const drawnHectares = Object.fromEntries(
    Object.entries(drawn)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, hectares]) => [kind, roundTo(hectares, 4)])
  );
  return {
    landUse: { ...(village.landUse === undefined ? {} : { published: village.landUse }), drawnHectares }
  };
}
