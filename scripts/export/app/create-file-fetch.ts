import { sliceRange } from '../../../src/lib/data/offline/slice-range';

/** A path in the site from an address in this file, all of which stand behind its #. */
export function pathInSite(address: string): string | undefined {
  const mark = address.indexOf('#/');
  return mark < 0 ? undefined : decodeURI(address.slice(mark + 2).split('?')[0] ?? '');
}

/**
 * A `fetch` that answers from files in memory, parts of them too; what is no address of this site goes to
 * `otherwise`. Disks refuse to be fetched from, so this is the page's only way to its data.
 */
export function createFileFetch(
  files: ReadonlyMap<string, Blob>,
  otherwise: typeof globalThis.fetch
): typeof globalThis.fetch {
  return async (input, init) => {
    const path = pathInSite(input instanceof Request ? input.url : String(input));
    if (path === undefined) return otherwise(input, init);
    init?.signal?.throwIfAborted();
    const file = files.get(path);
    if (file === undefined) return new Response(null, { status: 404, statusText: 'Not Found' });
    const whole = new Response(file, { headers: { 'Content-Type': file.type } });
    return sliceRange(whole, new Headers(init?.headers).get('Range'));
  };
}
