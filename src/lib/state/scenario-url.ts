import { AnalysisError, parseScenarioEdit, type ScenarioEdit } from '../analysis';
import type { Position } from '../village/types';
import { mostEdits } from './scenario-edits';
import { noScenario, sideNames, type ScenarioState } from './scenario-state';

/** Bends a new path can have. */
const mostPositions = 60;
/** Ids of features, as in the rest of the address. */
const idPattern = /^[\p{L}\p{N}._-]{1,80}$/u;
const degreesPattern = /^-?\d{1,3}(\.\d{1,7})?$/;

/** Five decimals, about a metre: what an address keeps of a place. */
const degrees = (value: number): string => String(Number(value.toFixed(5)));

function oneOf<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((known) => known === value);
}
/** "+" stands for a space in a query, and "*" as it is: neither occurs in an id. */
const [wordEnd, editEnd, nothing] = [' ', '*', '-'] as const;

function words(edit: ScenarioEdit): string[] {
  switch (edit.kind) {
    case 'close-facility':
      return ['c', edit.id];
    case 'move-facility':
      return ['m', edit.id, ...edit.at.map(degrees)];
    case 'change-use':
      return ['u', edit.id, edit.to];
    case 'add-facility': {
      const { id, facility, at, zone = true, capacity, name } = edit;
      const more = [zone ? 'z' : 'o', capacity === undefined ? nothing : String(capacity)];
      const named = name === undefined ? [] : name.replaceAll('*', '·').split(/\s+/).filter(Boolean);
      const plain = zone && capacity === undefined && named.length === 0;
      return ['a', id, facility, ...at.map(degrees), ...(plain ? [] : [...more, ...named])];
    }
    case 'add-path': {
      const { id, line, road = 'alley', surface = nothing, passable = nothing } = edit;
      return ['p', id, road, surface, passable, ...line.flatMap((at) => at.map(degrees))];
    }
  }
}

/** Edits as short text, without what an address need not say. */
export function formatEdits(edits: readonly ScenarioEdit[]): string {
  return edits
    .slice(0, mostEdits)
    .map((edit) => words(edit).join(wordEnd))
    .join(editEnd);
}

function positionsIn(texts: readonly string[]): Position[] | undefined {
  if (texts.length % 2 !== 0 || !texts.every((text) => degreesPattern.test(text))) return undefined;
  const numbers = texts.map(Number);
  return numbers.flatMap((lng, i): Position[] => (i % 2 === 0 ? [[lng, numbers[i + 1]!]] : []));
}

/** The fields a text names, not yet checked. */
function fieldsOf(text: string): object | undefined {
  const [letter, id = '', ...rest] = text.split(wordEnd);
  if (!idPattern.test(id)) return undefined;
  switch (letter) {
    case 'c':
      return rest.length === 0 ? { kind: 'close-facility', id } : undefined;
    case 'm':
      return { kind: 'move-facility', id, at: positionsIn(rest)?.[0] };
    case 'u':
      return { kind: 'change-use', id, to: rest[0] };
    case 'a': {
      const [facility, lng = '', lat = '', zone = 'z', capacity = nothing, ...name] = rest;
      return {
        ...{ kind: 'add-facility', id, facility, at: positionsIn([lng, lat])?.[0] },
        ...(name.length > 0 && { name: name.join(' ').slice(0, 80) }),
        ...(zone === 'o' && { zone: false }),
        ...(/^\d{1,6}$/.test(capacity) && { capacity: Number(capacity) })
      };
    }
    case 'p': {
      const [road, surface, passable, ...numbers] = rest;
      return {
        ...{ kind: 'add-path', id, line: positionsIn(numbers)?.slice(0, mostPositions) },
        ...(road !== 'alley' && { road }),
        ...(surface !== nothing && { surface }),
        ...(passable !== nothing && { passable })
      };
    }
    default:
      return undefined;
  }
}

function parseEdit(text: string): ScenarioEdit | undefined {
  try {
    return parseScenarioEdit(fieldsOf(text));
  } catch (error) {
    if (error instanceof AnalysisError) return undefined;
    throw error;
  }
}

/** Edits from short text. Total: what is unknown, hostile or cut short is left out. */
export function parseEdits(text: string | null): readonly ScenarioEdit[] {
  if (text === null || text === '') return noScenario.a;
  return text
    .split(editEnd)
    .slice(0, mostEdits)
    .flatMap((part) => parseEdit(part) ?? []);
}

/** The scenarios a query asks for. */
export function parseScenarios(query: URLSearchParams): ScenarioState {
  const swipe = query.get('xs') ?? '';
  const version = query.get('xv') ?? '';
  const shown = oneOf(sideNames, query.get('x') ?? undefined) ?? 'today';
  const versus = oneOf(sideNames, query.get('xw') ?? undefined) ?? 'today';
  return {
    a: parseEdits(query.get('xa')),
    b: parseEdits(query.get('xb')),
    shown,
    versus: versus === shown ? 'today' : versus,
    ...(degreesPattern.test(swipe) && Math.abs(Number(swipe)) <= 180 ? { swipe: Number(swipe) } : {}),
    ...(/^[\w.+-]{1,40}$/.test(version) ? { version } : {})
  };
}

/** The shortest query for these scenarios; empty for the village as it is. */
export function formatScenarios(state: ScenarioState): URLSearchParams {
  const query = new URLSearchParams();
  const set = (key: string, value: string): void => {
    if (value !== '') query.set(key, value);
  };
  set('xa', formatEdits(state.a));
  set('xb', formatEdits(state.b));
  set('x', state.shown === 'today' ? '' : state.shown);
  set('xw', state.versus === 'today' ? '' : state.versus);
  set('xs', state.swipe === undefined ? '' : degrees(state.swipe));
  set('xv', state.a.length + state.b.length === 0 ? '' : (state.version ?? ''));
  return query;
}
