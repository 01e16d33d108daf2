import { beforeAll, describe, expect, test } from 'vitest';
import { checkPackage } from '../../../scripts/village/check-package';
import { createGround } from '../../../scripts/village/ground';
import { readPackage } from '../../../scripts/village/read-package';
import { buildNetwork, snapToNetwork, toAnalysisInput, travelMatrix } from '../../../src/lib/analysis';
import { queryOrigin } from '../../../src/lib/village/query-origin';
import { serviceAnswer, type RankedPlace } from '../../../src/lib/village/service-answer';
import { createServiceSearch } from '../../../src/lib/village/service-search';
import { serviceWords } from '../../../src/lib/village/service-words';
import type { Village } from '../../../src/lib/village/types';
import { leastRight, queries } from './queries';

let answer: (query: string) => readonly string[];

beforeAll(async () => {
  const { village } = checkPackage(await readPackage('tiles/33.03.06.2015'));
  if (village === undefined) throw new Error('the package of Klapasawit cannot be read');
  answer = answersOf(village);
});

/** The page's answers with walks from the middle of a dusun or RT; the built page has them from its homes. */
function answersOf(village: Village): (query: string) => readonly string[] {
  const ground = createGround(village);
  const input = toAnalysisInput(village, { version: 'test', plane: ground.plane.origin });
  const network = buildNetwork(input);
  const facilities = village.layers.facilities;
  const search = createServiceSearch(
    facilities.map(({ id, name, kind, subkind, services }) => ({
      id,
      name: name ?? '',
      services: (services ?? []).flatMap(({ id, en }) => [id, en ?? '']),
      ...serviceWords(kind, subkind)
    }))
  );
  const origins = [
    ...ground.dusun.map(({ feature, label }) => {
      const [x, y] = ground.plane.toMeters(label);
      return { id: feature.id, kind: 'dusun' as const, name: feature.name ?? '', x, y };
    }),
    ...input.rt.map(({ id, name, polygons }) => {
      const ring = polygons[0]?.[0] ?? new Float64Array(2);
      const of = (axis: number) => ring.filter((_, i) => i % 2 === axis).reduce((sum, v) => sum + v, 0);
      const count = ring.length / 2;
      return { id, kind: 'rt' as const, name: name ?? '', x: of(0) / count, y: of(1) / count };
    })
  ];
  const goals = snapToNetwork(network, input.facilities);
  return (query) => {
    const { origins: meant, rest } = queryOrigin(query, origins);
    const [start] = meant.length === 1 ? snapToNetwork(network, meant, { linkRadiusMeters: 500 }) : [];
    const minutes = start === undefined ? undefined : travelMatrix(network, [start], goals);
    const places = input.facilities.map(({ id, kind, zone }, i): RankedPlace => ({
      id,
      kind,
      zone: zone === true,
      minutes: minutes?.[i]
    }));
    const { best, others } = serviceAnswer(places, search.find(rest));
    return [...best, ...others];
  };
}

describe('the search answers everyday questions', () => {
  test(`at least ${leastRight} of ${queries.length} with the right place first`, () => {
    expect(queries.length).toBeGreaterThanOrEqual(40);
    const wrong = queries.flatMap(([query, ...right]) => {
      const [first] = answer(query);
      return right.includes(first ?? '') ? [] : [`${query} → ${first ?? 'nothing'}`];
    });
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(queries.length - leastRight);
  });

  test('nonsense finds nothing, and a question without a thing means everything', () => {
    expect(answer('xqzwv')).toEqual([]);
    expect(answer('yang terdekat dari dusun ii').length).toBeGreaterThan(40);
    expect(answer('')).toEqual(answer('di mana ya'));
  });
});
