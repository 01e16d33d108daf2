import { embeddedFile, embeddedFiles } from './embedded-files';

const workerUrl = URL.createObjectURL(embeddedFile('workers/analysis.js'));

/** Starts the worker that answers for one analysis client, and gives it the files it reads. */
export function startAnalysisWorker(): Worker {
  const worker = new Worker(workerUrl, { type: 'module', name: 'analysis' });
  const wanted = [...embeddedFiles].filter(([path]) => /\/analysis\.json$|^highs\.wasm$/.test(path));
  worker.postMessage(new Map(wanted));
  return worker;
}
