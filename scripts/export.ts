import { parseArgs } from 'node:util';
import { createChildren } from './setup/children.mjs';
import { exportVillage } from './export/export-village';

const help = `npm run export -- <code>: write a village as one file that opens by double click, without a server.

  <code>              code of a village in tiles/, e.g. 33.03.06.2015; the home village when left out
  --out <file>        where it goes; dist/padu-<code>.html when not given
  --packages <folder> build the village packages in this folder instead of tiles/; may be repeated
  --assets <folder>   take villages built here before, and build none
  --help              this text

The file holds the whole app: map, data, analysis, fonts. It asks nothing of any server.
`;

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    process.stdout.write(help);
    return;
  }
  const { values, positionals } = readArguments();
  const children = createChildren();
  children.stopOnSignal(130);
  const { file, bytes } = await exportVillage({
    children,
    ...(positionals[0] === undefined ? {} : { code: positionals[0] }),
    ...(values.out === undefined ? {} : { out: values.out }),
    ...(values.assets === undefined ? {} : { assets: values.assets }),
    ...(values.packages === undefined ? {} : { packages: values.packages })
  });
  console.log(`${file} (${(bytes / 1e6).toFixed(1)} MB)`);
}

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        packages: { type: 'string', multiple: true },
        assets: { type: 'string' }
      }
    });
    if (read.positionals.length > 1) throw new Error('One village at a time.');
    return read;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    process.exit(2);
  }
}
