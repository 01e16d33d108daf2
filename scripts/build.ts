import { createChildren } from './setup/children.mjs';
import { readCommand } from './setup/command';
import { buildSite } from './site/build-site';

const help = `npm run build: build the villages and the site.

  --out <folder>       where the site goes; build/site when not given
  --packages <folder>  build the village packages in this folder instead of tiles/; may be repeated
  --assets <folder>    collect static files and built villages here; static when not given
  --if-changed         do nothing when no source changed since the last build
  --help               this text

The result is a plain folder that any https host with Range requests serves.
`;

const options = readCommand(help, {
  out: { type: 'string' },
  packages: { type: 'string', multiple: true },
  assets: { type: 'string' },
  'if-changed': { type: 'boolean' }
});

const children = createChildren();
children.stopOnSignal(130);
const built = await buildSite({
  children,
  ...(options.out === undefined ? {} : { out: options.out }),
  ...(options.packages === undefined ? {} : { packages: options.packages }),
  ...(options.assets === undefined ? {} : { assets: options.assets }),
  onlyIfChanged: options['if-changed'] ?? false
});
console.log(built ? `Built ${options.out ?? 'build/site'}.` : 'Nothing changed since the last build.');
