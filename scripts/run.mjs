// npm run dev | build | serve | export | bench | shots | village: installs what is missing, then runs the command in this process.
import { createChildren } from './setup/children.mjs';
import { ensureInstalled, root } from './setup/install.mjs';
import { nodeComplaint } from './setup/node-version.mjs';

/**
 * `quiet` ones print their answer and nothing else, whatever has to be installed first.
 * @type {Readonly<Record<string, { script: string, about: string, quiet?: true }>>}
 */
const commands = {
  dev: { script: 'dev.ts', about: 'serve the site from its sources, with changes shown at once' },
  build: { script: 'build.ts', about: 'build the villages and the site to build/site' },
  serve: { script: 'serve.ts', about: 'serve a built site' },
  export: { script: 'export.ts', about: 'write a village as one file that opens without a server' },
  bench: { script: 'bench.ts', about: 'measure the budgets of the built site; fails when one is broken' },
  shots: { script: 'shots.ts', about: 'take pictures of every page at three sizes, light and dark' },
  village: { script: 'village/main.ts', about: 'check or build the data package of a village' },
  analyse: {
    script: 'analyse.ts',
    about: 'where to integrate in a village: sites, reasons and doubts, for reading or as JSON',
    quiet: true
  }
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
const complaint = nodeComplaint(process.versions.node);

if (!command) {
  const list = Object.entries(commands).map(([key, { about }]) => `  npm run ${key.padEnd(8)} ${about}`);
  const usage = `${list.join('\n')}\n\nEach one explains itself: npm run build -- --help\n`;
  if (name === '' || name === '--help') process.stdout.write(usage);
  else {
    console.error(`There is no command "${name}".\n\n${usage}`);
    process.exitCode = 1;
  }
} else if (complaint !== undefined) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  await run(command, args);
}

/**
 * @param {{ script: string, quiet?: true }} command
 * @param {readonly string[]} rest
 */
async function run({ script, quiet = undefined }, rest) {
  const children = createChildren();
  children.stopOnSignal(130);
  process.chdir(root);
  try {
    await ensureInstalled(children, quiet);
    const { register } = await import('tsx/esm/api');
    register();
    const url = new URL(script, import.meta.url);
    // The script reads its own arguments, as if it had been started directly.
    process.argv = [process.execPath, url.pathname, ...rest];
    await import(url.href);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
