import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file inside the single file: gzip in base64, whose letters can close no element. */
export interface EmbeddedFile {
  /** Path in the site, without a slash in front. */
  readonly path: string;
  readonly base64: string;
}

export function embedFile(path: string, content: Uint8Array): EmbeddedFile {
  return { path, base64: gzipSync(content, { level: 9 }).toString('base64') };
}

export function embedText(path: string, text: string): EmbeddedFile {
  return embedFile(path, Buffer.from(text));
}

/** Everything a page asks for of one village: its folder, the world and the font of the map's names. */
export function villageFiles(assets: string, code: string): readonly EmbeddedFile[] {
  const folder = `villages/${code}`;
  const paths = [
    ...readdirSync(join(assets, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`
    ),
    'villages/world.json',
    `regions/${code.slice(0, 5)}.json`,
    'fonts/plus-jakarta-sans.woff2',
    'fonts/sheet-500.ttf',
    'fonts/sheet-700.ttf'
  ];
  const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
  return paths
    .filter((path) => isFile(join(assets, path)) && !path.endsWith('.png'))
    .map((path) => embedFile(path, readFileSync(join(assets, path))));
}
