import { base } from '$app/paths';
import { fetchJson } from '../../data/fetch-json';
import type { LocationDiagram } from '../../map/print/sheet-content';
import type { Bounds } from '../../village/types';
import type { VillageManifest } from '../../village/built';

interface Region {
  readonly areas: readonly {
    readonly code: string;
    readonly rings: readonly (readonly (readonly number[])[])[];
  }[];
}

interface World {
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
  }[];
}

const isRegion = (value: unknown): value is Region =>
  typeof value === 'object' && value !== null && 'areas' in value && Array.isArray(value.areas);
const isWorld = (value: unknown): value is World =>
  typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);

/** Where Indonesia lies, [west, south, east, north]. */
const indonesia: Bounds = [94.5, -11.5, 141.5, 7];

export type Surroundings = Pick<LocationDiagram, 'areas' | 'bounds'> & {
  readonly within: 'kabupaten' | 'indonesia';
};

/**
 * What to show a village's place in: the kecamatan of its kabupaten where their outlines are known, else the
 * islands of Indonesia; nothing but the village's own place when neither can be loaded.
 */
export async function loadSurroundings(
  manifest: VillageManifest,
  signal: AbortSignal
): Promise<Surroundings> {
  try {
    const { areas } = await fetchJson(`${base}/regions/${manifest.kabupaten.code}.json`, isRegion, {
      signal
    });
    const points = areas.flatMap(({ rings }) => rings.flat());
    return {
      within: 'kabupaten',
      bounds: boundsOf(points),
      areas: areas.map(({ code, rings }) => ({ rings, own: code === manifest.kecamatan.code }))
    };
  } catch {
    return { within: 'indonesia', bounds: indonesia, areas: await islands(signal).catch(() => []) };
  }
}

async function islands(signal: AbortSignal): Promise<LocationDiagram['areas']> {
  const world = await fetchJson(`${base}/villages/world.json`, isWorld, { signal });
  const rings = world.features
    .flatMap(({ geometry }) =>
      geometry.type === 'MultiPolygon'
        ? (geometry.coordinates as number[][][][])
        : geometry.type === 'Polygon'
          ? [geometry.coordinates as number[][][]]
          : []
    )
    .flatMap(([outer]) => (outer === undefined ? [] : [outer]))
    .filter((ring) => {
      const [west, south, east, north] = boundsOf(ring);
      return (
        west >= indonesia[0] - 2 &&
        east <= indonesia[2] + 10 &&
        south >= indonesia[1] - 4 &&
        north <= indonesia[3] + 2
      );
    });
  return [{ rings, own: false }];
}

function boundsOf(points: readonly (readonly number[])[]): Bounds {
  const [lngs, lats] = [points.map(([lng = 0]) => lng), points.map(([, lat = 0]) => lat)];
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return [least(lngs), least(lats), most(lngs), most(lats)];
}
