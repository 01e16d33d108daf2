import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { chromiumArgs, findChromium } from './setup/chromium.mjs';
import { readCommand } from './setup/command';

const help = `npx tsx scripts/icons.ts: draw the PNG icons of the installed app from static/icon.svg.

  --help  this text

Run again when the logo changes; the results in static/icons are committed.
`;

readCommand(help, {});
const logo = await readFile('static/icon.svg', 'utf8');
// Phones cut maskable icons to a circle of 80 %: the plait stands inside it, its ground fills all.
const maskable = logo
  .replace('viewBox="0 0 32 32"', 'viewBox="-6 -6 44 44"')
  .replace(/<rect[^>]*>/, '<rect x="-6" y="-6" width="44" height="44" fill="#175538"/>');

const executablePath = findChromium();
const browser = await chromium.launch({ args: chromiumArgs, ...(executablePath ? { executablePath } : {}) });
const page = await browser.newPage();
await mkdir('static/icons', { recursive: true });
for (const size of [192, 512]) {
  await draw(`static/icons/icon-${size}.png`, logo, size);
  await draw(`static/icons/maskable-${size}.png`, maskable, size);
}
await browser.close();

async function draw(file: string, svg: string, size: number): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await writeFile(file, await page.screenshot({ omitBackground: true }));
}
