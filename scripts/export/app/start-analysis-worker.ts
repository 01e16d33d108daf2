import { embeddedFile, embeddedFiles } from './embedded-files';

// A page without an origin, as on a disk, may start a module from a data address, not from one in memory.
const code = await embeddedFile('workers/analysis.js').text();
const workerUrl = `data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`;

/** Starts the worker that answers for one analysis client, and gives it the files it reads. */
export function startAnalysisWorker(): Worker {
  const worker = new Worker(workerUrl, { type: 'module', name: 'analysis' });
  const wanted = [...embeddedFiles].filter(([path]) => /\/analysis\.json$|^highs\.wasm$/.test(path));
  worker.postMessage(new Map(wanted));
  return worker;
}
