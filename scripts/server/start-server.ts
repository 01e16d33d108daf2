import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { siteHandler } from './site-handler';

export interface ServerOptions {
  /** Folder of a built site. */
  readonly folder: string;
  /** 0 takes a free one. */
  readonly port: string | number;
  /** Every address of this machine when left out. */
  readonly host?: string | undefined;
}

/**
 * Serves a built site and resolves with its address once it answers.
 * @throws with a sentence when the folder has no site, the port is no port or is taken
 */
export async function startServer(options: ServerOptions): Promise<string> {
  return (await listen(options)).url;
}

/** The same for those who close the server again. */
export async function listen({
  folder,
  port,
  host
}: ServerOptions): Promise<{ readonly server: Server; readonly url: string }> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder} holds no built site; run npm run build first.`);
  }
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new Error(`PORT must be a whole number from 0 to 65535; got "${port}".`);
  }
  const server = createServer(siteHandler(folder));
  await new Promise<void>((ready, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(new Error(sentence(error, number, host))));
    server.listen({ port: number, ...(host ? { host } : {}) }, ready);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : number;
  return { server, url: `http://${shownHost(host)}:${actual}` };
}

function sentence(error: NodeJS.ErrnoException, port: number, host: string | undefined): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken. Choose another: PORT=${port + 1} npm start`;
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023.`;
  return `Cannot listen on ${host ?? ''}:${port}: ${error.message}`;
}

function shownHost(host: string | undefined): string {
  if (!host || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
