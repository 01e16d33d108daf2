import {
  builtSchema,
  type FeatureRecord,
  type VillageFigures,
  type VillageManifest
} from '../../src/lib/village/built';
import type { Issue, Village } from '../../src/lib/village/types';
import type { Ground } from './ground';
import { capIssues } from './cap-issues';
import { layerSummaries } from './layer-summaries';
import { createMiniBox } from './mini-path';
import { boundsOf } from '../tiles/bounds-of';
import { roundTo } from './planar-shapes';

export interface ManifestParts {
  readonly version: string;
  readonly builder: string;
  readonly records: readonly FeatureRecord[];
  readonly figures: VillageFigures;
  readonly issues: readonly Issue[];
  readonly files: VillageManifest['files'];
}

/** What the page knows of a village before it asks for anything else. */
export function villageManifest(village: Village, ground: Ground, parts: ManifestParts): VillageManifest {
  const { layers } = village;
  const mini = createMiniBox(ground.outline);
  return {
    schema: builtSchema,
    version: parts.version,
    builder: parts.builder,
    code: village.code,
    ...optional('bpsCode', village.bpsCode),
    name: village.name,
    kind: village.kind,
    kecamatan: village.kecamatan,
    kabupaten: village.kabupaten,
    provinsi: village.provinsi,
    ...optional('postcode', village.postcode),
    ...optional('officialHectares', village.officialHectares),
    drawnHectares: roundTo(
      layers.boundary.reduce((sum, feature) => sum + ground.hectaresOf(feature.geometry), 0),
      4
    ),
    drawnSource: layers.boundary[0]?.source ?? '',
    ...optional('population', village.population),
    counts: village.counts,
    texts: village.texts,
    sources: village.sources,
    labelPoint: ground.labelPoint,
    plane: ground.plane.origin,
    bounds: ground.bounds,
    homeBounds: ground.homeBounds,
    miniPath: mini.pathOf(ground.outline),
    miniAspect: mini.aspect,
    dusun: ground.dusun.map(({ feature, polygons, label }) => {
      const people = layers.rt.filter((rt) => rt.dusun === feature.id).map((rt) => rt.population);
      const known = people.length > 0 && people.every((count) => count !== undefined);
      const counted = known ? people.reduce((sum: number, count) => sum + (count ?? 0), 0) : undefined;
      return {
        id: feature.id,
        name: feature.name ?? feature.id,
        ...optional('status', feature.status),
        ...optional('nameStatus', feature.nameStatus),
        label,
        bounds: boundsOf(feature.geometry),
        hectares: roundTo(ground.hectaresOf(feature.geometry), 4),
        ...optional('population', feature.population ?? counted),
        miniPath: mini.pathOf(polygons)
      };
    }),
    neighbours: layers.neighbours.map((feature) => ({
      id: feature.id,
      name: feature.name ?? feature.id,
      ...optional('kecamatan', feature.kecamatan)
    })),
    layers: layerSummaries(village, ground),
    legal: {
      ...optional('protectedPaddyHectares', legalHectares(village, ground, 'protectedPaddy')),
      ...optional('villageOwnedHectares', legalHectares(village, ground, 'villageOwned'))
    },
    figures: parts.figures,
    facilities: parts.records.filter(({ layer }) => layer === 'facilities'),
    ...capIssues(parts.issues),
    files: parts.files
  };
}

/** Undefined where no parcel carries the mark: nobody has said where such land lies, which is not the same as none. */
function legalHectares(
  village: Village,
  ground: Ground,
  mark: 'protectedPaddy' | 'villageOwned'
): number | undefined {
  const marked = village.layers.land.filter((parcel) => parcel[mark] === true);
  if (marked.length === 0) return undefined;
  return roundTo(
    marked.reduce((sum, parcel) => sum + ground.hectaresOf(parcel.geometry), 0),
    4
  );
}

function optional<K extends string, V>(key: K, value: V | undefined): { [N in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [N in K]: V });
}
