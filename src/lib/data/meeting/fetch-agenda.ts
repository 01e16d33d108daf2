import type { Agenda } from '../../village/agenda';
import { parseAgenda } from '../../village/parse-agenda';
import { fetchJson } from '../fetch-json';

const isAnything = (value: unknown): value is unknown => value !== undefined;

/** The agenda a village brought; undefined when it cannot be had or is none, so that a meeting can always begin. */
export async function fetchAgenda(url: string, signal?: AbortSignal): Promise<Agenda | undefined> {
  const value = await fetchJson(url, isAnything, signal === undefined ? {} : { signal }).catch(
    () => undefined
  );
  return value === undefined ? undefined : parseAgenda(value).agenda;
}
