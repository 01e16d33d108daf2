import type { Highs } from 'highs';
import { serveRequests, type ServerPort } from './serve-requests';

/** The solver is large and seldom needed: it comes with the first proof. */
async function loadHighs(): Promise<Highs> {
  const [{ default: load }, { default: wasmUrl }] = await Promise.all([
    import('highs'),
    import('highs/runtime?url')
  ]);
  return load({ locateFile: () => wasmUrl });
}

// The whole worker: everything it does is in serveRequests, which also runs where there is no worker.
serveRequests(self as unknown as ServerPort, { loadHighs });
