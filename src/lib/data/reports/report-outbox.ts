import { parseReport, type PlaceReport } from './report';

/**
 * Reports waiting on this device. A report is in the store before `add` answers, and leaves it only by `remove`:
 * a page closed, a phone switched off or a lost network loses none. Every call throws a `DOMException` where the
 * browser refuses to store (private mode, no space).
 */
export interface ReportOutbox {
  add(report: PlaceReport): Promise<void>;
  /** Reports about one village, oldest first. */
  waiting(village: string): Promise<readonly PlaceReport[]>;
  remove(ids: readonly string[]): Promise<void>;
  close(): void;
}

const databaseName = 'padu-reports';
const storeName = 'reports';

/** Opens the outbox of this device. */
export async function createReportOutbox(factory: IDBFactory = indexedDB): Promise<ReportOutbox> {
  const database = await open(factory);
  const transact = (mode: IDBTransactionMode): IDBTransaction =>
    database.transaction(storeName, mode, { durability: 'strict' });
  return {
    async add(report) {
      const transaction = transact('readwrite');
      transaction.objectStore(storeName).put(report);
      await done(transaction);
    },
    async waiting(village) {
      const all = await answer<unknown[]>(transact('readonly').objectStore(storeName).getAll());
      return all
        .flatMap((value) => parseReport(value) ?? [])
        .filter((report) => report.village === village)
        .sort((a, b) => a.writtenAt.localeCompare(b.writtenAt));
    },
    async remove(ids) {
      const transaction = transact('readwrite');
      for (const id of ids) transaction.objectStore(storeName).delete(id);
      await done(transaction);
    },
    close: () => database.close()
  };
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id' });
  return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the store gave no answer'));
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () =>
      reject(transaction.error ?? new Error('the store refused'));
  });
}
