import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchPackage } from './bench-package';
import { buildVillages } from './build-villages';

export interface BuildMeasure {
  readonly parcels: number;
  /** From reading the package to the last file written. */
  readonly seconds: number;
  readonly tileBytes: number;
}

/** Builds a fictional village of so many parcels of land on disk, as the command does, and says how long it took. */
export async function benchBuild(parcels: number): Promise<BuildMeasure> {
  const shop = await mkdtemp(join(tmpdir(), 'padu-bench-'));
  try {
    const folder = join(shop, 'package');
    await mkdir(folder);
    await writePackage(folder, parcels);
    const start = performance.now();
    const { villages } = await buildVillages({
      packages: [folder],
      out: join(shop, 'villages'),
      builder: 'bench'
    });
    const seconds = (performance.now() - start) / 1000;
    const [summary] = villages;
    if (summary?.files === undefined)
      throw new Error(`The bench village was not built: ${JSON.stringify(summary)}`);
    return { parcels, seconds, tileBytes: summary.files['tiles.pmtiles']?.bytes ?? 0 };
  } finally {
    await rm(shop, { recursive: true, force: true });
  }
}

/** In a function of its own, so that the build does not share its memory with a package that is on disk already. */
async function writePackage(folder: string, parcels: number): Promise<void> {
  const { village, layers } = benchPackage(parcels);
  await writeFile(join(folder, 'village.json'), JSON.stringify(village));
  for (const [name, layer] of Object.entries(layers)) {
    await writeFile(join(folder, `${name}.geojson`), JSON.stringify(layer));
  }
}
