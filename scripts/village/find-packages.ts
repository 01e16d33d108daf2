import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const isPackage = (folder: string): boolean => existsSync(join(folder, 'village.json'));
const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Package folders directly under a folder, by name. */
export function packagesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => isFolder(path) && isPackage(path));
}

/**
 * Turns what was asked for into package folders: a package folder, a folder of packages, or the code (folder name)
 * of a package in one of `shelves`. Nothing asked for means every package on the shelves.
 * @throws with a sentence when something asked for is not there
 */
export function findPackages(asked: readonly string[], shelves: readonly string[]): string[] {
  for (const shelf of shelves) if (!isFolder(shelf)) throw new Error(`There is no folder ${shelf}.`);
  const found =
    asked.length === 0 ? shelves.flatMap(packagesIn) : asked.flatMap((name) => findOne(name, shelves));
  return [...new Set(found.map((folder) => resolve(folder)))];
}

function findOne(name: string, shelves: readonly string[]): string[] {
  if (isFolder(name)) {
    if (isPackage(name)) return [name];
    const inside = packagesIn(name);
    if (inside.length > 0) return inside;
    // A folder without village.json: asked for by name, so its own fault is told.
    return [name];
  }
  const onShelf = shelves.flatMap(packagesIn).filter((folder) => basename(folder) === name);
  if (onShelf.length > 0) return onShelf;
  throw new Error(
    `There is no village package "${name}": neither a folder nor a code in ${shelves.join(', ')}.`
  );
}
