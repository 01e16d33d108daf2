export type DataErrorKind = 'unreachable' | 'not-found' | 'refused' | 'malformed' | 'aborted';

/** Data did not come: what kind of failure, from which address, and what lies behind it. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly kind: DataErrorKind;
  readonly url: string;

  constructor(kind: DataErrorKind, url: string, cause?: unknown) {
    super(`${kind}: ${url}`, { cause });
    this.kind = kind;
    this.url = url;
  }
}
