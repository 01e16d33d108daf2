import type {
  Acceptability,
  ConstraintName,
  ConstraintSettings,
  CriterionId,
  FacilityInput,
  FiguresOptions,
  FittedEdits,
  Grid,
  IntegrationAnswer,
  IntegrationSettings,
  Isochrone,
  PlanarPolygon,
  PositionRobustness,
  Route,
  ScenarioComparison,
  ScenarioEdit,
  SiteCriterion,
  SiteFacts,
  SitingStage,
  SurveyFirst,
  SurveyTarget,
  TravelSettings,
  ValueCurve
} from '../../analysis';
import type { KindOf, Position, Text, ZoneKind } from '../../village/types';
import type { GridLattice } from './grid-lattice';

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

/** A question about where to integrate; most are asked with the settings of the page. */
export interface IntegrationRequest {
  readonly settings: IntegrationSettings;
}

/** What excludes how much, under the switches of the settings. */
export interface MaskResult {
  /** One byte a cell: 0 where building is allowed, else what forbids it (`constraintOf`). */
  readonly mask: Uint8Array;
  readonly cellMeters: number;
  readonly enabled: readonly ConstraintName[];
  /** Hectares each constraint holds for, switched on or not. */
  readonly hectares: Readonly<Record<ConstraintName, number>>;
  /** Constraints no source says anything about. */
  readonly unknown: readonly ConstraintName[];
  readonly allowedHectares: number;
}

/** Everything a surface is painted from, and what its sliders show. */
export interface CriteriaResult extends MaskResult {
  readonly grid: Grid;
  readonly lattice: GridLattice;
  readonly outline: readonly PlanarPolygon[];
  /** The mask's byte of cells outside the village. */
  readonly outside: number;
  /** In the order of `criterionIds`; the lists below follow it. */
  readonly ids: readonly CriterionId[];
  /** Worth 0…255 per cell. */
  readonly criteria: readonly Uint8Array[];
  /** Cells of the village by worth, in `histogramBins` equal steps from 0 to 1. */
  readonly histograms: readonly (readonly number[])[];
  readonly curves: Readonly<Partial<Record<CriterionId, ValueCurve>>>;
}

/** Steps of a histogram: three to each class of the ramp. */
export const histogramBins = 24;

export interface ProbeRequest extends IntegrationRequest {
  readonly at: Position;
}

/** The breakdown of any spot, as for a site. */
export interface ProbeResult {
  readonly score: number;
  readonly criteria: readonly SiteCriterion[];
  /** Undefined where building is allowed. */
  readonly excludedBy: ConstraintName | undefined;
  readonly facts: SiteFacts;
  readonly why: Text;
  /** The parcel of land the spot lies on; absent where no source knows one. */
  readonly parcel?: { readonly id: string; readonly kind: KindOf<'land'> };
}

export interface DrawRequest extends IntegrationRequest {
  /** Default: as many as the method's own. */
  readonly draws?: number;
  readonly seed?: number;
}

/** What to survey first, with places in degrees. */
export interface SurveyResult extends Omit<SurveyFirst, 'targets'> {
  readonly targets: readonly (Omit<SurveyTarget, 'x' | 'y'> & { readonly at: Position })[];
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
  readonly kind: ZoneKind;
  /** People within this walk are covered; default 10. */
  readonly withinMinutes?: number;
}

export interface Change {
  readonly before: number;
  readonly after: number;
}

export interface ProposalFigures {
  /** People-weighted mean minutes to the nearest facility of the kind; NaN where there is none. */
  readonly meanMinutes: Change;
  /** Share 0…1 of people within the walk. */
  readonly coverage: Change;
  /** People-weighted mean minutes of one round. */
  readonly roundMinutes: Change;
}

/** As `compare` says of a scenario that adds the facility. */
export interface ProposalResult extends ProposalFigures {
  /** False when no road lies within the link radius: then nothing changes. */
  readonly reachable: boolean;
  readonly byDusun: Readonly<Record<string, ProposalFigures>>;
}

/**
 * What the sites together shall reach. `nearest`: the least walking for all (p-median) · `covered`: the most
 * people within the walk (maximal cover) · `everyone`: all within the walk with the fewest sites (set cover,
 * `more` says nothing) · `farthest`: the shortest longest walk (p-center).
 */
export type SitingGoal = 'nearest' | 'covered' | 'everyone' | 'farthest';

export interface SitingRequest {
  readonly kind: FacilityInput['kind'];
  readonly goal: SitingGoal;
  /** New facilities beside those that stand. */
  readonly more: number;
  /** Default 10. */
  readonly withinMinutes?: number;
  readonly constraints?: ConstraintSettings;
  /** Floor area to build on, m²; default 600. */
  readonly squareMeters?: number;
  /** Most people one place can serve, those that stand too; goals `nearest` and `covered` only. */
  readonly capacity?: number;
  /** Goes on until the answer is proven or time is up; ask it alone, the solver cannot be paused. */
  readonly prove?: boolean;
}

export interface SitingPlace {
  readonly at: Position;
  /** The facility that stands here already. */
  readonly existing?: string;
  /** People it serves (those who have it nearest, where there is room for all), and their mean walk. */
  readonly people: number;
  readonly meanMinutes: number;
}

/** What a set of sites gives the people. */
export interface SitingFigures {
  /** People-weighted, over those who can walk to one; NaN when nobody can. */
  readonly meanMinutes: number;
  readonly farthestMinutes: number;
  /** Share 0…1 of people within the walk. */
  readonly coverage: number;
  /** People who can walk to none, or for whom no place has room. */
  readonly unservedPeople: number;
}

export interface SitingDusun {
  readonly people: number;
  readonly before: SitingFigures;
  readonly after: SitingFigures;
}

export interface SitingAnswer {
  readonly stage: SitingStage;
  readonly proven: boolean;
  /** In the goal's own measure: people × minutes, people, sites, minutes. No answer can be better than the bound. */
  readonly objective: number;
  readonly bound: number;
  /** |objective − bound| / |objective|. */
  readonly gap: number;
  readonly places: readonly SitingPlace[];
  readonly before: SitingFigures;
  readonly after: SitingFigures;
  readonly byDusun: Readonly<Record<string, SitingDusun>>;
  /** Data version the answer was computed on, and the share 0…1 of its input that is only sketched. */
  readonly version: string;
  readonly sketchShare: number;
  /** Places that were looked at, and groups of people they serve. */
  readonly candidates: number;
  readonly demands: number;
}

/** Services put together in hubs: the plans no other beats. */
export interface HubRequest {
  /** Which services, and how many new places each shall get. */
  readonly services: readonly { readonly id: FacilityInput['kind']; readonly count: number }[];
  readonly maxHubs: number;
  /** Default 10. */
  readonly withinMinutes?: number;
  readonly constraints?: ConstraintSettings;
  /** Floor area to build on, m²; default 600. */
  readonly squareMeters?: number;
  readonly prove?: boolean;
}

export interface HubPlanResult {
  /** People times services within reach. */
  readonly covered: number;
  readonly bundled: number;
  readonly joined: number;
  readonly hubs: readonly {
    readonly at: Position;
    readonly services: readonly string[];
    readonly existing: readonly string[];
  }[];
}

export interface HubAnswer {
  readonly today: HubPlanResult;
  /** Most covered first. */
  readonly plans: readonly HubPlanResult[];
  readonly proven: boolean;
  /** Share 0…1 of the sweep that is done. */
  readonly done: number;
  /** People times services: what `covered` could be at most. */
  readonly most: number;
  /** Data version the answer was computed on, and the share 0…1 of its input that is only sketched. */
  readonly version: string;
  readonly sketchShare: number;
}

/** Figures of one scenario beside another's. */
export interface CompareRequest {
  /** Default: today. */
  readonly from?: readonly ScenarioEdit[];
  readonly to: readonly ScenarioEdit[];
  readonly options?: FiguresOptions;
}

/** Which edits of a scenario still fit the village. */
export interface FitRequest {
  readonly scenario: readonly ScenarioEdit[];
}

/** Every question the page may ask, by name. */
export interface AnalysisCalls {
  readonly open: Call<object, VillageSummary>;
  /** A coarse picture on the way, unless the fine one is known already. */
  readonly criteria: Call<IntegrationRequest, CriteriaResult, CriteriaResult>;
  readonly mask: Call<IntegrationRequest, MaskResult>;
  readonly sites: Call<IntegrationRequest, IntegrationAnswer>;
  /** In how many draws of weights the sites of `sites` stay first, and among the first three. */
  readonly acceptability: Call<DrawRequest, Acceptability, Acceptability>;
  /** The same for draws of where things really are. */
  readonly positions: Call<DrawRequest, PositionRobustness, PositionRobustness>;
  /** Empty when there is no first site. */
  readonly survey: Call<IntegrationRequest, SurveyResult, SurveyResult>;
  /** Undefined outside the village. */
  readonly probe: Call<ProbeRequest, ProbeResult | undefined>;
  readonly isochrones: Call<IsochroneRequest, readonly Isochrone[]>;
  /** Undefined when there is no way. */
  readonly route: Call<RouteRequest, RouteResult | undefined>;
  readonly proposal: Call<ProposalRequest, ProposalResult>;
  /** Better answers and bounds on the way, the first at once. */
  readonly siting: Call<SitingRequest, SitingAnswer, SitingAnswer>;
  readonly hubs: Call<HubRequest, HubAnswer, HubAnswer>;
  readonly compare: Call<CompareRequest, ScenarioComparison>;
  readonly fit: Call<FitRequest, FittedEdits>;
}

export type AnalysisCallName = keyof AnalysisCalls;
/**
 * A request names its question: the union of all is told apart by `type`. With `edits` it is asked of the
 * village as it would be after them.
 */
export type RequestOf<Name extends AnalysisCallName> = {
  [N in Name]: {
    readonly type: N;
    readonly edits?: readonly ScenarioEdit[];
  } & AnalysisCalls[N]['request'];
}[Name];
export type ProgressOf<Name extends AnalysisCallName> = AnalysisCalls[Name]['progress'];
export type ResultOf<Name extends AnalysisCallName> = AnalysisCalls[Name]['result'];
