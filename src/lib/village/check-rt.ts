import { labelPoint } from './label-point';
import type { ParsedLayers } from './parsed-layers';
import { createPlaneArea, farthest } from './plane-area';
import { planeChains, planePolygons } from './to-plane';
import { familyNames, type FamilyName, type SourcedFigure } from './types';
import { toleranceMeters, type VillageGround } from './village-ground';

/** Kinds of work people do at home: drawn once for a whole RT, never at a house. */
export const homeWorkKinds: { readonly [F in FamilyName]: readonly string[] } = {
  crafts: ['weavers'],
  farming: [],
  plantation: [],
  food: ['maker']
};

/** RT name a dusun that is there, lie in it, and their people sum to the village's. */
export function checkRt(
  layers: ParsedLayers,
  ground: VillageGround | undefined,
  population: SourcedFigure | undefined
): void {
  const dusun = new Map(layers.of('dusun').map((one) => [one.id, one]));
  for (const rt of layers.of('rt')) {
    if (rt.dusun === undefined) continue;
    const home = dusun.get(rt.dusun);
    if (home === undefined) {
      const expected = { id: 'id dusun yang ada', en: 'the id of a dusun that is there' };
      layers.refuse(rt, { rule: 'dangling-dusun', field: 'dusun', expected, got: rt.dusun });
    } else if (ground !== undefined) {
      const area = createPlaneArea(planePolygons(home.geometry, ground.plane).flat());
      if (area.contains(ground.plane.toPlane(labelPoint(rt.geometry)))) continue;
      const expected = { id: `RT di dalam ${home.id}`, en: `an RT inside ${home.id}` };
      layers.warn(rt, { rule: 'rt-outside-dusun', field: 'dusun', expected, got: rt.dusun });
    }
  }
  const people = layers.of('rt').map((rt) => rt.population);
  const known = people.filter((one) => one !== undefined);
  if (population === undefined || known.length === 0 || known.length < people.length) return;
  const sum = known.reduce((all, one) => all + one, 0);
  if (sum === population.value) return;
  const total = String(population.value);
  const expected = { id: `jumlah penduduk RT ${total}`, en: `people of the RT summing to ${total}` };
  layers.warnLayer('rt', { rule: 'rt-population-sum', field: 'population', expected, got: sum });
}

/**
 * A livelihood's `rt` is there. What people make at home carries one, lies in it, and stands once for
 * all of that kind in the RT, so that no mark is anybody's house.
 */
export function checkHomeWork(layers: ParsedLayers, ground: VillageGround | undefined): void {
  const known = new Map(layers.of('rt').map((rt) => [rt.id, rt]));
  for (const family of familyNames) {
    const grouped = new Set<string>();
    for (const feature of layers.of(family)) {
      const rt = feature.rt === undefined ? undefined : known.get(feature.rt);
      if (feature.rt !== undefined && rt === undefined) {
        const expected = { id: 'id RT yang ada', en: 'the id of an RT that is there' };
        layers.refuse(feature, { rule: 'dangling-rt', field: 'rt', expected, got: feature.rt });
      } else if (homeWorkKinds[family].includes(feature.kind)) {
        const key = `${feature.rt ?? ''} ${feature.kind}`;
        if (rt === undefined || grouped.has(key)) {
          const expected = {
            id: 'satu tanda untuk seluruh RT (rt, count), bukan per rumah',
            en: 'one mark for a whole RT (rt, count), not one a house'
          };
          layers.refuse(feature, { rule: 'home-work-not-grouped', field: 'rt', expected, got: feature.rt });
          continue;
        }
        grouped.add(key);
        if (ground === undefined) continue;
        const area = createPlaneArea(planePolygons(rt.geometry, ground.plane).flat());
        const away = farthest('outside', planeChains(feature.geometry, ground.plane), area);
        if (away === undefined || away.meters <= toleranceMeters) continue;
        const expected = { id: `tempat di dalam ${rt.id}`, en: `a place inside ${rt.id}` };
        const got = `${String(Math.round(away.meters))} m`;
        layers.refuse(feature, { rule: 'home-work-outside-rt', field: 'geometry', expected, got });
      }
    }
  }
}
