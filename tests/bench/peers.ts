import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program is on the PATH. */
export function isInstalled(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/**
 * Milliseconds of GRASS modules on a raster of seconds per metre, the quickest of three runs each, start of GRASS and
 * import not counted; undefined where it is not installed.
 * @param friction Infinity for barriers; row-major
 * @param source cell the costs are from
 */
export function runGrass(
  friction: Float64Array,
  columns: number,
  cellMeters: number,
  source: number
): { readonly cost: number; readonly walk: number } | undefined {
  if (!isInstalled('grass')) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'padu-grass-'));
  try {
    const rows = friction.length / columns;
    writeFileSync(
      join(folder, 'friction.bin'),
      Float32Array.from(friction, (value) => (value < Infinity ? value * cellMeters : -1))
    );
    const x = ((source % columns) + 0.5) * cellMeters;
    const y = (rows - Math.floor(source / columns) - 0.5) * cellMeters;
    const timed = (name: string, command: string) =>
      Array.from({ length: 3 }, () => `a=$(date +%s%N); ${command}; b=$(date +%s%N); echo ${name} $((b-a))`);
    writeFileSync(
      join(folder, 'run.sh'),
      [
        `r.in.bin -f --o --q input=${folder}/friction.bin output=f bytes=4 rows=${rows} cols=${columns} ` +
          `north=${rows * cellMeters} south=0 east=${columns * cellMeters} west=0 anull=-1`,
        `g.region raster=f`,
        `r.mapcalc --o --q "flat = 0.0"`,
        ...timed('cost', `r.cost -k --o --q input=f output=c start_coordinates=${x},${y}`),
        ...timed('walk', `r.walk -k --o --q elevation=flat friction=f output=w start_coordinates=${x},${y}`)
      ].join('\n')
    );
    const { stdout } = spawnSync(
      'grass',
      ['--tmp-location', 'XY', '--exec', 'bash', join(folder, 'run.sh')],
      {
        encoding: 'utf8'
      }
    );
    const least = (name: string): number =>
      Math.min(
        ...[...stdout.matchAll(new RegExp(`^${name} (\\d+)$`, 'gm'))].map(([, time]) => Number(time) / 1e6)
      );
    const found = { cost: least('cost'), walk: least('walk') };
    return Number.isFinite(found.cost) && Number.isFinite(found.walk) ? found : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Milliseconds of gdal_calc on byte rasters and their weights, start and files included; undefined where it is
 * not installed.
 */
export function runGdalCalc(
  criteria: readonly Uint8Array[],
  weights: readonly number[],
  columns: number
): number | undefined {
  if (!isInstalled('gdal_calc.py')) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'padu-gdal-'));
  try {
    const letters = criteria.map((_, k) => String.fromCharCode(65 + k));
    criteria.forEach((criterion, k) => {
      const file = join(folder, `${letters[k]}.bin`);
      writeFileSync(file, criterion);
      writeFileSync(
        `${file}.hdr`,
        `ENVI\nsamples = ${columns}\nlines = ${criterion.length / columns}\nbands = 1\ndata type = 1\n` +
          `interleave = bsq\nbyte order = 0\n`
      );
    });
    const sum = letters.map((letter, k) => `${weights[k]!}*${letter}.astype(float)`).join('+');
    const start = performance.now();
    const { status } = spawnSync(
      'gdal_calc.py',
      [
        ...letters.flatMap((letter) => [`-${letter}`, join(folder, `${letter}.bin`)]),
        ...['--calc', sum, '--type', 'Float32', '--format', 'ENVI', '--quiet', '--overwrite'],
        ...['--outfile', join(folder, 'out.bin')]
      ],
      { stdio: 'ignore' }
    );
    return status === 0 ? performance.now() - start : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** "12× ours", or the word why there is nothing to compare with. */
export function compared(name: string, theirs: number | undefined, ours: number): string {
  return theirs === undefined
    ? `${name} not installed, skipped`
    : `${name} ${theirs.toFixed(theirs < 10 ? 1 : 0)} ms, ${(theirs / ours).toFixed(1)}×`;
}
