/** What the address of the page of services asks. */
export interface ServiceQuestion {
  readonly query: string;
  readonly kind?: string | undefined;
  /** Id of the dusun or RT to start from. */
  readonly from?: string | undefined;
  /** Id of the place whose card is open. */
  readonly place?: string | undefined;
}

/** The shortest query that asks the same again; '' for nothing. */
export function formatQuestion({ query, kind, from, place }: ServiceQuestion): string {
  const asked = new URLSearchParams();
  if (query !== '') asked.set('q', query);
  if (kind !== undefined) asked.set('k', kind);
  if (from !== undefined) asked.set('dari', from);
  if (place !== undefined) asked.set('s', place);
  return asked.toString();
}

/** What a query asks, as text: whether such a kind, origin or place exists is for the page to say. */
export function parseQuestion(search: string): ServiceQuestion {
  const asked = new URLSearchParams(search);
  const get = (key: string): string | undefined => asked.get(key)?.slice(0, 120);
  return { query: get('q') ?? '', kind: get('k'), from: get('dari'), place: get('s') };
}
