import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { servicesSchema, type ServicesFile } from '../village/services-file';

/** What a village's page of services carries, or undefined where it was built before there was one. */
export async function readServices(code: string): Promise<ServicesFile | undefined> {
  const path = join(process.env.PADU_ASSETS ?? 'static', 'villages', code, 'services.json');
  if (!existsSync(path)) return undefined;
  const file = JSON.parse(await readFile(path, 'utf8')) as ServicesFile;
  return file.schema === servicesSchema ? file : undefined;
}
