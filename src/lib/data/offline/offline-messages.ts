/**
 * What the page and its service worker say to each other. The page sends a request with
 * `worker.postMessage(request, [port])` and reads the answers from the other end of the channel.
 *
 * - `visited`: the page tells what it loaded before the worker was in charge (its own address and
 *   the names of `performance.getEntriesByType('resource')`), once `navigator.serviceWorker.ready`
 *   resolved and again when the map is ready. Answered by `{ type: 'kept' }` when all is stored.
 * - `size`: how much `save` would store for a village. Answered once, by `size`.
 * - `save`: "Simpan untuk dipakai tanpa internet". Answered by `progress` many times, then by
 *   `saved` or `failed`.
 */
export type OfflineRequest =
  | { readonly type: 'visited'; readonly urls: readonly string[] }
  | { readonly type: 'size'; readonly code: string }
  | { readonly type: 'save'; readonly code: string };

export type OfflineAnswer =
  | { readonly type: 'kept' }
  /** Bytes over the wire; `saved` when everything of the village is stored already. */
  | { readonly type: 'size'; readonly files: number; readonly bytes: number; readonly saved: boolean }
  | { readonly type: 'progress'; readonly done: number; readonly total: number; readonly bytes: number }
  | { readonly type: 'saved'; readonly files: number; readonly bytes: number }
  | { readonly type: 'failed'; readonly url?: string; readonly reason: string };

/** One file of the built site. */
export interface SiteFile {
  /** Address below the site's base, with a leading slash; a page's ends with its slash. */
  readonly path: string;
  /** Over the wire: compressed where the site has it compressed. */
  readonly bytes: number;
}

/** `/offline.json` of a built site: everything it serves. */
export interface SiteFiles {
  readonly files: readonly SiteFile[];
}
