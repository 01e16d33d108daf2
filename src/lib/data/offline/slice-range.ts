/**
 * Answers a Range request from a whole stored file, because stores of a service worker refuse
 * partial answers.
 * @param whole a stored answer with status 200
 * @param header the request's Range header, e.g. `bytes=0-16383`
 * @returns 206 with the slice, 416 when it begins after the end, the whole when there is no usable range
 */
export async function sliceRange(whole: Response, header: string | null): Promise<Response> {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '');
  if (!match) return whole;
  const blob = await whole.blob();
  const start = Number(match[1]);
  const end = match[2] === '' ? blob.size - 1 : Math.min(Number(match[2]), blob.size - 1);
  if (start >= blob.size || end < start) {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${blob.size}` } });
  }
  const headers = new Headers(whole.headers);
  headers.delete('Content-Encoding');
  headers.set('Content-Range', `bytes ${start}-${end}/${blob.size}`);
  headers.set('Content-Length', String(end - start + 1));
  return new Response(blob.slice(start, end + 1), { status: 206, statusText: 'Partial Content', headers });
}
