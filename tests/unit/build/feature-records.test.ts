import { beforeAll, describe, expect, it } from 'vitest';
import { featureRecords, landRecordsLimit } from '../../../scripts/village/feature-records';
import { createGround, type Ground } from '../../../scripts/village/ground';
import { layerSummaries } from '../../../scripts/village/layer-summaries';
import type { FeatureRecord } from '../../../src/lib/village/built';
import { plusCode } from '../../../src/lib/village/plus-code';
import type { LandFeature, Village } from '../../../src/lib/village/types';
import { goodVillage } from './test-village';

let village: Village;
let ground: Ground;
let made: readonly FeatureRecord[];
beforeAll(async () => {
  village = await goodVillage('legal-land');
  ground = createGround(village);
  made = featureRecords(village, ground);
});
const record = (id: string): FeatureRecord | undefined => made.find((one) => one.id === id);

describe('records', () => {
  it('say of a facility what the package says, its hours as a week, and where it is', () => {
    expect(record('kantor')).toEqual({
      id: 'kantor',
      layer: 'facilities',
      kind: 'government',
      subkind: 'office',
      name: 'Kantor Desa Rekaan',
      dusun: 'dusun-1',
      point: [110.0045, -5.5055],
      status: 'surveyed',
      source: 'rekaan',
      zone: true,
      services: [{ id: 'Surat keterangan usaha', en: 'Business letter' }],
      hours: {
        raw: 'Mo-Th 08:00-15:00; Fr 08:00-11:00; PH off',
        status: 'sketch',
        also: 'PH off',
        week: [[[480, 900]], [[480, 900]], [[480, 900]], [[480, 900]], [[480, 660]], [], []]
      },
      plusCode: plusCode([110.0045, -5.5055])
    });
  });

  it('measure lines and areas, and put their point on them', () => {
    const grove = record('rumpun');
    // 0.001° × 0.001° at 5.5° south: 110.8 m × 110.6 m.
    expect(grove?.hectares).toBeCloseTo(1.225, 2);
    expect(grove?.bounds).toEqual([110.0005, -5.503, 110.0015, -5.502]);
    expect(grove?.point[0]).toBeCloseTo(110.001, 4);
    const road = record('jalan-selatan');
    expect(road?.meters).toBeCloseTo(0.004 * 110_580, -0.5);
    expect(road?.point).toEqual([110.005, -5.507]);
  });

  it('have no dusun outside the village, and carry legal marks', () => {
    expect(record('puskesmas')).not.toHaveProperty('dusun');
    expect(record('lahan-02')).toMatchObject({ protectedPaddy: true, villageOwned: true });
    expect(record('lahan-03')).not.toHaveProperty('villageOwned');
  });

  it('keep hours nobody can read as text', () => {
    const [first, ...rest] = village.layers.facilities;
    const facilities = [{ ...first!, hours: 'kalau sempat' }, ...rest];
    const [office] = featureRecords({ ...village, layers: { ...village.layers, facilities } }, ground).filter(
      ({ id }) => id === first?.id
    );
    expect(office).toMatchObject({ hoursText: 'kalau sempat' });
    expect(office).not.toHaveProperty('hours');
  });

  it('give land by kind when there are too many parcels to list', () => {
    const [parcel] = village.layers.land;
    const many = Array.from({ length: landRecordsLimit + 1 }, (_, index): LandFeature => ({
      ...parcel!,
      id: `petak-${index}`,
      kind: index === 0 ? 'yard' : 'paddy'
    }));
    const records = featureRecords({ ...village, layers: { ...village.layers, land: many } }, ground);
    const land = records.filter(({ layer }) => layer === 'land');
    const one = ground.hectaresOf(parcel!.geometry);
    expect(land.map(({ id, count, hectares }) => [id, count, hectares])).toEqual([
      ['land:paddy', landRecordsLimit, expect.closeTo(one * landRecordsLimit, 2)],
      ['land:yard', 1, expect.closeTo(one, 2)]
    ]);
  });
});

describe('layer summaries', () => {
  it('count and measure by kind, status and dusun', () => {
    const { crafts, rt, roads, boundary } = layerSummaries(village, ground);
    expect(crafts).toMatchObject({
      features: 3,
      byKind: { grove: 1, weavers: 1, workshop: 1 },
      byStatus: { sketch: 1, surveyed: 2 },
      byDusun: { 'dusun-1': { features: 2 }, 'dusun-2': { features: 1, hectares: 0 } }
    });
    expect(rt?.byDusun['dusun-1']?.features).toBe(2);
    expect(rt?.hectares).toBeCloseTo(boundary?.hectares ?? 0, 2);
    expect(roads?.meters).toBeGreaterThan(2000);
    expect(roads?.hectares).toBe(0);
  });

  it('leave out layers without features', async () => {
    const bare = await goodVillage('boundary-only');
    expect(Object.keys(layerSummaries(bare, createGround(bare)))).toEqual(['boundary']);
  });
});
