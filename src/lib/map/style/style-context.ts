import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { familyNames, type FamilyName } from '../../village/types';
import type { ViewLayer } from '../../village/view-layers';
import type { VillageManifest } from '../../village/built';
import { baseMapOf } from '../base-maps';
import type { MapView } from '../map-view';
import type { MapTheme } from '../theme/map-theme';
import { themeOf } from '../theme/theme-of';
import { drawnZoom } from './zoom-scale';

/** What a style needs to know of its village beyond the tiles. */
export interface StyleVillage {
  /** Of the village's middle: how large a metre is drawn. */
  readonly latitude: number;
  /** Features of each family in each dusun, by dusun id. */
  readonly dusun: readonly {
    readonly id: string;
    readonly counts: Readonly<Record<FamilyName, number>>;
  }[];
}

/** Reads from the manifest what the style needs. */
export function toStyleVillage(manifest: Pick<VillageManifest, 'bounds' | 'dusun' | 'layers'>): StyleVillage {
  const count = (family: FamilyName, dusun: string): number =>
    manifest.layers[family]?.byDusun[dusun]?.features ?? 0;
  return {
    latitude: (manifest.bounds[1] + manifest.bounds[3]) / 2,
    dusun: manifest.dusun.map(({ id }) => ({
      id,
      counts: {
        crafts: count('crafts', id),
        farming: count('farming', id),
        plantation: count('plantation', id),
        food: count('food', id)
      }
    }))
  };
}

/** Everything the parts of a style are made from. */
export interface StyleContext {
  readonly theme: MapTheme;
  readonly view: MapView;
  readonly village: StyleVillage;
  /** Zoom the sizes of the drawing hold at. */
  readonly zoom: number;
  /** The same for symbols and names: where they are twice as large, the map must be twice as close. */
  readonly tierZoom: number;
  /** How much larger type and symbols are: 2 on the wall. */
  readonly enlarge: number;
  /** How much wider lines are on the wall. */
  readonly widen: number;
  /** A base map lies under the village. */
  readonly overBase: boolean;
}

export function createContext(view: MapView, village: StyleVillage): StyleContext {
  const wall = view.theme === 'wall';
  const zoom = drawnZoom(village.latitude);
  const enlarge = wall ? 2 : 1;
  return {
    theme: themeOf(view.theme),
    view,
    village,
    zoom,
    tierZoom: zoom + Math.log2(enlarge),
    enlarge,
    widen: wall ? 1.35 : 1,
    overBase: baseMapOf(view.base) !== undefined
  };
}

/** Name of the source with the village's tiles. */
export const tileSource = 'village';

/** True when a layer of the view is on. */
export function isOn({ view }: StyleContext, layer: ViewLayer): boolean {
  return view.layers.includes(layer);
}

/** How opaque a layer of the view is, times a share of its own. */
export function alpha({ view }: StyleContext, layer: ViewLayer, share = 1): number {
  return (view.opacity[layer] ?? 1) * share;
}

export function visibility(shown: boolean): { readonly visibility: 'visible' | 'none' } {
  return { visibility: shown ? 'visible' : 'none' };
}

/** The families that are switched on. */
export function visibleFamilies(view: Pick<MapView, 'layers'>): readonly FamilyName[] {
  return familyNames.filter((family) => view.layers.includes(family));
}

/** The families that are shown by dusun. */
export function countedFamilies(view: Pick<MapView, 'layers' | 'modes'>): readonly FamilyName[] {
  return visibleFamilies(view).filter((family) => view.modes[family] === 'dusun');
}

/** `sketch` for what is not yet surveyed, and for what nobody said how sure it is. */
export const isSketchExpression: ExpressionSpecification = [
  '==',
  ['coalesce', ['get', 'status'], 'sketch'],
  'sketch'
];

export type StyleLayers = readonly LayerSpecification[];
