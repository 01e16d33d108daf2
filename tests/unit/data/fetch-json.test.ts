import { describe, expect, test } from 'vitest';
import { DataError } from '../../../src/lib/data/data-error';
import { fetchJson } from '../../../src/lib/data/fetch-json';

const isText = (value: unknown): value is string => typeof value === 'string';
const answering = (response: Response) => () => Promise.resolve(response);

async function failureOf(promise: Promise<unknown>): Promise<DataError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error('did not fail');
}

describe('fetching JSON', () => {
  test('gives what passes the check', async () => {
    expect(await fetchJson('/a', isText, { fetch: answering(Response.json('yes')) })).toBe('yes');
  });

  test.each([
    ['not-found', new Response('', { status: 404 })],
    ['refused', new Response('', { status: 503 })],
    ['malformed', new Response('<html>')],
    ['malformed', Response.json(3)]
  ])('%s', async (kind, response) => {
    const error = await failureOf(fetchJson('/a', isText, { fetch: answering(response) }));
    expect(error).toMatchObject({ kind, url: '/a' });
  });

  test('an unreachable server keeps its cause', async () => {
    const cause = new TypeError('Failed to fetch');
    const error = await failureOf(fetchJson('/a', isText, { fetch: () => Promise.reject(cause) }));
    expect(error).toMatchObject({ kind: 'unreachable', cause });
  });

  test('what was aborted says so', async () => {
    const abort = new AbortController();
    const fetch = (_: unknown, init?: RequestInit): Promise<Response> =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    const promise = failureOf(fetchJson('/a', isText, { fetch, signal: abort.signal }));
    abort.abort();
    expect((await promise).kind).toBe('aborted');
  });
});
