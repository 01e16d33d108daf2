import { execFileSync, spawnSync, type StdioOptions } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchPolygons } from '../../scripts/tiles/bench-polygons';
import type { BuildMeasure } from '../../scripts/village/bench-build';
import { roomyHeap } from '../../scripts/village/roomy-heap';
import { tileZooms } from '../../tiles/layers';
import { growthExponent, type BenchRow } from './bench-report';

const sizes = [12_500, 25_000, 50_000, 100_000] as const;

/** The whole build of a village with up to 100,000 parcels, from disk to disk, and how its cost grows. */
export function villageBuild(): BenchRow[] {
  const seconds = buildAll().map((measure) => measure.seconds);
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

/** One size after the other in a process with the heap that a village is built in. */
function buildAll(): readonly BuildMeasure[] {
  const args = [...roomyHeap, '--import', 'tsx', 'scripts/village/bench-main.ts', ...sizes.map(String)];
  const stdio: StdioOptions = ['ignore', 'pipe', 'inherit'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio })) as BuildMeasure[];
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
