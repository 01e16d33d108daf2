// npm start: install, build what changed, serve. One process, so that a signal to it ends everything.
import { createChildren } from './setup/children.mjs';
import { ensureInstalled, root } from './setup/install.mjs';
import { nodeComplaint } from './setup/node-version.mjs';

const help = `npm start: build Padu and serve it.

Installs the packages, builds the villages and the site as far as something changed,
and serves build/site until it is stopped (Ctrl-C or SIGTERM).

Environment:
  PORT   port to listen on; 3000 when not set
  HOST   address to listen on; every address of this machine when not set
`;

const complaint = nodeComplaint(process.versions.node);
if (process.argv.includes('--help')) {
  process.stdout.write(help);
} else if (complaint !== undefined) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  await start();
}

async function start() {
  const children = createChildren();
  children.stopOnSignal(0);
  process.chdir(root);
  try {
    await ensureInstalled(children);
    const { register } = await import('tsx/esm/api');
    register();
    const { buildSite } = await import('./site/build-site.ts');
    await buildSite({ children, onlyIfChanged: true });
    const { startServer } = await import('./server/start-server.ts');
    const url = await startServer({
      folder: 'build/site',
      port: process.env.PORT ?? '3000',
      host: process.env.HOST
    });
    console.log(`Padu is ready: ${url}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
