import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatVillageCode, parseVillageCode } from '../../src/lib/village/codes';
import { parseVillage, type ParsedVillage } from '../../src/lib/village/parse-village';

type Point = readonly [number, number];

/** A star-shaped village around a centre: it cannot cross itself, and its wedges partition it. */
interface Star {
  readonly centre: Point;
  readonly corners: readonly Point[];
  /** Indices of the corners at which one dusun ends and the next begins. */
  readonly cuts: readonly number[];
}

const star: fc.Arbitrary<Star> = fc
  .record({
    lng: fc.integer({ min: 96_000, max: 140_000 }),
    lat: fc.integer({ min: -10_000, max: 5_000 }),
    radii: fc.array(fc.integer({ min: 400, max: 2_000 }), { minLength: 9, maxLength: 120 }),
    dusun: fc.integer({ min: 3, max: 9 })
  })
  .map(({ lng, lat, radii, dusun }) => {
    const centre: Point = [lng / 1000, lat / 1000];
    const corners = radii.map((radius, index): Point => {
      const angle = (2 * Math.PI * index) / radii.length;
      // Rounded like real data; 400 is 40 m, and neighbouring corners stay 2 m apart at least.
      const degrees = radius * 1e-5;
      return [round6(centre[0] + degrees * Math.cos(angle)), round6(centre[1] + degrees * Math.sin(angle))];
    });
    const cuts = Array.from({ length: dusun }, (_, index) => Math.floor((index * corners.length) / dusun));
    return { centre, corners, cuts };
  });

function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

const closed = (points: readonly Point[]): readonly Point[] => [...points, ...points.slice(0, 1)];

/** From one cut to the next and back to the centre; the last one goes round to the first corner. */
function wedges({ centre, corners, cuts }: Star): readonly (readonly Point[])[] {
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? corners.length;
    return closed([
      centre,
      ...corners.slice(from, to + 1),
      ...(to === corners.length ? corners.slice(0, 1) : [])
    ]);
  });
}

const feature = (id: string, kind: string, rings: readonly (readonly Point[])[], more: object = {}) => ({
  type: 'Feature',
  properties: { id, kind, source: 'rekaan', ...more },
  geometry: { type: 'Polygon', coordinates: rings }
});

function parseStar(village: Star, outline: readonly Point[], dusun = wedges(village)): ParsedVillage {
  const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
  return parseVillage({
    village: {
      code: '99.01.01.2001',
      name: 'Bintang',
      kind: 'desa',
      kecamatan: { code: '99.01.01', name: 'Rekaan' },
      kabupaten: { code: '99.01', name: 'Rekaan' },
      provinsi: { code: '99', name: 'Rekaan' },
      population: { value: dusun.length * 7, source: 'rekaan' },
      sources: [{ id: 'rekaan', title: 'Rekaan', licence: 'MIT' }]
    },
    layers: {
      boundary: collection(feature('boundary', 'village', [outline])),
      dusun: collection(...dusun.map((ring, index) => feature(`dusun-${String(index)}`, 'dusun', [ring]))),
      rt: collection(
        ...dusun.map((ring, index) =>
          feature(`rt-${String(index)}`, 'rt', [ring], {
            rt: String(index),
            dusun: `dusun-${String(index)}`,
            population: 7
          })
        )
      ),
      land: collection(...dusun.map((ring, index) => feature(`land-${String(index)}`, 'paddy', [ring])))
    }
  });
}

describe('a village whose parts share vertices', () => {
  test('has no issue, wherever its ring begins and whichever way it runs', () => {
    fc.assert(
      fc.property(star, fc.nat(), fc.boolean(), (village, start, reversed) => {
        const at = start % village.corners.length;
        const turned = [...village.corners.slice(at), ...village.corners.slice(0, at)];
        const outline = closed(reversed ? turned.reverse() : turned);
        expect(parseStar(village, outline).issues).toEqual([]);
      }),
      { numRuns: 60 }
    );
  });

  test('has a gap named when one dusun is taken out', () => {
    fc.assert(
      fc.property(star, fc.nat(), (village, which) => {
        const dusun = wedges(village);
        const left = dusun.filter((_, index) => index !== which % dusun.length);
        const rules = parseStar(village, closed(village.corners), left).issues.map(({ rule }) => rule);
        expect(rules).toContain('dusun-gap');
      }),
      { numRuns: 30 }
    );
  });

  test('has an overlap named when one dusun is drawn twice', () => {
    fc.assert(
      fc.property(star, fc.nat(), (village, which) => {
        const dusun = wedges(village);
        const twice = dusun[which % dusun.length] ?? [];
        const rules = parseStar(village, closed(village.corners), [...dusun, twice]).issues.map(
          ({ rule }) => rule
        );
        expect(rules).toContain('dusun-overlap');
      }),
      { numRuns: 30 }
    );
  });
});

test('a code taken apart and written by other systems comes back the same', () => {
  const part = (min: number, max: number, digits: number) =>
    fc.integer({ min, max }).map((value) => String(value).padStart(digits, '0'));
  const code = fc
    .tuple(part(10, 99, 2), part(0, 99, 2), part(0, 99, 2), part(1000, 3999, 4))
    .map((parts) => parts.join('.'));
  fc.assert(
    fc.property(code, (written) => {
      const parsed = parseVillageCode(written);
      expect(parsed?.village).toBe(written);
      expect(written.startsWith(`${parsed?.kecamatan ?? '?'}.`)).toBe(true);
      expect(parsed?.kecamatan.startsWith(`${parsed.kabupaten}.`)).toBe(true);
      expect(parsed?.kabupaten.startsWith(`${parsed.provinsi}.`)).toBe(true);
      expect(formatVillageCode(written.replaceAll('.', ''))).toBe(written);
    })
  );
});
