import type { AddProtocolAction } from 'maplibre-gl';
import { FetchSource, PMTiles, type RangeResponse, type Source } from 'pmtiles';

/** Archives up to this size are fetched whole, once: one request, any server, and nothing left to ask offline. */
const wholeBytes = 3_000_000;

/** A PMTiles archive held in memory, fetched at the first read. */
class WholeFileSource implements Source {
  readonly #url: string;
  #bytes: Promise<ArrayBuffer> | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  getKey(): string {
    return this.#url;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    this.#bytes ??= this.#fetch();
    const bytes = await this.#bytes;
    return { data: bytes.slice(offset, offset + length) };
  }

  async #fetch(): Promise<ArrayBuffer> {
    try {
      const response = await fetch(this.#url);
      if (!response.ok) throw new Error(`${this.#url}: ${response.status} ${response.statusText}`);
      return await response.arrayBuffer();
    } catch (cause) {
      // The next read may try again.
      this.#bytes = undefined;
      throw cause;
    }
  }
}

/** MapLibre's own functions, handed in by its only caller. */
export interface ProtocolRegistry {
  readonly addProtocol: (scheme: string, load: AddProtocolAction) => void;
  readonly removeProtocol: (scheme: string) => void;
}

export interface VillageTiles {
  /** Template for the style's source. */
  readonly template: string;
  readonly close: () => void;
}

/**
 * Serves the tiles of a PMTiles archive to MapLibre under a scheme of its own.
 * @param url absolute address of the archive
 * @param bytes its size where known; large archives are read by range
 * @param onError called with every tile that could not be read
 */
export function openVillageTiles(
  url: string,
  bytes: number | undefined,
  registry: ProtocolRegistry,
  onError: (cause: unknown) => void
): VillageTiles {
  const whole = bytes !== undefined && bytes <= wholeBytes;
  const archive = new PMTiles(whole ? new WholeFileSource(url) : new FetchSource(url));
  // Not crypto.randomUUID: it is missing on plain http, as on a village office's own network.
  const scheme = `padu-${Math.random().toString(36).slice(2, 10)}`;
  registry.addProtocol(scheme, async ({ url: tile }, abort) => {
    const [z = 0, x = 0, y = 0] = tile.split('/').slice(-3).map(Number);
    try {
      const answer = await archive.getZxy(z, x, y, abort.signal);
      // Outside the village there is no tile: that is an empty one, not an error.
      return { data: answer?.data ?? new ArrayBuffer(0) };
    } catch (cause) {
      if (!abort.signal.aborted) onError(cause);
      throw cause;
    }
  });
  return { template: `${scheme}://tiles/{z}/{x}/{y}`, close: () => registry.removeProtocol(scheme) };
}
