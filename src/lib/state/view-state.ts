import type { Bounds, FamilyName } from '../village/types';
import type { FamilyMode, ViewLayer } from '../village/view-layers';

export type PanelTab = 'layers' | 'list' | 'figures';

/** Everything of the planner's view worth sharing. It lives in the query of the URL, defaults left out. */
export interface ViewState {
  readonly layers: readonly ViewLayer[];
  /** 0–1; a layer not named is opaque. */
  readonly opacity: Readonly<Partial<Record<ViewLayer, number>>>;
  readonly modes: Readonly<Record<FamilyName, FamilyMode>>;
  /** Id of the feature whose card is open. */
  readonly selection?: string;
  readonly tab: PanelTab;
  /** The camera at rest as bounds, so a phone and a wall show the same. */
  readonly bounds?: Bounds;
  /** Id of an online base map; none unless chosen. */
  readonly base?: string;
  /** The world view with the flows to far markets. */
  readonly world: boolean;
}
