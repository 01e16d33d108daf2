import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseVillage } from '../../src/lib/village/parse-village';
import { layerNames } from '../../src/lib/village/types';
import { putAt } from '../corpus/put-at';
import { corpusNames, readCorpusPackage } from '../corpus/read-package';

const whole = readCorpusPackage('good', 'legal-land');
const files = ['village', ...layerNames] as const;

/** Anything JSON can hold, and what only JavaScript can: NaN, infinities, undefined, functions' kin. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(NaN, Infinity, -Infinity, undefined, null, [], {}, '', 1e300),
  fc.anything()
);

const way = fc.array(fc.nat(), { maxLength: 9 });

function parseWith(file: (typeof files)[number], value: unknown) {
  return file === 'village'
    ? parseVillage({ village: value, layers: whole.layers })
    : parseVillage({ village: whole.village, layers: { ...whole.layers, [file]: value } });
}

const original = (file: (typeof files)[number]): unknown =>
  file === 'village' ? whole.village : whole.layers[file];

test('never throws, whatever the files hold; without a village the build stops', () => {
  fc.assert(
    fc.property(anything, fc.dictionary(fc.constantFrom(...layerNames), anything), (village, layers) => {
      const parsed = parseVillage({ village, layers });
      if (parsed.village === undefined) expect(parsed.issues.some(({ stopsBuild }) => stopsBuild)).toBe(true);
    })
  );
});

test('never throws on a package broken in one place, and a feature left out is named or its file is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...layerNames), way, anything, (layer, at, put) => {
      const changed = putAt(original(layer), [1, ...at], put) as { features?: unknown };
      const { village, issues } = parseWith(layer, changed);
      const given = Array.isArray(changed.features) ? changed.features.length : 0;
      const kept = village?.layers[layer].length ?? 0;
      const named = new Set(
        issues
          .filter(({ file, severity }) => severity === 'error' && file === `${layer}.geojson`)
          .map(({ feature }) => feature)
      );
      if (village !== undefined) expect(kept + named.size).toBeGreaterThanOrEqual(given);
    }),
    { numRuns: 300 }
  );
});

/** 16 digits of no meaning; 99 is no province. */
const sixteenDigits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 })
  .map((digits) => `99${digits.join('')}`);

test('16 digits anywhere in the package stop the build and are repeated in no issue', () => {
  const wrap = fc.constantFrom<(digits: string) => unknown>(
    (digits) => digits,
    (digits) => Number(digits),
    (digits) => `NIK ${digits}.`,
    (digits) => ({ id: digits }),
    (digits) => ({ [digits]: 1 }),
    (digits) => [digits, [digits]],
    (digits) => digits.replace(/(.{4})(?!$)/g, '$1 ')
  );
  fc.assert(
    fc.property(fc.constantFrom(...files), way, sixteenDigits, wrap, (file, at, digits, wrapped) => {
      const { issues } = parseWith(file, putAt(original(file), at, wrapped(digits)));
      const said = JSON.stringify(issues);
      expect(said).not.toContain(digits);
      expect(said).not.toMatch(/\d(?:\D?\d){15}/);
      // A number put among coordinates is a coordinate, and wrong as one.
      const coordinate = issues.some(({ rule }) => rule.startsWith('coordinate'));
      expect(coordinate || issues.some(({ stopsBuild }) => stopsBuild)).toBe(true);
    }),
    { numRuns: 300 }
  );
});

test.each(corpusNames('good'))('%s reads the same in whatever order its features and files come', (name) => {
  const { village, layers } = readCorpusPackage('good', name);
  const straight = parseVillage({ village, layers });
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ noNaN: true })), (random) => {
      const shuffled = <T>(items: readonly T[]): T[] =>
        items
          .map((item) => ({ item, order: random.next().value }))
          .sort((a, b) => a.order - b.order)
          .map(({ item }) => item);
      const mixed = shuffled(Object.entries(layers)).map(([layer, collection]) => {
        const { features, ...rest } = collection as { features: readonly unknown[] };
        return [layer, { ...rest, features: shuffled(features) }] as const;
      });
      const parsed = parseVillage({ village, layers: Object.fromEntries(mixed) });
      expect(parsed.issues).toEqual(straight.issues);
      for (const layer of layerNames) {
        const features = parsed.village?.layers[layer] ?? [];
        expect(new Map(features.map((one) => [one.id, one]))).toEqual(
          new Map(straight.village?.layers[layer].map((one) => [one.id, one]))
        );
      }
    }),
    { numRuns: 20 }
  );
});
