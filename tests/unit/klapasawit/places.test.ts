import type { LineString, Point, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { metersPerUnit, type LatticePoint } from '../../../scripts/sketch/plane';
import { distance, distanceToRing, isInside } from '../../../scripts/sketch/polygon';
import { zoneKinds } from '../../../src/lib/village';
import {
  lineOf,
  outline,
  pointOf,
  readAll,
  readLayer,
  ringsOf,
  type PackageFeature
} from './committed-package';

const village = outline();
const facilities = readLayer<Point>('facilities');
const isPoint = (feature: PackageFeature): feature is PackageFeature<Point> =>
  feature.geometry.type === 'Point';
const isArea = (feature: PackageFeature): feature is PackageFeature<Polygon> =>
  feature.geometry.type === 'Polygon';
const families = readAll().filter(({ layer }) => ['crafts', 'farming', 'plantation', 'food'].includes(layer));
const marks = [...facilities, ...families.map(({ feature }) => feature).filter(isPoint)];

describe('inside the village', () => {
  test('every mark that does not say it is outside', () => {
    const outside = marks
      .filter((mark) => !isInside(pointOf(mark), [village]))
      .map(({ properties }) => properties.id);
    expect(outside).toEqual(['facility-puskesmas-kalimanah']);
    expect(facilities.find(({ properties }) => properties['outside'])?.properties.id).toBe(outside[0]);
  });

  test('every garden and grove, whole', () => {
    const areas = families.map(({ feature }) => feature).filter(isArea);
    expect(areas.length).toBe(15);
    for (const area of areas) {
      const strays = ringsOf(area)[0]!.filter(
        (point) => !isInside(point, [village]) && distanceToRing(point, village) * metersPerUnit > 0.03
      );
      expect(strays, area.properties.id).toEqual([]);
    }
  });

  test('on ground that fits: houses, yards, the office; fields only for farmers, roads only for a whole RT', () => {
    const land = readLayer<Polygon>('land');
    const misplaced = marks
      .filter(({ properties }) => !properties['outside'])
      .map((mark) => ({
        mark: mark.properties,
        ground: land.find((parcel) => isInside(pointOf(mark), ringsOf(parcel)))?.properties.kind
      }))
      .filter(({ mark, ground }) => {
        if (mark.kind === 'group') return ground !== 'paddy';
        if (mark.kind === 'weavers' || mark.kind === 'maker') return ground !== 'infrastructure';
        if (mark.id === 'facility-kantor-desa') return ground !== 'office';
        return ground !== 'settlement' && ground !== 'yard';
      });
    expect(misplaced).toEqual([]);
  });

  test('no grove stands in the river', () => {
    const river = lineOf(
      readLayer<LineString>('water').find(({ properties }) => properties.kind === 'river')!
    );
    for (const grove of readLayer<Polygon>('crafts').filter(isArea)) {
      expect(river.some((point) => isInside(point, ringsOf(grove)))).toBe(false);
    }
  });
});

describe('the integrated zone', () => {
  const zone = ringsOf(readLayer<Polygon>('zone')[0]!);
  const own = facilities.filter(({ properties }) => properties['zone']);

  test('joins one facility of each of the five kinds', () => {
    expect(own.map(({ properties }) => properties.kind).sort()).toEqual([...zoneKinds].sort());
  });

  test('holds them well inside', () => {
    for (const facility of own) {
      expect(isInside(pointOf(facility), zone)).toBe(true);
      expect(distanceToRing(pointOf(facility), zone[0]!) * metersPerUnit).toBeGreaterThan(30);
    }
  });

  test('says what each does, in both languages, with hours marked as examples', () => {
    for (const { properties } of own) {
      const services = properties['services'] as readonly { id: string; en?: string }[];
      expect(services.length).toBeGreaterThan(2);
      expect(services.every(({ id, en }) => id && en)).toBe(true);
      expect(properties).toMatchObject({ hoursStatus: 'sketch', hours: expect.any(String) as string });
    }
  });
});

test('marks stand apart, so that they can be read', () => {
  const near = marks.flatMap((a, i) =>
    marks
      .slice(i + 1)
      .filter((b) => distance(pointOf(a), pointOf(b)) * metersPerUnit < 40)
      .map((b) => `${a.properties.id} ${b.properties.id}`)
  );
  expect(near).toEqual([]);
});

describe('names that say where', () => {
  const areaAt = (layer: 'rt' | 'dusun', at: LatticePoint): PackageFeature<Polygon> | undefined =>
    readLayer<Polygon>(layer).find((area) => isInside(at, ringsOf(area)));

  test('are true', () => {
    for (const mark of marks) {
      const name = String(mark.properties['name']);
      const rw = /RW (\d\d)$/.exec(name)?.[1];
      const dusun = /Dusun I+$/.exec(name)?.[0];
      if (rw) expect(areaAt('rt', pointOf(mark))?.properties['rw'], name).toBe(rw);
      if (dusun) expect(areaAt('dusun', pointOf(mark))?.properties['name'], name).toBe(dusun);
    }
  });

  test('SD Negeri 2 stands in the RT of its published address', () => {
    const school = facilities.find(({ properties }) => properties.id === 'facility-sd-negeri-2')!;
    expect(school.properties['address']).toBe('Jl. Raya Rupakpicis No. 1, RT 02 RW 04');
    expect(areaAt('rt', pointOf(school))?.properties).toMatchObject({ rt: '02', rw: '04' });
  });

  test('people who work at home are one mark at their RT, on a road and not at a house', () => {
    const homeWork = families
      .map(({ feature }) => feature)
      .filter(({ properties }) => ['weavers', 'maker'].includes(properties.kind))
      .filter(isPoint);
    expect(homeWork.length).toBe(18);
    const rts = homeWork.map(({ properties }) => properties['rt']);
    expect(new Set(rts).size).toBe(rts.length);
    const houses = readLayer<Polygon>('land').filter(({ properties }) => properties.kind === 'settlement');
    for (const mark of homeWork) {
      expect(areaAt('rt', pointOf(mark))?.properties.id).toBe(mark.properties['rt']);
      expect(houses.some((house) => isInside(pointOf(mark), ringsOf(house)))).toBe(false);
    }
  });
});

test.each([
  ['crafts', ['workshop', 'weavers'], 31],
  ['farming', ['group', 'mill', 'store'], 10],
  ['plantation', ['coconut', 'mixed'], 7],
  ['food', ['maker', 'kitchen', 'stall'], 12]
] as const)('%s: %j are %i in all', (layer, kinds, count) => {
  const counted = readLayer(layer).filter(({ properties }) =>
    (kinds as readonly string[]).includes(properties.kind)
  );
  expect(counted.length).toBe(count);
});
