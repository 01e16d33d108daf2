import type { SiteFile } from './offline-messages';

const codePattern = /^\d\d\.\d\d\.\d\d\.\d{4}$/;

/**
 * What is stored so that a village works without internet: its pages in both languages, all of
 * the app, and its own data; nothing of other villages.
 * @param files everything the site serves
 * @param code village to keep
 * @param home the site's home village, whose pages have no code in their path
 */
export function filesToSave(files: readonly SiteFile[], code: string, home: string): readonly SiteFile[] {
  return files.filter(({ path }) => {
    const segments = path.split('/').filter((segment) => segment !== '');
    const owner = segments.find((segment) => codePattern.test(segment));
    if (owner !== undefined) return owner === code;
    return code === home || !isPage(path);
  });
}

/** A page or the data Kit loads for it when somebody comes from another page. */
function isPage(path: string): boolean {
  return path.endsWith('/') || path.endsWith('/__data.json');
}
