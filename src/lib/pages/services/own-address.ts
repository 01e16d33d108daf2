/** The query of the page's own address. A build that keeps addresses elsewhere brings its own of these. */
export function readOwnQuery(): string {
  return location.search;
}

/** Puts another query into the page's own address, without a new document. */
export function writeOwnQuery(query: string): void {
  history.replaceState(history.state, '', `${location.pathname}${query === '' ? '' : `?${query}`}`);
}

/** The whole address of a path of the site, to be sent to others; '' where there is none. */
export function siteAddress(path: string): string {
  return `${location.origin}${path}`;
}
