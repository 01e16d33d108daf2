import {
  kindsOf,
  type KindOf,
  type Position,
  type RoadPassability,
  type RoadSurface
} from '../../village/types';
import { AnalysisError } from '../analysis-error';

/** One change to a village. Positions are [lng, lat] degrees. */
export type ScenarioEdit =
  | {
      readonly kind: 'add-facility';
      /** New in the village. */
      readonly id: string;
      readonly facility: KindOf<'facilities'>;
      readonly name?: string;
      readonly at: Position;
      /** Whether one round goes through it; default true. */
      readonly zone?: boolean;
      readonly capacity?: number;
    }
  | { readonly kind: 'move-facility'; readonly id: string; readonly at: Position }
  | { readonly kind: 'close-facility'; readonly id: string }
  | {
      readonly kind: 'add-path';
      readonly id: string;
      /** At least two positions; ends near a road are joined to it. */
      readonly line: readonly Position[];
      /** Default `alley`. */
      readonly road?: KindOf<'roads'>;
      readonly surface?: RoadSurface;
      readonly passable?: RoadPassability;
    }
  | { readonly kind: 'change-use'; readonly id: string; readonly to: KindOf<'land'> };

/** A named list of edits on one version of a village's data, as it is saved in a file. */
export interface Scenario {
  readonly name: string;
  readonly code: string;
  /** Data version the edits were made on. */
  readonly version: string;
  readonly edits: readonly ScenarioEdit[];
}

const surfaces: readonly string[] = ['asphalt', 'concrete', 'paving', 'gravel', 'earth'];
const passabilities: readonly string[] = ['foot', 'bicycle', 'motorbike', 'car'];

function fail(expected: string, got: unknown): never {
  throw new AnalysisError('bad-input', `expected ${expected}, got ${JSON.stringify(got)?.slice(0, 60)}`);
}
type Fields = Readonly<Record<string, unknown>>;
function asRecord(value: unknown, what: string): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : fail(what, value);
}
function asText(value: unknown, what: string): string {
  return typeof value === 'string' && value !== '' ? value : fail(`${what} as text`, value);
}
function asPosition(value: unknown): Position {
  if (!Array.isArray(value) || value.length !== 2) return fail('[lng, lat]', value);
  const [lng, lat] = value as unknown[];
  const fits =
    typeof lng === 'number' && typeof lat === 'number' && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
  return fits ? [lng, lat] : fail('[lng, lat] in degrees', value);
}
function isKeyOf<T extends object>(table: T, value: unknown): value is keyof T & string {
  return typeof value === 'string' && Object.hasOwn(table, value);
}

/**
 * Reads one edit.
 * @throws AnalysisError `bad-input`, with what was expected and what came
 */
export function parseScenarioEdit(value: unknown): ScenarioEdit {
  const edit = asRecord(value, 'an edit');
  const id = asText(edit['id'], 'the id of an edit');
  switch (edit['kind']) {
    case 'add-facility': {
      const { facility, name, zone, capacity } = edit;
      if (!isKeyOf(kindsOf.facilities, facility)) return fail('a kind of facility', facility);
      if (zone !== undefined && typeof zone !== 'boolean') return fail('true or false as zone', zone);
      if (capacity !== undefined && !(typeof capacity === 'number' && capacity >= 0 && capacity < Infinity)) {
        return fail('a capacity of 0 or more', capacity);
      }
      return {
        kind: 'add-facility',
        id,
        facility,
        at: asPosition(edit['at']),
        ...(name !== undefined && { name: asText(name, 'a name') }),
        ...(zone !== undefined && { zone }),
        ...(capacity !== undefined && { capacity })
      };
    }
    case 'move-facility':
      return { kind: 'move-facility', id, at: asPosition(edit['at']) };
    case 'close-facility':
      return { kind: 'close-facility', id };
    case 'add-path': {
      const { line, road, surface, passable } = edit;
      if (!Array.isArray(line) || line.length < 2) return fail('a line of two positions or more', line);
      if (road !== undefined && !isKeyOf(kindsOf.roads, road)) return fail('a kind of road', road);
      if (surface !== undefined && !surfaces.includes(surface as string)) return fail('a surface', surface);
      if (passable !== undefined && !passabilities.includes(passable as string)) {
        return fail('who may pass', passable);
      }
      return {
        kind: 'add-path',
        id,
        line: line.map(asPosition),
        ...(road !== undefined && { road }),
        ...(surface !== undefined && { surface: surface as RoadSurface }),
        ...(passable !== undefined && { passable: passable as RoadPassability })
      };
    }
    case 'change-use': {
      const { to } = edit;
      return isKeyOf(kindsOf.land, to) ? { kind: 'change-use', id, to } : fail('a kind of land', to);
    }
    default:
      return fail('a known edit', edit['kind']);
  }
}

/**
 * Reads a scenario from a file or an address.
 * @throws AnalysisError `bad-input`, with what was expected and what came
 */
export function parseScenario(value: unknown): Scenario {
  const scenario = asRecord(value, 'a scenario');
  const { edits } = scenario;
  if (!Array.isArray(edits)) return fail('a list of edits', edits);
  return {
    name: asText(scenario['name'], 'the name of a scenario'),
    code: asText(scenario['code'], 'the code of a village'),
    version: asText(scenario['version'], 'a data version'),
    edits: edits.map(parseScenarioEdit)
  };
}
