import { parseLog } from '../../village/corrections/parse-log';
import type { CorrectionLog } from '../../village/corrections/correction';

const databaseName = 'padu-corrections';
const storeName = 'logs';

/** Corrections on this device, one log a village. Rejects where the browser keeps nothing. */
export interface CorrectionStore {
  /** Undefined where there is none, or what is there is no log. */
  read(code: string): Promise<CorrectionLog | undefined>;
  /** Resolves when the log is on the disk. */
  write(code: string, log: CorrectionLog): Promise<void>;
  close(): void;
}

/** Opens the store in this browser's IndexedDB. */
export async function openCorrectionStore(): Promise<CorrectionStore> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  const database = await settled(request);
  return {
    read: async (code) => {
      const transaction = database.transaction(storeName, 'readonly');
      return parseLog(await settled(transaction.objectStore(storeName).get(code)));
    },
    write: (code, log) =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('the corrections were not stored'));
        const store = transaction.objectStore(storeName);
        if (log.steps.length === 0) store.delete(code);
        else store.put(log, code);
      }),
    close: () => database.close()
  };
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the store cannot be used'));
  });
}
