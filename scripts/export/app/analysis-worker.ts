import load from 'highs';
import { serveRequests, type ServerPort } from '../../../src/lib/data/analysis/serve-requests';
import { createFileFetch } from './create-file-fetch';

/** The first message brings the files; from then on this worker is the site's own. */
addEventListener(
  'message',
  ({ data }: MessageEvent<ReadonlyMap<string, Blob>>) => {
    serveRequests(self as unknown as ServerPort, {
      fetch: createFileFetch(data, fetch),
      loadHighs: async () => {
        const wasm = data.get('highs.wasm');
        return load(wasm === undefined ? {} : { wasmBinary: await wasm.arrayBuffer() });
      }
    });
  },
  { once: true }
);
