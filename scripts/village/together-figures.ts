import {
  burnPolygons,
  cellAt,
  cellCount,
  frictionSurface,
  polygonsArea,
  togetherAreas,
  travelSurface,
  type AnalysisInput,
  type FamilyPlaceInput,
  type Grid,
  type PlanarPolygon,
  type TogetherArea
} from '../../src/lib/analysis';
import type { TogetherClass } from '../../src/lib/village/built';
import { familyNames } from '../../src/lib/village/types';
import type { Ground } from './ground';
import { roundTo } from './planar-shapes';
import { splitPolygons } from './split-at-outline';

/** A walk this long counts as side by side. */
export const togetherMinutes = 5;

/** Well under a cell: corners nobody sees cost tiles and time. */
const simplifyMeters = 2;

/** Paddy covers two thirds of a village and bamboo lines every stream: as places they would say nothing. */
const groundKinds: ReadonlySet<string> = new Set(['paddy', 'grove']);

/** Where two or more livelihood families lie within a five-minute walk, as areas that do not overlap. */
export function findTogether(
  grid: Grid,
  input: AnalysisInput,
  ground: Ground
): { readonly areas: readonly TogetherArea[]; readonly classes: readonly TogetherClass[] } {
  const places = input.places.filter(({ kind, polygons }) => polygons.length === 0 || !groundKinds.has(kind));
  const present = familyNames.filter((family) => places.some((place) => place.family === family));
  if (present.length < 2) return { areas: [], classes: [] };
  const friction = frictionSurface(grid, input);
  const minutes = Object.fromEntries(
    present.map((family) => {
      const sources = places
        .filter((place) => place.family === family)
        .flatMap((place) => cellsOf(grid, place));
      const seconds = travelSurface(
        grid,
        friction,
        [...new Set(sources)].sort((a, b) => a - b),
        {
          limitSeconds: (togetherMinutes + 1) * 60
        }
      );
      return [family, seconds.map((value) => value / 60)];
    })
  );
  const areas = togetherAreas(grid, minutes, togetherMinutes, input.outline, { simplifyMeters }).filter(
    ({ families }) => families.length > 1
  );
  return { areas, classes: areas.map((area) => toClass(area, ground)) };
}

/** Cells a place covers; a place smaller than a cell is in the one its point lies in. */
function cellsOf(grid: Grid, place: FamilyPlaceInput): number[] {
  const cells: number[] = [];
  burnPolygons(grid, place.polygons, (cell) => cells.push(cell));
  const own = cellAt(grid, place.x, place.y);
  if (cells.length === 0 && own >= 0 && own < cellCount(grid)) cells.push(own);
  return cells;
}

function toClass(area: TogetherArea, ground: Ground): TogetherClass {
  const polygons: PlanarPolygon[] = area.rings.map((rings) =>
    rings.map((ring) => Float64Array.from(ring.flat()))
  );
  return {
    families: area.families,
    mask: area.mask,
    hectares: roundTo(area.hectares, 2),
    hectaresByDusun: Object.fromEntries(
      ground.dusun.flatMap(({ feature, polygons: dusun }) => {
        const hectares = roundTo(polygonsArea(splitPolygons(polygons, dusun).inside) / 10_000, 2);
        return hectares > 0 ? [[feature.id, hectares]] : [];
      })
    )
  };
}
