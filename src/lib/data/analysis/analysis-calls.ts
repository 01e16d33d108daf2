import type { Isochrone, Route, TravelSettings } from '../../analysis';
import type { FacilityInput } from '../../analysis';
import type { Position } from '../../village/types';

/** One question: what is asked, what is known on the way, what is answered. */
export interface Call<Request, Result, Progress = never> {
  readonly request: Request;
  readonly progress: Progress;
  readonly result: Result;
}

/** What the analysis inputs of the village are, before anything is computed. */
export interface VillageSummary {
  readonly code: string;
  /** Data version; figures carry it. */
  readonly version: string;
  readonly places: number;
  readonly facilities: number;
  /** Share 0…1 of the features an answer rests on (roads, facilities, places, RT) whose place is a sketch. */
  readonly sketchShare: number;
}

/** Areas within so many minutes of a point; the point may be far from any road. */
export interface IsochroneRequest {
  readonly at: Position;
  /** Whole or broken minutes, ascending. */
  readonly minutes: readonly number[];
  readonly travel?: TravelSettings;
  /** Metres of a cell: 5 while the point is dragged, 2 at rest. */
  readonly cellMeters: number;
}

export interface RouteRequest {
  readonly from: Position;
  readonly to: Position;
  readonly travel?: TravelSettings;
}

/** A route with its line in degrees. */
export interface RouteResult extends Omit<Route, 'line' | 'steps'> {
  readonly line: readonly Position[];
  readonly steps: readonly (Omit<Route['steps'][number], 'x' | 'y'> & { readonly at: Position })[];
}

/** What a facility of a kind at a point would change. */
export interface ProposalRequest {
  readonly at: Position;
  readonly kind: FacilityInput['kind'];
  /** People within this walk are covered; default 10. */
  readonly withinMinutes?: number;
}

export interface Change {
  readonly before: number;
  readonly after: number;
}

export interface ProposalResult {
  /** False when no road lies within the link radius: then nothing changes. */
  readonly reachable: boolean;
  /** People-weighted mean minutes to the nearest facility of the kind; NaN where there is none. */
  readonly meanMinutes: Change;
  /** Share 0…1 of people within the walk. */
  readonly coverage: Change;
  /** People-weighted mean minutes of one round. */
  readonly roundMinutes: Change;
  readonly byDusun: Readonly<
    Record<string, { readonly meanMinutes: Change; readonly coverage: Change; readonly roundMinutes: Change }>
  >;
}

/** Every question the page may ask, by name. */
export interface AnalysisCalls {
  readonly open: Call<object, VillageSummary>;
  readonly isochrones: Call<IsochroneRequest, readonly Isochrone[]>;
  /** Undefined when there is no way. */
  readonly route: Call<RouteRequest, RouteResult | undefined>;
  readonly proposal: Call<ProposalRequest, ProposalResult>;
}

export type AnalysisCallName = keyof AnalysisCalls;
/** A request names its question: the union of all is told apart by `type`. */
export type RequestOf<Name extends AnalysisCallName> = {
  [N in Name]: { readonly type: N } & AnalysisCalls[N]['request'];
}[Name];
export type ProgressOf<Name extends AnalysisCallName> = AnalysisCalls[Name]['progress'];
export type ResultOf<Name extends AnalysisCallName> = AnalysisCalls[Name]['result'];
