import { readFileSync } from 'node:fs';
import { latticeOf, toTable, type LatticePoint, type Point } from './plane';
import type { Position } from '../../src/lib/village/types';

export interface VillageOutline {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** Geodesic area on WGS84. */
  readonly hectares: number;
  /** Without the closing repeat. */
  readonly ring: readonly Position[];
}

export const homeCode = '33.03.06.2015';

/** The outlines given by cahyadsn/wilayah_boundaries (MIT), kept in given/outlines.tsv. */
export function readOutlines(): readonly VillageOutline[] {
  const text = readFileSync(new URL('./given/outlines.tsv', import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code, name, kind, hectares, ring] = line.split('\t') as [string, string, string, string, string];
      return {
        code,
        name,
        kind,
        hectares: Number(hectares),
        ring: ring.split(',').map((pair): Position => {
          const [lng, lat] = pair.split(' ').map(Number) as [number, number];
          return [lng, lat];
        })
      };
    });
}

export interface HomeOutline {
  readonly lattice: readonly LatticePoint[];
  readonly table: readonly Point[];
}

/** The outline of the drawn village on the lattice and on the drawing table. */
export function homeOutline(): HomeOutline {
  const home = readOutlines().find(({ code }) => code === homeCode);
  if (!home) throw new Error(`given/outlines.tsv: expected a line for ${homeCode}`);
  const lattice = home.ring.map(latticeOf);
  return { lattice, table: lattice.map(toTable) };
}
