import { createServer } from 'vite';
import { createChildren } from './setup/children.mjs';
import { readCommand } from './setup/command';
import { buildVillages } from './site/build-villages';

const help = `npm run dev: serve the site from its sources; changes are shown at once.

  --help  this text

Builds the villages first, as far as they changed. Environment: PORT (5173), HOST (localhost)
`;

readCommand(help, {});
const children = createChildren();
children.stopOnSignal(130);
await buildVillages({ children });
const server = await createServer({
  server: {
    port: Number(process.env.PORT ?? 5173),
    ...(process.env.HOST ? { host: process.env.HOST } : {})
  }
});
await server.listen();
server.printUrls();
