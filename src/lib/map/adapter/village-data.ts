import type { FeatureCollection } from 'geojson';
import type { FeatureRecord } from '../../village/built';
import { unwrapLongitudes } from './unwrap-longitudes';

async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return (await response.json()) as T;
}

/** Files the map reads only when something asks for them: each once, and again after a failure. */
export class VillageData {
  readonly #villageUrl: string;
  readonly #sharedUrl: string;
  readonly #reads = new Map<string, Promise<unknown>>();

  constructor(villageUrl: string, sharedUrl: string) {
    this.#villageUrl = villageUrl;
    this.#sharedUrl = sharedUrl;
  }

  features(): Promise<readonly FeatureRecord[]> {
    return this.#once(`${this.#villageUrl}features.json`, readJson<readonly FeatureRecord[]>);
  }

  /** The land of the world and the countries of far markets. */
  world(): Promise<FeatureCollection> {
    return this.#once(`${this.#sharedUrl}world.json`, async (url) =>
      unwrapLongitudes(await readJson<FeatureCollection>(url))
    );
  }

  #once<T>(url: string, read: (url: string) => Promise<T>): Promise<T> {
    const known = this.#reads.get(url) as Promise<T> | undefined;
    if (known) return known;
    const reading = read(url).catch((cause: unknown) => {
      this.#reads.delete(url);
      throw cause;
    });
    this.#reads.set(url, reading);
    return reading;
  }
}
