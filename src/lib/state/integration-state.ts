import type { ConstraintName, CriterionId, PresetName, TravelMode } from '../analysis';
import type { Position, ZoneKind } from '../village/types';

/** What the card of a chosen place tells. */
export const pointTools = ['judge', 'propose', 'reach', 'route', 'change'] as const;
export type PointTool = (typeof pointTools)[number];

/** How the integration page asks. It lives in the query of the URL, defaults left out. */
export interface IntegrationState {
  readonly preset: PresetName;
  /** Points of every criterion considered, whole numbers 0…50; only their proportions count. */
  readonly weights: Readonly<Partial<Record<CriterionId, number>>>;
  /** Attitude to risk, −10 (careful) … 10 (brave); see `alphaOf`. */
  readonly risk: number;
  /** Switched on, `outside` always among them. */
  readonly constraints: readonly ConstraintName[];
  /** The criterion shown alone. */
  readonly eye?: CriterionId;
  /** Rank of the site looked at, 1 for the first. */
  readonly site?: number;
  /** A place somebody pointed at. */
  readonly point?: Position;
  readonly tool: PointTool;
  /** What is proposed at the point. */
  readonly kind: ZoneKind;
  /** How people go, where they reach and by which way. */
  readonly mode: TravelMode;
  /** Id of the facility a way is asked to; the nearest of the zone when absent. */
  readonly to?: string;
}
