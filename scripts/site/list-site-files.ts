import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFile, SiteFiles } from '../../src/lib/data/offline/offline-messages';
import { writeCompressed } from './write-compressed';

/** Not for keeping: the worker itself, the list, what others are compressed to, pages for tests, link previews. */
const leftOut =
  /\.(br|gz)$|^\/service-worker\.js$|^\/offline\.json$|^\/_app\/version\.json$|^\/(en\/)?lab\/|^\/previews\//;

/** Everything a built site serves with its size over the wire, by address. */
export function listSiteFiles(folder: string): SiteFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: file.slice(folder.length).replaceAll('\\', '/') }))
    .filter(({ path }) => !leftOut.test(path))
    .map(({ file, path }): SiteFile => ({
      path: path.replace(/\/index\.html$/, '/'),
      bytes: wireBytes(file)
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files };
}

/** Writes the list into the site, where the service worker reads what to save and how large it is. */
export function writeSiteFiles(folder: string): void {
  const text = JSON.stringify(listSiteFiles(folder));
  writeCompressed(join(folder, 'offline.json'), text);
}

function wireBytes(file: string): number {
  const compressed = `${file}.br`;
  return statSync(existsSync(compressed) ? compressed : file).size;
}
