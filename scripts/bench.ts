import type { Browser } from 'playwright';
import { formatTable, isBroken, type BenchRow } from '../tests/bench/bench-report';
import { doubts } from '../tests/bench/doubts';
import { network } from '../tests/bench/network';
import { overlay } from '../tests/bench/overlay';
import { pageBudgets } from '../tests/bench/page-budgets';
import { services } from '../tests/bench/services';
import { siting } from '../tests/bench/siting';
import { sliderDrag } from '../tests/bench/slider-drag';
import { surfaces } from '../tests/bench/surfaces';
import { villageBuild } from '../tests/bench/village-build';
import { launchChromium } from './browser/launch-chromium';
import { listen } from './server/start-server';
import { createChildren } from './setup/children.mjs';
import { readCommand } from './setup/command';
import { buildSite } from './site/build-site';

const help = `npm run bench: measure, with budgets that fail when broken.

  --only <text>  only the parts whose name contains this text:
                 overlay, network, surfaces, doubts, siting, page, services, slider, village
  --help         this text

Weights are told from what Chromium asks the built site for. Times are the least of several runs on this machine; the
mean stands beside them. Peers are measured in the same run where they are installed: GRASS, GDAL, glpsol, cbc.
Exit code 1 when a budget is broken.
`;

const { only = '' } = readCommand(help, { only: { type: 'string' } });

const parts: Readonly<Record<string, () => readonly BenchRow[] | Promise<readonly BenchRow[]>>> = {
  overlay,
  network,
  surfaces,
  doubts,
  siting,
  page: () => onBuiltSite((url, browser) => pageBudgets('build/site', url, browser)),
  services: () => onBuiltSite((url, browser) => services('build/site', url, browser)),
  slider: () => onBuiltSite(sliderDrag),
  village: villageBuild
};

const rows: BenchRow[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (!name.includes(only)) continue;
  const measured = await measure();
  console.log(`\n${name}\n${formatTable(measured)}`);
  rows.push(...measured);
}
const broken = rows.filter(isBroken);
console.log(`\n${rows.length} figures, ${broken.length} budgets broken`);
process.exitCode = broken.length > 0 ? 1 : 0;

/** Builds the site when something changed, serves it and hands it to a measurement. */
async function onBuiltSite(
  measure: (url: string, browser: Browser) => Promise<readonly BenchRow[]>
): Promise<readonly BenchRow[]> {
  const children = createChildren();
  children.stopOnSignal(130);
  await buildSite({ children, onlyIfChanged: true });
  const { server, url } = await listen({ folder: 'build/site', port: 0, host: '127.0.0.1' });
  const browser = await launchChromium();
  try {
    return await measure(url, browser);
  } finally {
    await browser.close();
    server.close();
  }
}
