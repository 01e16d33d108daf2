/** Addresses as the server's `load` functions make them for the single file. */
export const base = '#';

export function asset(path: string): string {
  return `#${path}`;
}
