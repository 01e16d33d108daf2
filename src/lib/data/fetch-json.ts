import { DataError } from './data-error';

/**
 * Fetches JSON of this site. `check` says whether it is what it should be; the caller may abort by `signal`.
 * Throws only DataError.
 */
export async function fetchJson<T>(
  url: string,
  check: (value: unknown) => value is T,
  options: { readonly signal?: AbortSignal; readonly fetch?: typeof globalThis.fetch } = {}
): Promise<T> {
  const { signal, fetch = globalThis.fetch } = options;
  let response: Response;
  try {
    response = await fetch(url, signal === undefined ? {} : { signal });
  } catch (cause) {
    throw new DataError(signal?.aborted === true ? 'aborted' : 'unreachable', url, cause);
  }
  if (!response.ok)
    throw new DataError(response.status === 404 ? 'not-found' : 'refused', url, response.status);
  let value: unknown;
  try {
    value = await response.json();
  } catch (cause) {
    throw new DataError(signal?.aborted === true ? 'aborted' : 'malformed', url, cause);
  }
  if (!check(value)) throw new DataError('malformed', url);
  return value;
}
