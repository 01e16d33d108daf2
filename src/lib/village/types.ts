import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';

/** A village package has at most these layers, one GeoJSON file each. Only `boundary` is required. */
export const layerNames = [
  'boundary',
  'dusun',
  'rt',
  'zone',
  'facilities',
  'crafts',
  'farming',
  'plantation',
  'food',
  'land',
  'roads',
  'water',
  'markets',
  'neighbours'
] as const;
export type LayerName = (typeof layerNames)[number];

/** The four livelihood families (potensi). */
export const familyNames = ['crafts', 'farming', 'plantation', 'food'] as const;
export type FamilyName = (typeof familyNames)[number];

/** The five kinds of facility an integrated zone joins, in the order of one round. */
export const zoneKinds = ['government', 'market', 'economy', 'health', 'education'] as const;
export type ZoneKind = (typeof zoneKinds)[number];

/**
 * How sure a value is. On a feature, `status` speaks of its place only;
 * `nameStatus`, `hoursStatus` and `capacityStatus` carry their own. Absent means unknown.
 */
export const statuses = ['official', 'surveyed', 'mapped', 'published', 'sketch'] as const;
export type Status = (typeof statuses)[number];

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages; English falls back to Indonesian when a package has none. */
export interface Text {
  readonly id: string;
  readonly en?: string;
}

/** Kinds per layer, and sub-kinds per kind. The JSON Schema and the validator read this table. */
export const kindsOf = {
  boundary: { village: [] },
  dusun: { dusun: [] },
  rt: { rt: [] },
  zone: { zone: [] },
  facilities: {
    government: ['office', 'hall', 'post-office'],
    market: ['village-market', 'snack-centre'],
    economy: ['economic-centre', 'cooperative', 'bank'],
    health: ['health-post', 'posyandu', 'puskesmas', 'midwife', 'pharmacy'],
    education: ['kindergarten', 'primary', 'secondary', 'training', 'library'],
    worship: ['mosque', 'musala', 'church', 'other'],
    shop: ['stall', 'store'],
    post: ['security-post', 'hamlet-hall'],
    water: ['water-company', 'well', 'tap'],
    other: ['sport', 'cemetery-gate', 'other']
  },
  crafts: { workshop: [], weavers: [], showroom: [], grove: [] },
  farming: { paddy: [], group: [], mill: [], store: [] },
  plantation: { coconut: [], mixed: [], nursery: [] },
  food: { maker: [], kitchen: [], stall: [] },
  land: {
    paddy: [],
    settlement: [],
    yard: [],
    infrastructure: [],
    office: [],
    cemetery: [],
    dryland: [],
    plantation: [],
    forest: [],
    water: [],
    other: []
  },
  roads: { through: [], village: [], alley: [], dike: [] },
  water: { river: [], channel: [], pond: [], bridge: [] },
  markets: { local: [], regional: [], national: [], abroad: [] },
  neighbours: { village: [] }
} as const satisfies Record<LayerName, Record<string, readonly string[]>>;
export type KindOf<L extends LayerName> = keyof (typeof kindsOf)[L] & string;

export type GeometryOf<L extends LayerName> = L extends
  'boundary' | 'dusun' | 'rt' | 'zone' | 'land' | 'neighbours'
  ? Polygon | MultiPolygon
  : L extends 'roads'
    ? LineString | MultiLineString
    : L extends 'facilities' | 'markets'
      ? Point
      : L extends 'water'
        ? Point | LineString | MultiLineString | Polygon | MultiPolygon
        : Point | Polygon | MultiPolygon;

export interface FeatureBase<L extends LayerName> {
  /** Unique in the whole package, stable over editions, e.g. `facility-kantor-desa`. */
  readonly id: string;
  readonly layer: L;
  readonly kind: KindOf<L>;
  readonly subkind?: string;
  /** The name on the spot, not translated. */
  readonly name?: string;
  readonly nameStatus?: Status;
  readonly description?: Text;
  /** Status of the place. */
  readonly status?: Status;
  /** Id of an entry of `sources` in village.json. */
  readonly source: string;
  /** ISO date (YYYY, YYYY-MM or YYYY-MM-DD) of the knowledge about the place. */
  readonly date?: string;
  readonly accuracyMeters?: number;
  readonly geometry: GeometryOf<L>;
}

export interface BoundaryFeature extends FeatureBase<'boundary'> {
  /** Kemendagri code of the village it outlines; must equal the one in village.json. */
  readonly code?: string;
}
export interface DusunFeature extends FeatureBase<'dusun'> {
  /** [lng, lat] inside the dusun; default is its pole of inaccessibility. */
  readonly labelPoint?: readonly [number, number];
  /** People, where a source counts them by dusun; otherwise they are summed from the RT. */
  readonly population?: number;
  readonly populationStatus?: Status;
}
export interface RtFeature extends FeatureBase<'rt'> {
  readonly rt: string;
  readonly rw?: string;
  /** Id of its dusun feature. */
  readonly dusun?: string;
  readonly population?: number;
  readonly populationStatus?: Status;
}
export type ZoneFeature = FeatureBase<'zone'>;
export interface FacilityFeature extends FeatureBase<'facilities'> {
  /** One of the five facilities of the integrated zone. */
  readonly zone?: boolean;
  /** Stands outside the village and serves it, e.g. the Puskesmas. */
  readonly outside?: boolean;
  readonly services?: readonly Text[];
  /** OSM opening_hours syntax. */
  readonly hours?: string;
  readonly hoursStatus?: Status;
  readonly capacity?: number;
  readonly capacityStatus?: Status;
  /** A published office number, never a private one. */
  readonly publicPhone?: string;
  readonly address?: string;
}
export interface FamilyFeature<L extends FamilyName> extends FeatureBase<L> {
  /** Id of the RT whose people work at home: shown grouped at the RT, never at a house. */
  readonly rt?: string;
  /** How many stand behind this feature, where a source says so. */
  readonly count?: number;
}
export interface LandFeature extends FeatureBase<'land'> {
  /** Legal protection from conversion (LP2B/LSD). Only with a source; never sketched. */
  readonly protectedPaddy?: boolean;
  /** Land owned by the village (tanah kas desa). Only with a source; never sketched. */
  readonly villageOwned?: boolean;
  /** Source id of the legal status. */
  readonly legalSource?: string;
}
export type RoadSurface = 'asphalt' | 'concrete' | 'paving' | 'gravel' | 'earth';
/** What may pass: each includes the ones before it. */
export type RoadPassability = 'foot' | 'bicycle' | 'motorbike' | 'car';
export interface RoadFeature extends FeatureBase<'roads'> {
  readonly widthMeters?: number;
  readonly surface?: RoadSurface;
  readonly passable?: RoadPassability;
  /** Closed to wheels in the wet season. */
  readonly drySeasonOnly?: boolean;
  /** One-way in the direction of drawing. */
  readonly oneWay?: boolean;
}
export interface WaterFeature extends FeatureBase<'water'> {
  readonly widthMeters?: number;
}
export interface MarketFeature extends FeatureBase<'markets'> {
  /** ISO 3166-1 alpha-2 of the country. */
  readonly country?: string;
  /** Families whose goods go there; crafts when absent. */
  readonly families?: readonly FamilyName[];
}
export interface NeighbourFeature extends FeatureBase<'neighbours'> {
  readonly code?: string;
  readonly kecamatan?: string;
}

export interface FeatureOf {
  readonly boundary: BoundaryFeature;
  readonly dusun: DusunFeature;
  readonly rt: RtFeature;
  readonly zone: ZoneFeature;
  readonly facilities: FacilityFeature;
  readonly crafts: FamilyFeature<'crafts'>;
  readonly farming: FamilyFeature<'farming'>;
  readonly plantation: FamilyFeature<'plantation'>;
  readonly food: FamilyFeature<'food'>;
  readonly land: LandFeature;
  readonly roads: RoadFeature;
  readonly water: WaterFeature;
  readonly markets: MarketFeature;
  readonly neighbours: NeighbourFeature;
}
export type VillageFeature = FeatureOf[LayerName];
export type VillageLayers = { readonly [L in LayerName]: readonly FeatureOf[L][] };

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  /** SPDX id or a plain sentence. */
  readonly licence: string;
  readonly date?: string;
  /** How this source makes places known; used where a feature has no status. */
  readonly note?: Text;
}

/** A number with where it comes from. */
export interface SourcedFigure {
  readonly value: number;
  readonly source: string;
  readonly date?: string;
  readonly status?: Status;
  readonly note?: Text;
}

export interface PlaceAbove {
  readonly code: string;
  readonly name: string;
}

export interface LandUseClass {
  readonly kind: KindOf<'land'>;
  readonly hectares: number;
}

export interface Village {
  /** Kemendagri code PP.KK.CC.DDDD, as text. */
  readonly code: string;
  readonly bpsCode?: string;
  /** Name without its kind: "Klapasawit". */
  readonly name: string;
  readonly kind: 'desa' | 'kelurahan' | 'desa-adat';
  readonly kecamatan: PlaceAbove;
  readonly kabupaten: PlaceAbove;
  readonly provinsi: PlaceAbove;
  readonly postcode?: string;
  readonly officialHectares?: SourcedFigure;
  readonly population?: SourcedFigure;
  readonly counts: {
    readonly dusun?: SourcedFigure;
    readonly rw?: SourcedFigure;
    readonly rt?: SourcedFigure;
  };
  /** Published land use totals, shown beside what is drawn, never scaled. */
  readonly landUse?: {
    readonly source: string;
    readonly date?: string;
    readonly totalHectares: number;
    readonly classes: readonly LandUseClass[];
  };
  readonly sources: readonly Source[];
  /** Short texts about the village, keyed by use: `about`, `crafts`, `zone` … */
  readonly texts: Readonly<Record<string, Text>>;
  /** [west, south, east, north]; default is the outline's. */
  readonly homeBounds?: Bounds;
  readonly layers: VillageLayers;
}

export type Position = readonly [lng: number, lat: number];
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** One thing wrong with a package. An error leaves its feature out; a warning keeps it. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  /** Stable name of the rule, e.g. `ring-self-crossing`. */
  readonly rule: string;
  /** File inside the package, e.g. `facilities.geojson`. */
  readonly file: string;
  /** Feature id, or `#3` for its position where it has no usable id. */
  readonly feature?: string;
  readonly field?: string;
  /** What was expected, a phrase in both languages. */
  readonly expected: Text;
  /** What came, shortened, as text; never personal data. */
  readonly got: string;
  /** True when the package must not be published at all (personal data, no outline). */
  readonly stopsBuild?: boolean;
}
