import type { Bounds, FamilyName } from '../village/types';
import { familyNames } from '../village/types';
import {
  defaultViewLayers,
  familyModes,
  viewLayers,
  type FamilyMode,
  type ViewLayer
} from '../village/view-layers';
import type { PanelTab, ViewState } from './view-state';

const tabs = ['layers', 'list', 'figures'] as const satisfies readonly PanelTab[];

/** What a page shows when its address says nothing. */
export const defaultView: ViewState = {
  layers: defaultViewLayers,
  opacity: {},
  modes: { crafts: 'points', farming: 'points', plantation: 'points', food: 'points' },
  tab: 'layers',
  world: false
};

/** Ids and names in the query: letters, digits, dot, dash and underscore, not too long to be one. */
const idPattern = /^[\p{L}\p{N}._-]{1,80}$/u;

function oneOf<T extends string>(values: readonly T[], value: string | null | undefined): T | undefined {
  return values.find((known) => known === value);
}

/** "a.b.c" as names; empty for nothing. */
function listOf(value: string | null): readonly string[] {
  return value === null || value === '' ? [] : value.split('.');
}

/** "land-40.crafts-80" as pairs of a name and the rest. */
function pairsOf(value: string | null): readonly (readonly [string, string])[] {
  return listOf(value).map((pair) => {
    const cut = pair.indexOf('-');
    return cut < 0 ? ([pair, ''] as const) : ([pair.slice(0, cut), pair.slice(cut + 1)] as const);
  });
}

function parseLayers(on: string | null, off: string | null): readonly ViewLayer[] {
  const added = listOf(on);
  const removed = listOf(off);
  return viewLayers.filter(
    (layer) => !removed.includes(layer) && (defaultViewLayers.includes(layer) || added.includes(layer))
  );
}

function parseOpacity(value: string | null): ViewState['opacity'] {
  const opacity: Partial<Record<ViewLayer, number>> = {};
  for (const [name, percent] of pairsOf(value)) {
    const layer = oneOf(viewLayers, name);
    if (layer !== undefined && /^\d{1,2}$/.test(percent)) opacity[layer] = Number(percent) / 100;
  }
  return opacity;
}

function parseModes(value: string | null): ViewState['modes'] {
  const modes: Record<FamilyName, FamilyMode> = { ...defaultView.modes };
  for (const [name, mode] of pairsOf(value)) {
    const family = oneOf(familyNames, name);
    const known = oneOf(familyModes, mode);
    if (family !== undefined && known !== undefined) modes[family] = known;
  }
  return modes;
}

function parseBounds(value: string | null): Bounds | undefined {
  const parts = value?.split('_') ?? [];
  if (parts.length !== 4 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,7})?$/.test(part))) return undefined;
  const [west, south, east, north] = parts.map(Number) as [number, number, number, number];
  const onEarth =
    Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  return onEarth && west < east && south < north ? [west, south, east, north] : undefined;
}

/**
 * The view a query asks for. Total: what is unknown, hostile or cut short falls back to the default, so an
 * old or damaged link still opens.
 */
export function parseView(query: URLSearchParams): ViewState {
  const selection = query.get('s');
  const base = query.get('base');
  const bounds = parseBounds(query.get('b'));
  return {
    layers: parseLayers(query.get('on'), query.get('off')),
    opacity: parseOpacity(query.get('o')),
    modes: parseModes(query.get('v')),
    ...(selection !== null && idPattern.test(selection) ? { selection } : {}),
    tab: oneOf(tabs, query.get('t')) ?? defaultView.tab,
    ...(bounds === undefined ? {} : { bounds }),
    ...(base !== null && idPattern.test(base) ? { base } : {}),
    world: query.get('w') === '1'
  };
}

/** The shortest query that means this view; empty for the default one. */
export function formatView(view: ViewState): URLSearchParams {
  const query = new URLSearchParams();
  const set = (key: string, value: string): void => {
    if (value !== '') query.set(key, value);
  };
  const isDefault = (layer: ViewLayer): boolean => defaultViewLayers.includes(layer);
  set('on', viewLayers.filter((layer) => view.layers.includes(layer) && !isDefault(layer)).join('.'));
  set('off', viewLayers.filter((layer) => !view.layers.includes(layer) && isDefault(layer)).join('.'));
  set(
    'o',
    viewLayers
      .flatMap((layer) => {
        const opacity = view.opacity[layer];
        const percent = opacity === undefined ? 100 : Math.round(opacity * 100);
        return percent < 100 ? [`${layer}-${Math.max(0, percent)}`] : [];
      })
      .join('.')
  );
  set(
    'v',
    familyNames
      .filter((family) => view.modes[family] !== defaultView.modes[family])
      .map((family) => `${family}-${view.modes[family]}`)
      .join('.')
  );
  set('s', view.selection ?? '');
  set('t', view.tab === defaultView.tab ? '' : view.tab);
  set('b', view.bounds?.map((degrees) => String(Number(degrees.toFixed(5)))).join('_') ?? '');
  set('base', view.base ?? '');
  set('w', view.world ? '1' : '');
  return query;
}
