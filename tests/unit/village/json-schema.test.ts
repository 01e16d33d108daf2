import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldsOf, kindsIn, subkindsIn } from '../../../src/lib/village/feature-fields';
import { layerSchema, villageSchema } from '../../../src/lib/village/json-schema';
import { parseVillage } from '../../../src/lib/village/parse-village';
import { layerNames, statuses, type Issue } from '../../../src/lib/village/types';
import { villageFields } from '../../../src/lib/village/village-fields';
import { putAt } from '../../corpus/put-at';
import { corpusNames, readCorpusPackage } from '../../corpus/read-package';

const tiles = new URL('../../../tiles/', import.meta.url);
const files = ['village', ...layerNames] as const;
type File = (typeof files)[number];

/** Rules a schema can say; the others need more than one value of a file. */
const schemaRules = new Set([
  'coordinate-not-finite',
  'coordinates-in-metres',
  'coordinates-shape',
  'geometry-type',
  'lng-lat-swapped',
  'missing-property',
  'not-a-collection',
  'not-a-feature',
  'not-a-village',
  'outside-indonesia',
  'unknown-kind',
  'unknown-property',
  'unknown-status',
  'unknown-subkind',
  'wrong-value'
]);

const ajv = new Ajv({ allErrors: true, strict: true, strictTuples: false });
const readSchema = (name: File): object =>
  JSON.parse(readFileSync(new URL(`schema/${name}.schema.json`, tiles), 'utf8')) as object;
const validators = new Map<File, ValidateFunction>(
  files.map((name) => [name, ajv.compile(readSchema(name))])
);
const fileName = (name: File): string => (name === 'village' ? 'village.json' : `${name}.geojson`);

/**
 * Schema and validator agree on one file: what the schema refuses the validator calls an error, and
 * what the validator refuses by a rule a schema can say, the schema refuses.
 */
function agree(name: File, value: unknown, issues: readonly Issue[]): void {
  const validate = validators.get(name);
  const valid = validate?.(value) === true;
  const errors = issues.filter(({ file, severity }) => file === fileName(name) && severity === 'error');
  const says = JSON.stringify({ schema: validate?.errors, errors }, undefined, 1);
  if (!valid) expect(errors.length, says).toBeGreaterThan(0);
  if (errors.some(({ rule }) => schemaRules.has(rule))) expect(valid, says).toBe(false);
}

test.each(files)(
  '%s.schema.json is what the tables say now (else run tiles/schema/write-schema.ts)',
  (name) => {
    expect(readSchema(name)).toEqual(name === 'village' ? villageSchema() : layerSchema(name));
  }
);

describe.each(['good', 'bad'] as const)('schema and validator agree on every %s package', (group) => {
  test.each(corpusNames(group))('%s', (name) => {
    const { village, layers } = readCorpusPackage(group, name);
    const { issues } = parseVillage({ village, layers });
    agree('village', village, issues);
    for (const layer of layerNames) if (layers[layer] !== undefined) agree(layer, layers[layer], issues);
  });
});

test('schema and validator agree on a good package with any one value changed to anything', () => {
  const { village, layers } = readCorpusPackage('good', 'legal-land');
  let refused = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.nat(), { maxLength: 8 }),
      fc.jsonValue(),
      (name, way, put) => {
        const changed = putAt(name === 'village' ? village : layers[name], way, put);
        const parsed = parseVillage(
          name === 'village'
            ? { village: changed, layers }
            : { village, layers: { ...layers, [name]: changed } }
        );
        if (parsed.issues.length > 0) refused++;
        agree(name, changed, parsed.issues);
      }
    ),
    { seed: 2015, numRuns: 600 }
  );
  expect(refused).toBeGreaterThan(300);
});

test('the specification names every layer, kind, sub-kind, property and status', () => {
  const words = new Set(readFileSync(new URL('README.md', tiles), 'utf8').split(/[^A-Za-z0-9-]+/));
  const named = layerNames.flatMap((layer) => [
    layer,
    ...Object.keys(fieldsOf[layer]),
    ...kindsIn(layer).flatMap((kind) => [kind, ...subkindsIn(layer, kind)])
  ]);
  const missing = [...named, ...Object.keys(villageFields), ...statuses].filter((word) => !words.has(word));
  expect(missing).toEqual([]);
});
