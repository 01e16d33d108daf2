import { embeddedFiles } from '../embedded-files';

/** Every address of the site lives behind the #: a link, copied or opened in a new tab, still works. */
export const base = '#';

/** The address of a file of the site. */
export function asset(path: string): string {
  const file = embeddedFiles.get(path.replace(/^\//, ''));
  return file === undefined ? `#${path}` : URL.createObjectURL(file);
}
