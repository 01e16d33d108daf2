import { statuses, type Status } from '../../src/lib/village/types';

/** The least sure of several statuses; unknown (undefined) is the least sure of all. */
export function lessSureStatus(all: readonly (Status | undefined)[]): Status | undefined {
  const rank = (status: Status | undefined): number =>
    status === undefined ? statuses.length : statuses.indexOf(status);
  return all.reduce((a, b) => (rank(b) > rank(a) ? b : a), all[0]);
}
