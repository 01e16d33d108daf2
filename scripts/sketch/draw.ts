import { mkdirSync, writeFileSync } from 'node:fs';
import { homeCode } from './outlines';
import { drawPackage } from './package';

const folder = new URL(`../../tiles/${homeCode}/`, import.meta.url);

if (process.argv.includes('--help')) {
  console.log(
    'Usage: npx tsx scripts/sketch/draw.ts\nDraws the sketch of Klapasawit into tiles/33.03.06.2015/.'
  );
} else {
  mkdirSync(folder, { recursive: true });
  for (const [file, contents] of await drawPackage()) {
    writeFileSync(new URL(file, folder), contents);
    console.log(`${file} ${contents.length} bytes`);
  }
}
