/**
 * Writes village.schema.json, agenda.schema.json and <layer>.schema.json beside this file from the tables the validator
 * reads. Run it with `npx tsx tiles/schema/write-schema.ts` after changing a table; a test fails
 * while the files and the tables differ.
 */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { agendaSchema } from '../../src/lib/village/agenda-fields';
import { layerSchema, villageSchema } from '../../src/lib/village/json-schema';
import { layerNames } from '../../src/lib/village/types';

const files = [
  ['village', villageSchema()] as const,
  ['agenda', agendaSchema()] as const,
  ...layerNames.map((layer) => [layer, layerSchema(layer)] as const)
];
for (const [name, schema] of files) {
  const url = new URL(`${name}.schema.json`, import.meta.url);
  const options = await resolveConfig(url);
  writeFileSync(url, await format(JSON.stringify(schema), { ...options, parser: 'json' }));
}
