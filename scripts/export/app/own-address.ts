/** In the single file the page's address stands behind the #. */
export function readOwnQuery(): string {
  const at = location.hash.indexOf('?');
  return at < 0 ? '' : location.hash.slice(at);
}

export function writeOwnQuery(query: string): void {
  const path = location.hash.split('?')[0] ?? '';
  history.replaceState(history.state, '', `${path}${query === '' ? '' : `?${query}`}`);
}

/** A file on a stick has no address that others could open. */
export function siteAddress(): string {
  return '';
}
