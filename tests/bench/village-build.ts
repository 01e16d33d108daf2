import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchPolygons } from '../../scripts/tiles/bench-polygons';
import { benchBuild } from '../../scripts/village/bench-build';
import { tileZooms } from '../../tiles/layers';
import { growthExponent, type BenchRow } from './bench-report';

const sizes = [12_500, 25_000, 50_000, 100_000] as const;

/** The whole build of a village with up to 100,000 parcels, from disk to disk, and how its cost grows. */
export async function villageBuild(): Promise<BenchRow[]> {
  const seconds: number[] = [];
  for (const size of sizes) seconds.push((await benchBuild(size)).seconds);
  const last = seconds.at(-1) ?? Number.NaN;
  return [
    {
      what: 'building a village of 100,000 parcels',
      value: last,
      unit: 's',
      budget: 10,
      note: `cost grows with size^${growthExponent(sizes, seconds).toFixed(2)}; ${peer(last)}`
    }
  ];
}

/** GDAL cutting the same polygons into the same zooms, without validation, where it is installed. */
function peer(ours: number): string {
  if (spawnSync('ogr2ogr', ['--version']).error) return 'no peer: ogr2ogr is not installed';
  const folder = mkdtempSync(join(tmpdir(), 'padu-bench-'));
  const file = join(folder, 'land.geojson');
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: benchPolygons(100_000) }));
  const start = performance.now();
  const zooms = ['-dsco', `MINZOOM=${tileZooms.min}`, '-dsco', `MAXZOOM=${tileZooms.max}`];
  const done = spawnSync('ogr2ogr', ['-f', 'PMTiles', join(folder, 'land.pmtiles'), file, ...zooms]);
  const theirs = (performance.now() - start) / 1000;
  rmSync(folder, { recursive: true });
  if (done.status !== 0) return 'no peer: this ogr2ogr writes no PMTiles';
  return `ogr2ogr, tiles alone: ${theirs.toFixed(1)} s, ${(theirs / ours).toFixed(1)}× ours`;
}
