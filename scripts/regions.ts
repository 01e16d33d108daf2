/**
 * Joins the village outlines of a kabupaten to those of its kecamatan, coarse enough for a location diagram:
 * `npx tsx scripts/regions.ts <outlines.geojson>` writes static/regions/<code>.json. Each feature needs a
 * property `kode_kemendagri`. The result is committed; the same input gives the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as polyclip from 'polyclip-ts';

interface Outline {
  readonly properties: { readonly kode_kemendagri: string };
  readonly geometry: { readonly type: string; readonly coordinates: polyclip.Geom };
}

/** Steps in a degree: about 280 m, a fifth of a millimetre on paper. */
const grain = 400;
/** Holes and slivers under this many square degrees come from outlines that do not quite meet. */
const leastArea = 2e-5;

const [file] = process.argv.slice(2);
if (file === undefined || file === '--help') {
  console.log('Usage: tsx scripts/regions.ts <outlines.geojson>\nWrites static/regions/<kabupaten>.json.');
} else {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { readonly features: readonly Outline[] };
  const byDistrict = new Map<string, polyclip.Geom[]>();
  for (const { properties, geometry } of features) {
    const district = properties.kode_kemendagri.slice(0, 8);
    byDistrict.set(district, [...(byDistrict.get(district) ?? []), geometry.coordinates]);
  }
  const areas = [...byDistrict].sort().map(([code, geometries]) => {
    const [first, ...rest] = geometries;
    const joined = first === undefined ? [] : polyclip.union(first, ...rest);
    return {
      code,
      rings: joined.map(([ring]) => coarse(ring ?? [])).filter((ring) => areaOf(ring) > leastArea)
    };
  });
  const code = areas[0]?.code.slice(0, 5) ?? '';
  const source = 'cahyadsn/wilayah_boundaries (MIT)';
  mkdirSync('static/regions', { recursive: true });
  writeFileSync(`static/regions/${code}.json`, `${JSON.stringify({ code, source, areas })}\n`);
  console.log(`static/regions/${code}.json: ${areas.length} kecamatan`);
}

function coarse(ring: readonly (readonly number[])[]): (readonly [number, number])[] {
  const points = ring.map(([lng = 0, lat = 0]): readonly [number, number] => [
    Math.round(lng * grain) / grain,
    Math.round(lat * grain) / grain
  ]);
  return points.filter((point, i) => {
    const before = points[i - 1];
    return before === undefined || before[0] !== point[0] || before[1] !== point[1];
  });
}

function areaOf(ring: readonly (readonly [number, number])[]): number {
  let sum = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum / 2);
}
