import type {
  Bounds,
  FamilyName,
  Issue,
  KindOf,
  LayerName,
  Position,
  Source,
  SourcedFigure,
  Status,
  Text,
  Village
} from './types';

/** What `village build` writes to static/villages/<code>/ and the page reads. Version of these shapes. */
export const builtSchema = 1;

/** Minutes since midnight, Asia/Jakarta; an end over 1440 runs past midnight. */
export type HoursSpan = readonly [startMinute: number, endMinute: number];

/** A weekly table made from OSM opening_hours at build. Index 0 is Monday. */
export interface WeeklyHours {
  readonly week: readonly (readonly HoursSpan[])[];
  /** What the table cannot hold (public holidays, months): the original rule as text. */
  readonly also?: string;
  readonly raw: string;
  readonly status?: Status;
}

/** Everything the page says about one feature; the file `features.json` is an array of these. */
export interface FeatureRecord {
  readonly id: string;
  readonly layer: LayerName;
  readonly kind: string;
  readonly subkind?: string;
  readonly name?: string;
  readonly nameStatus?: Status;
  readonly description?: Text;
  /** Dusun feature id it lies in; absent outside every dusun. */
  readonly dusun?: string;
  /** The point itself, or a point surely inside or on the geometry. */
  readonly point: Position;
  readonly bounds?: Bounds;
  readonly hectares?: number;
  readonly meters?: number;
  readonly count?: number;
  readonly population?: number;
  readonly status?: Status;
  readonly source: string;
  readonly date?: string;
  readonly accuracyMeters?: number;
  readonly zone?: true;
  readonly services?: readonly Text[];
  readonly hours?: WeeklyHours;
  /** Hours that could not be read; shown as text. */
  readonly hoursText?: string;
  readonly capacity?: number;
  readonly capacityStatus?: Status;
  readonly publicPhone?: string;
  readonly address?: string;
  readonly country?: string;
  readonly surface?: string;
  readonly passable?: string;
  readonly widthMeters?: number;
  readonly protectedPaddy?: true;
  readonly villageOwned?: true;
  /** Open Location Code, 10 digits. */
  readonly plusCode: string;
  /** Walking minutes on the village network to the nearest facility of the zone. */
  readonly minutesToZone?: number;
  /** For facilities: people-weighted mean walking minutes from each dusun. */
  readonly minutesFromDusun?: Readonly<Record<string, number>>;
}

export interface LayerSummary {
  readonly features: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byStatus: Readonly<Partial<Record<Status | 'unknown', number>>>;
  readonly byDusun: Readonly<Record<string, { readonly features: number; readonly hectares: number }>>;
  /** Geodesic (WGS84) area of its polygons, hectares; 0 where it has none. */
  readonly hectares: number;
  readonly hectaresByKind: Readonly<Record<string, number>>;
  /** Length of its lines, metres. */
  readonly meters: number;
}

/** How well a layer is known; `layers/quality.json` holds one for each layer that has features. */
export interface LayerQuality {
  readonly features: number;
  readonly byStatus: Readonly<Partial<Record<Status | 'unknown', number>>>;
  /** Features by source id. */
  readonly bySource: Readonly<Record<string, number>>;
  /** Oldest and newest date; absent where no feature has one. */
  readonly dates?: readonly [oldest: string, newest: string];
  /** Best and worst accuracy; absent where no feature has one. */
  readonly accuracyMeters?: readonly [best: number, worst: number];
}

export interface DusunSummary {
  readonly id: string;
  readonly name: string;
  readonly status?: Status;
  readonly nameStatus?: Status;
  readonly label: Position;
  readonly bounds: Bounds;
  readonly hectares: number;
  readonly population?: number;
  /** Simplified outline for the little maps, in thousandths of the village box, y down. */
  readonly miniPath: string;
}

/** Walking between two facilities of the zone, on the village network. */
export interface ZonePair {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly meters: number;
  /** The way, for drawing. */
  readonly line: readonly Position[];
}

export interface OneRound {
  readonly meanMinutes: number;
  readonly medianMinutes: number;
  readonly p90Minutes: number;
  /** The same five errands done one by one, home each time. */
  readonly apartMeanMinutes: number;
  readonly byDusun: Readonly<Record<string, number>>;
  /** Facility ids in the order most people walk them. */
  readonly order: readonly string[];
}

/** Area within the walking time of exactly these families (two or more), by dusun. */
export interface TogetherClass {
  readonly families: readonly FamilyName[];
  /** Bit i set when familyNames[i] is in it; the tiles carry this as `mask`. */
  readonly mask: number;
  readonly hectares: number;
  readonly hectaresByDusun: Readonly<Record<string, number>>;
}

export interface VillageFigures {
  readonly walkKmh: number;
  readonly zonePairs: readonly ZonePair[];
  readonly oneRound?: OneRound;
  readonly together?: {
    readonly minutes: number;
    readonly classes: readonly TogetherClass[];
  };
  readonly landUse?: {
    readonly published?: Village['landUse'];
    readonly drawnHectares: Readonly<Partial<Record<KindOf<'land'>, number>>>;
  };
  readonly survey: {
    readonly total: number;
    /** Features whose place is not yet surveyed, mapped, published or official. */
    readonly toSurvey: number;
    readonly byStatus: Readonly<Partial<Record<Status | 'unknown', number>>>;
  };
}

/** `static/villages/<code>/village.json`. */
export interface VillageManifest {
  readonly schema: typeof builtSchema;
  /** Short hash of everything the village was built from: the data version. */
  readonly version: string;
  /** Short hash of the code that built it: the build skips a village when neither has changed. */
  readonly builder?: string;
  readonly code: string;
  readonly bpsCode?: string;
  readonly name: string;
  readonly kind: Village['kind'];
  readonly kecamatan: Village['kecamatan'];
  readonly kabupaten: Village['kabupaten'];
  readonly provinsi: Village['provinsi'];
  readonly postcode?: string;
  readonly officialHectares?: SourcedFigure;
  /** Geodesic area of the outline on WGS84. */
  readonly drawnHectares: number;
  readonly drawnSource: string;
  readonly population?: SourcedFigure;
  readonly counts: Village['counts'];
  readonly texts: Village['texts'];
  readonly sources: readonly Source[];
  readonly labelPoint: Position;
  /** Where the local metric plane touches the ground. */
  readonly plane: Position;
  readonly bounds: Bounds;
  readonly homeBounds: Bounds;
  /** Simplified outline like DusunSummary.miniPath. */
  readonly miniPath: string;
  /** Width over height of the box the mini paths are drawn in. */
  readonly miniAspect: number;
  readonly dusun: readonly DusunSummary[];
  readonly neighbours: readonly { readonly id: string; readonly name: string; readonly kecamatan?: string }[];
  readonly layers: Readonly<Partial<Record<LayerName, LayerSummary>>>;
  /** Land with a known legal status; absent means no source says where it is. */
  readonly legal: { readonly protectedPaddyHectares?: number; readonly villageOwnedHectares?: number };
  readonly figures: VillageFigures;
  /** Places a page without scripts lists: the facilities. */
  readonly facilities: readonly FeatureRecord[];
  readonly issues: readonly Issue[];
  /** How many were left out of that list, when there were too many to read. */
  readonly moreIssues?: { readonly errors: number; readonly warnings: number };
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

/** `static/villages/index.json`: which villages this site carries. */
export interface SiteIndex {
  readonly home: string;
  readonly villages: readonly {
    readonly code: string;
    readonly name: string;
    readonly kecamatan: string;
    readonly kabupaten: string;
  }[];
}
