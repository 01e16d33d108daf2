import { parseMeeting, parseProposal } from '../../village/meeting-record';
import type { Meeting, Proposal } from '../../village/meeting';
import { DataError } from '../data-error';

const database = 'padu-meeting';
const version = 1;

interface StoredMeeting {
  readonly id: string;
  readonly village: string;
  readonly savedAt: number;
  readonly meeting: unknown;
}
interface StoredProposals {
  readonly village: string;
  readonly proposals: readonly unknown[];
}

/** What this device keeps of meetings. Every write is on the disk before its promise resolves. */
export interface MeetingStore {
  /** Meetings of a village, the one saved last first; what an older Padu wrote and this one cannot read is left out. */
  meetings(village: string): Promise<readonly Meeting[]>;
  save(meeting: Meeting): Promise<void>;
  /** Proposals of a village, over all its meetings. */
  proposals(village: string): Promise<readonly Proposal[]>;
  saveProposals(village: string, proposals: readonly Proposal[]): Promise<void>;
  close(): void;
}

const failed = (cause: unknown): DataError => new DataError('refused', `indexeddb:${database}`, cause);

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(failed(request.error));
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, version);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('meetings', { keyPath: 'id' }).createIndex('village', 'village');
    request.result.createObjectStore('proposals', { keyPath: 'village' });
  };
  return answer(request);
}

/**
 * Opens the device's store of meetings.
 * @throws DataError `refused` when the browser keeps nothing here (a private window, no room)
 */
export async function openMeetingStore(): Promise<MeetingStore> {
  const db = await open().catch((cause: unknown) => {
    throw cause instanceof DataError ? cause : failed(cause);
  });
  // Another tab may want a newer shape: it waits for nobody.
  db.onversionchange = () => db.close();

  /** Strict: a browser that is killed, or a laptop whose battery ends, has kept what was written. */
  function write(store: 'meetings' | 'proposals', value: StoredMeeting | StoredProposals): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = db.transaction(store, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(failed(transaction.error));
      transaction.onerror = () => reject(failed(transaction.error));
      transaction.objectStore(store).put(value);
    });
  }

  return {
    async meetings(village) {
      const index = db.transaction('meetings').objectStore('meetings').index('village');
      const rows = (await answer(index.getAll(village))) as StoredMeeting[];
      return rows
        .sort((a, b) => b.savedAt - a.savedAt)
        .flatMap(({ meeting }) => parseMeeting(meeting).value ?? []);
    },
    save: (meeting) =>
      write('meetings', { id: meeting.id, village: meeting.village, savedAt: Date.now(), meeting }),
    async proposals(village) {
      const store = db.transaction('proposals').objectStore('proposals');
      const row = (await answer(store.get(village))) as StoredProposals | undefined;
      return (row?.proposals ?? []).flatMap((one) => parseProposal(one) ?? []);
    },
    saveProposals: (village, proposals) => write('proposals', { village, proposals }),
    close: () => db.close()
  };
}
