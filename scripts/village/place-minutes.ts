import {
  nearestMinutes,
  snapToNetwork,
  travelMatrix,
  weightedMean,
  type AnalysisInput,
  type Network,
  type RoundHome
} from '../../src/lib/analysis';
import type { FeatureRecord } from '../../src/lib/village/built';
import { roundTo } from './planar-shapes';

export type PlaceMinutes = Pick<FeatureRecord, 'minutesToZone' | 'minutesFromDusun'>;

/**
 * Walking minutes of each place: to the nearest facility of the zone (not for those facilities themselves), and,
 * for facilities, from each dusun as a mean over its people. A place with no way there has none.
 */
export function placeMinutes(
  network: Network,
  homes: readonly RoundHome[],
  input: AnalysisInput
): Map<string, PlaceMinutes> {
  const zone = input.facilities.filter(({ zone }) => zone === true);
  const others = [...input.facilities.filter(({ zone }) => zone !== true), ...input.places];
  const minutes = new Map<string, PlaceMinutes>();
  const nearest = nearestMinutes(
    network,
    snapToNetwork(network, others),
    snapToNetwork(network, zone)
  ).minutes;
  others.forEach(({ id }, index) => {
    const value = nearest[index] ?? Infinity;
    if (Number.isFinite(value)) minutes.set(id, { minutesToZone: roundTo(value, 1) });
  });
  const groups = [...new Set(homes.flatMap(({ group }) => group ?? []))].sort();
  if (groups.length === 0) return minutes;
  const matrix = travelMatrix(
    network,
    homes.map(({ snap }) => snap),
    snapToNetwork(network, input.facilities)
  );
  const count = input.facilities.length;
  input.facilities.forEach(({ id }, column) => {
    const values = homes.map((_, row) => matrix[row * count + column] ?? Infinity);
    const means = groups.flatMap((group) => {
      const weights = homes.map((home, row) =>
        home.group === group && Number.isFinite(values[row]) ? home.people : 0
      );
      const mean = weightedMean(values, weights);
      return Number.isFinite(mean) ? [[group, roundTo(mean, 1)] as const] : [];
    });
    if (means.length > 0)
      minutes.set(id, { ...minutes.get(id), minutesFromDusun: Object.fromEntries(means) });
  });
  return minutes;
}
