import type { FeatureCollection } from 'geojson';
import type { Bounds, FamilyName, Language, Position } from '../village/types';
import type { FamilyMode, ViewLayer } from '../village/view-layers';
import type { SurfaceData, SurfaceWeighing } from './surface/surface';

export type Theme = 'light' | 'dark' | 'wall';

/** Pixels kept free of the village on each side, because panels lie there. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What the map shall show: a value, made from the view state and the loaded data. */
export interface MapView {
  readonly theme: Theme;
  readonly language: Language;
  readonly layers: readonly ViewLayer[];
  readonly opacity: Readonly<Partial<Record<ViewLayer, number>>>;
  readonly modes: Readonly<Record<FamilyName, FamilyMode>>;
  readonly selection?: string;
  /** Highlighted for a moment, e.g. the row under the pointer. */
  readonly hover?: string;
  readonly base?: string;
  readonly world: boolean;
  /** Of the facilities only the zone's five are shown: the rest would hide what is painted. */
  readonly zoneOnly?: boolean;
}

/** What people do on the map. The map changes nothing itself but its camera in motion. */
export type MapIntent =
  /** Something was pressed; `at` is where. */
  | { readonly type: 'select'; readonly id: string | undefined; readonly at?: Position }
  /** A pin was pressed, or moved by pointer or arrow keys; `final` once it is let go. */
  | { readonly type: 'pin'; readonly id: string }
  | { readonly type: 'pin-move'; readonly id: string; readonly at: Position; readonly final: boolean }
  | { readonly type: 'hover'; readonly id: string | undefined; readonly at: readonly [number, number] }
  | { readonly type: 'pointer'; readonly at: Position | undefined }
  /** The camera came to rest; user is false when code moved it. */
  | {
      readonly type: 'rest';
      readonly bounds: Bounds;
      readonly metersPerPixel: number;
      readonly user: boolean;
    }
  | {
      readonly type: 'measure';
      readonly points: readonly Position[];
      readonly meters: number;
      readonly hectares?: number;
    }
  | { readonly type: 'ready' }
  /** A base map that could not be reached, by id. */
  | { readonly type: 'base-failed'; readonly id: string }
  | { readonly type: 'failed'; readonly reason: 'no-webgl' | 'tiles' | 'other'; readonly cause: unknown };

/** A place the page marks on the map: a button with a name, to be dragged where it says so. */
export interface MapPin {
  readonly id: string;
  readonly at: Position;
  /**
   * A ranked site, the first of them, a place somebody points at, a proposed facility, one that is closed, the
   * handle between two surfaces.
   */
  readonly look: 'site' | 'first' | 'place' | 'proposal' | 'closed' | 'swipe';
  /** Short, inside the pin. */
  readonly text?: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly chosen?: boolean;
  readonly movable?: boolean;
}

/** A surface of suitability: what it is painted from and how it is weighed now. */
export interface MapSurface {
  readonly data: SurfaceData;
  readonly weighing: SurfaceWeighing;
  /** 0…1, default 1: fainter under what is drawn over it. */
  readonly opacity?: number;
}

/** Lines and areas the page draws over the map, each feature with a `look`. */
export type MapDrawingLook = 'reach' | 'route' | 'link' | 'cut';

/** The only door to maplibre-gl and deck.gl: created once, told what to show, destroyed. */
export interface MapAdapter {
  show(view: MapView): void;
  setPadding(padding: Padding): void;
  fit(bounds: Bounds, options?: { readonly animate?: boolean }): void;
  zoomBy(steps: number): void;
  resetNorth(): void;
  toggleTilt(): void;
  /** Starts or ends measuring; points are added by click or by Enter at the centre. */
  measure(mode: 'length' | 'area' | undefined): void;
  /** Shows where the device is; undefined takes it away. */
  showLocation(at: Position | undefined, accuracyMeters?: number): void;
  /** Paints a surface under roads and names; a new weighing of the same data is one repaint. */
  showSurface?(surface: MapSurface | undefined): void;
  showPins?(pins: readonly MapPin[]): void;
  /** Areas and lines with `look` (a MapDrawingLook) and, for areas within so many minutes, `minutes`. */
  showDrawing?(drawing: FeatureCollection): void;
  resize(): void;
  destroy(): void;
}
