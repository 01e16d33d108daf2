import { existsSync, readFileSync, statSync, type Stats } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { securityHeaders } from './security-headers';
import { usableRange } from './usable-range';

/**
 * Answers requests from a built site: Range, precompressed files, security headers, trailing
 * slashes, and its 404 page with status 404. A site that is built anew is taken up by itself.
 */
export function siteHandler(folder: string): RequestListener {
  const root = resolve(folder);
  let builtAt = 0;
  let serve: ReturnType<typeof sirv>;

  function currentSite() {
    const newest = statSync(join(root, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (newest !== builtAt || serve === undefined) {
      builtAt = newest;
      serve = sirv(root, { etag: true, brotli: true, gzip: true, setHeaders });
    }
    return serve;
  }

  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const segments = pathSegments(request.url ?? '/');
    if (!segments) {
      response.writeHead(400).end();
      return;
    }
    const target = folderTarget(root, segments, request.url ?? '/');
    if (target !== undefined) {
      response.writeHead(308, { Location: target }).end();
      return;
    }
    const range = usableRange(request.headers.range);
    if (range === undefined) delete request.headers.range;
    const known = request.headers['if-none-match'];
    if (known?.startsWith('"')) request.headers['if-none-match'] = `W/${known}`;
    // A file that went away while it was read ends its own answer, not the server.
    response.on('pipe', (source) => source.on('error', () => response.destroy()));
    currentSite()(request, response, () => notFound(root, request, response));
  };
}

/** Decoded parts of a request's path; undefined when it is malformed or climbs. */
function pathSegments(url: string): readonly string[] | undefined {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const segments = decoded.split('/').filter((segment) => segment !== '');
  const climbs = segments.some((segment) => segment === '..' || /[\\\0]/.test(segment));
  return climbs ? undefined : segments;
}

/** Where a page asked for without its trailing slash lives; undefined when nothing is to be done. */
function folderTarget(root: string, segments: readonly string[], url: string): string | undefined {
  const [path = '', query] = url.split('?', 2);
  if (path.endsWith('/') || segments.length === 0) return undefined;
  if (!existsSync(join(root, ...segments, 'index.html'))) return undefined;
  // Built from its parts: a path of two leading slashes must not become another host.
  const clean = `/${segments.map(encodeURIComponent).join('/')}/`;
  return query === undefined ? clean : `${clean}?${query}`;
}

function setHeaders(response: ServerResponse, path: string, { size, mtime }: Stats): void {
  const immutable = path.startsWith('/_app/immutable/');
  response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (path.endsWith('.pmtiles')) {
    response.setHeader('Content-Type', 'application/vnd.pmtiles');
    // A reader of ranges must notice when the file behind them changed; weak tags don't promise bytes.
    response.setHeader('ETag', `"${size}-${mtime.getTime()}"`);
  }
  response.setHeader('Accept-Ranges', 'bytes');
}

function notFound(root: string, request: IncomingMessage, response: ServerResponse): void {
  const page = `${root}${sep}404.html`;
  const body = existsSync(page) ? readFileSync(page) : 'Not found';
  response.writeHead(404, {
    'Content-Type': 'text/html;charset=utf-8',
    'Cache-Control': 'no-cache',
    'Content-Length': Buffer.byteLength(body)
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
