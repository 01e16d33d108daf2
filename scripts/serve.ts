import { readCommand } from './setup/command';
import { startServer } from './server/start-server';

const help = `npm run serve: serve a built site, as npm start does but without building.

  --folder <folder>  the built site; build/site when not given
  --help             this text

Environment: PORT (3000), HOST (every address of this machine)
`;

const { folder = 'build/site' } = readCommand(help, { folder: { type: 'string' } });
const url = await startServer({ folder, port: process.env.PORT ?? '3000', host: process.env.HOST });
console.log(`Padu is ready: ${url}`);
