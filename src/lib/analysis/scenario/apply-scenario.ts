import type { Position } from '../../village/types';
import { AnalysisError } from '../analysis-error';
import type { AnalysisInput, PlaceDoubt, PlanarLine, RoadInput } from '../analysis-input';
import { nearestOnSegment } from '../planar';
import { createPlane, type Plane } from '../plane';
import type { ScenarioEdit } from './scenario';

export interface ApplyOptions {
  /** Ends of a new path this near to a road are joined to it; default 15 m. */
  readonly joinMeters?: number;
}

/** A place that was chosen, not found: nothing is unsure about where it is, but nobody has surveyed it either. */
const chosen: PlaceDoubt = { source: 'scenario', accuracyMeters: 0 };

/**
 * The village as it would be after the edits, one after the other; the input stays as it is. Without edits it
 * is the input itself. The version names the data version and the edits, so that figures say what they are of.
 * @throws AnalysisError `bad-input` for an id that is not there (to move, close, change) or is there already
 * (to add), `not-a-number` for a position that is none
 */
export function applyScenario(
  input: AnalysisInput,
  edits: readonly ScenarioEdit[],
  { joinMeters = 15 }: ApplyOptions = {}
): AnalysisInput {
  if (edits.length === 0) return input;
  const plane = createPlane(input.plane);
  const edited = edits.reduce((village, edit) => applyEdit(village, edit, plane, joinMeters), input);
  return { ...edited, version: `${input.version}+${hashOf(edits)}` };
}

function toPlane(plane: Plane, position: Position): [x: number, y: number] {
  if (position.every(Number.isFinite)) return plane.toMeters(position);
  throw new AnalysisError('not-a-number', `expected [lng, lat], got [${position.join(', ')}]`);
}

/** The list with one feature changed, or left out when `change` gives none. */
function replace<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: (feature: T) => T | undefined
): T[] {
  if (list.some((feature) => feature.id === id)) {
    return list.flatMap((feature) => (feature.id === id ? (change(feature) ?? []) : [feature]));
  }
  throw new AnalysisError('bad-input', `expected an id of the village, got ${id}`);
}

function refuseTaken(list: readonly { readonly id: string }[], id: string): void {
  if (!list.some((feature) => feature.id === id)) return;
  throw new AnalysisError('bad-input', `expected a new id, got ${id}`);
}

function applyEdit(
  village: AnalysisInput,
  edit: ScenarioEdit,
  plane: Plane,
  joinMeters: number
): AnalysisInput {
  const { facilities, roads, land } = village;
  switch (edit.kind) {
    case 'add-facility': {
      refuseTaken(facilities, edit.id);
      const [x, y] = toPlane(plane, edit.at);
      const { name, capacity, zone = true } = edit;
      const facility = {
        ...chosen,
        id: edit.id,
        kind: edit.facility,
        x,
        y,
        ...(name !== undefined && { name }),
        ...(zone && ({ zone: true } as const)),
        ...(capacity !== undefined && { capacity })
      };
      return { ...village, facilities: [...facilities, facility] };
    }
    case 'move-facility': {
      const [x, y] = toPlane(plane, edit.at);
      const move = ({ status: _status, ...facility }: AnalysisInput['facilities'][number]) => ({
        ...facility,
        ...chosen,
        x,
        y
      });
      return { ...village, facilities: replace(facilities, edit.id, move) };
    }
    case 'close-facility':
      return { ...village, facilities: replace(facilities, edit.id, () => undefined) };
    case 'add-path': {
      refuseTaken(roads, edit.id);
      const line = edit.line.map((position) => toPlane(plane, position));
      if (line.length < 2) throw new AnalysisError('bad-input', 'expected a path of two positions or more');
      const { surface, passable } = edit;
      const path: RoadInput = {
        ...chosen,
        id: edit.id,
        kind: edit.road ?? 'alley',
        lines: [joinEnds(line, roads, joinMeters)],
        ...(surface && { surface }),
        ...(passable && { passable })
      };
      return { ...village, roads: [...roads, path] };
    }
    case 'change-use':
      return { ...village, land: replace(land, edit.id, (parcel) => ({ ...parcel, kind: edit.to })) };
  }
}

/** Both ends carried on to the nearest road within reach. */
function joinEnds(
  line: readonly (readonly [x: number, y: number])[],
  roads: readonly RoadInput[],
  joinMeters: number
): PlanarLine {
  const join = (end: readonly [x: number, y: number]) => {
    let [best, least] = [end, joinMeters];
    for (const road of roads) {
      for (const points of road.lines) {
        for (let i = 0; i + 3 < points.length; i += 2) {
          const [ax, ay, bx, by] = points.subarray(i, i + 4);
          const foot = nearestOnSegment(end[0], end[1], ax!, ay!, bx!, by!);
          if (foot.distance <= least) [best, least] = [[foot.x, foot.y], foot.distance];
        }
      }
    }
    return best;
  };
  const points = [join(line[0]!), ...line, join(line.at(-1)!)];
  const apart = points.filter(
    ([x, y], i) => i === 0 || Math.hypot(x - points[i - 1]![0], y - points[i - 1]![1]) > 1e-6
  );
  return Float64Array.from(apart.flat());
}

/** FNV-1a (Fowler, Noll, Vo) of the edits' JSON, eight hex digits. */
function hashOf(edits: readonly ScenarioEdit[]): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(edits)) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
