import { beforeAll, describe, expect, it } from 'vitest';
import { computeFigures, type ComputedFigures } from '../../../scripts/village/figures';
import { createGround, type Ground } from '../../../scripts/village/ground';
import { toAnalysisInput } from '../../../src/lib/analysis';
import type { Village } from '../../../src/lib/village/types';
import { goodVillage } from './test-village';

let village: Village;
let ground: Ground;
let computed: ComputedFigures;
const compute = (of: Village): ComputedFigures => {
  const on = createGround(of);
  return computeFigures(of, on, toAnalysisInput(of, { version: 'test', plane: on.plane.origin }));
};
beforeAll(async () => {
  village = await goodVillage('legal-land');
  ground = createGround(village);
  computed = compute(village);
});
const total = (numbers: Iterable<number>): number => [...numbers].reduce((sum, one) => sum + one, 0);

describe('walking in the zone', () => {
  it('gives ten pairs of five facilities, each by the way on the roads', () => {
    expect(computed.figures.zonePairs).toHaveLength(10);
    const pair = computed.figures.zonePairs.find(({ from, to }) => from === 'kantor' && to === 'pasar');
    // Up one alley (0.0005° of latitude, 55.3 m), along the road (0.001° of longitude, 110.8 m), down the other.
    expect(pair?.meters).toBeCloseTo(55.3 + 110.8 + 55.3, -0.5);
    expect(pair?.minutes).toBeCloseTo(221.4 / 75, 1);
    expect(pair?.line[0]).toEqual([110.0045, -5.5055]);
    expect(pair?.line.at(-1)).toEqual([110.0055, -5.5055]);
    expect(pair?.line).toContainEqual([110.0045, -5.505]);
  });

  it('makes one round shorter than five errands, through all five, and tells each dusun its own', () => {
    const round = computed.figures.oneRound;
    expect([...(round?.order ?? [])].sort()).toEqual(['ekonomi', 'kantor', 'kesehatan', 'pasar', 'sekolah']);
    expect(round?.meanMinutes).toBeGreaterThan(5);
    expect(round?.apartMeanMinutes).toBeGreaterThan(round?.meanMinutes ?? Infinity);
    expect(round?.p90Minutes).toBeGreaterThanOrEqual(round?.medianMinutes ?? Infinity);
    expect(Object.keys(round?.byDusun ?? {})).toEqual(['dusun-1', 'dusun-2']);
  });

  it('says nothing of a round when a service has no place', () => {
    const facilities = village.layers.facilities.filter(({ kind }) => kind !== 'market');
    const without = compute({ ...village, layers: { ...village.layers, facilities } });
    expect(without.figures.oneRound).toBeUndefined();
    expect(without.figures.zonePairs).toHaveLength(6);
  });

  it('says nothing of pairs without roads between them', () => {
    expect(compute({ ...village, layers: { ...village.layers, roads: [] } }).figures.zonePairs).toEqual([]);
  });
});

describe('minutes of a place', () => {
  it('leads from any place to the nearest facility of the zone, but not from one of them', () => {
    // From the mosque along the road to the alley of the office: 110.002 → 110.0045, then up or down 55.3 m.
    expect(computed.minutes.get('musala')?.minutesToZone).toBeCloseTo((0.0025 * 110_810 + 55.3) / 75, 0);
    expect(computed.minutes.get('kantor')?.minutesToZone).toBeUndefined();
    expect(computed.minutes.get('anyam')?.minutesToZone).toBeGreaterThan(0);
  });

  it('leads from each dusun to a facility, farther from the other side', () => {
    const { minutesFromDusun } = computed.minutes.get('musala') ?? {};
    expect(minutesFromDusun?.['dusun-1']).toBeLessThan(minutesFromDusun?.['dusun-2'] ?? 0);
  });
});

describe('livelihoods together', () => {
  it('names two families or more, by dusun, each hectare once', () => {
    const classes = computed.figures.together?.classes ?? [];
    expect(classes.length).toBeGreaterThan(0);
    for (const { families, mask, hectares, hectaresByDusun } of classes) {
      expect(families.length).toBeGreaterThan(1);
      expect(mask.toString(2).replaceAll('0', '')).toHaveLength(families.length);
      expect(total(Object.values(hectaresByDusun))).toBeCloseTo(hectares, 1);
    }
    const village122 = total(village.layers.boundary.map(({ geometry }) => ground.hectaresOf(geometry)));
    expect(total(classes.map(({ hectares }) => hectares))).toBeLessThan(village122);
    expect(computed.together.map(({ mask }) => mask)).toEqual(classes.map(({ mask }) => mask));
  });

  it('does not count paddy and groves as places', () => {
    const { crafts, farming, ...rest } = village.layers;
    const onlyGround = {
      ...rest,
      crafts: crafts.filter(({ kind }) => kind === 'grove'),
      farming: farming.filter(({ kind }) => kind === 'paddy'),
      plantation: [],
      food: []
    };
    expect(compute({ ...village, layers: onlyGround }).figures.together).toBeUndefined();
  });
});

describe('the survey meter', () => {
  it('counts what is a sketch or unknown, land once a kind, nothing outside', () => {
    const { survey } = computed.figures;
    // A bamboo grove, and the only parcel of dry land.
    expect(survey.byStatus.sketch).toBe(2);
    expect(survey.toSurvey).toBe((survey.byStatus.sketch ?? 0) + (survey.byStatus.unknown ?? 0));
    expect(total(Object.values(survey.byStatus))).toBe(survey.total);
    const { neighbours: _, markets: __, land, ...own } = village.layers;
    const kinds = new Set(land.map(({ kind }) => kind)).size;
    expect(survey.total).toBe(total(Object.values(own).map(({ length }) => length)) + kinds);
  });
});

it('a village with nothing but an outline has figures, all of them empty', async () => {
  const { figures, together } = compute(await goodVillage('boundary-only'));
  expect(figures).toEqual({ walkKmh: 4.5, zonePairs: [], survey: { total: 1, toSurvey: 0, byStatus: { published: 1 } } });
  expect(together).toEqual([]);
});
