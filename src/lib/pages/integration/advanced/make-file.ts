import { owa, type Acceptability } from '../../../analysis';
import { basisMember, type AnswerBasis } from '../../../data/files/answer-basis';
import { writeGeoTiff } from '../../../data/files/geo-tiff';
import type { SavedFile } from '../../../data/files/save-file';
import { csvFile, geoJsonFile, placesCsvFile, type FilePlace } from '../../../data/files/to-files';
import type { AdvancedMessages } from '../../../i18n/advanced.id';
import type { VillageManifest } from '../../../village/built';
import type { Language } from '../../../village/types';
import type { Answered } from '../answering.svelte';
import { hubPlaces } from './hub-places';
import { sitePlaces } from './site-places';
import { sitingPlaces, sitingRows } from './siting-places';

export type FileRequest =
  | {
      readonly what: 'surface';
      readonly format: 'tif';
      readonly surface: Answered<'criteria'>;
      /** Weighs the surface, and says how much of it is sketch. */
      readonly sites: Answered<'sites'>;
    }
  | {
      readonly what: 'sites';
      readonly format: 'geojson' | 'csv';
      readonly sites: Answered<'sites'>;
      readonly hold: Acceptability | undefined;
    }
  | { readonly what: 'siting'; readonly format: 'geojson' | 'csv'; readonly siting: Answered<'siting'> }
  | { readonly what: 'hubs'; readonly format: 'geojson' | 'csv'; readonly hubs: Answered<'hubs'> };

export interface FileContext {
  readonly manifest: Pick<VillageManifest, 'code' | 'name'>;
  readonly words: AdvancedMessages;
  readonly language: Language;
}

const nodata = -9999;

/** A file of an answer, with all that is needed to compute it again inside. */
export function makeFile(request: FileRequest, context: FileContext): SavedFile {
  const named = (extension: string, mime: string, content: SavedFile['content']): SavedFile => ({
    name: `padu-${context.manifest.code}-${request.what}.${extension}`,
    mime,
    content
  });
  const placed = (
    places: readonly FilePlace[],
    basis: AnswerBasis,
    whole: Readonly<Record<string, unknown>> = {},
    table?: readonly FilePlace['figures'][]
  ): SavedFile =>
    request.format === 'geojson'
      ? named('geojson', 'application/geo+json', geoJsonFile(places, basis, whole))
      : named('csv', 'text/csv;charset=utf-8', table ? csvFile(table, basis) : placesCsvFile(places, basis));

  switch (request.what) {
    case 'surface':
      return named('tif', 'image/tiff', surfaceFile(request.surface, request.sites, context));
    case 'sites': {
      const { result } = request.sites;
      const { hectares, unknown, allowedHectares, curves, sketchShares } = result;
      return placed(
        sitePlaces(result, request.hold, context.language),
        basisOf(request.sites, result, context),
        { hectares, unknown, allowedHectares, curves, sketchShares }
      );
    }
    case 'siting': {
      const { result } = request.siting;
      const { proven, objective, bound, gap, before, after, byDusun } = result;
      const figures = { proven, objective, bound, gap, before, after, byDusun };
      const places = sitingPlaces(result);
      const table = [
        ...places.map((place) => ({ lng: place.at[0], lat: place.at[1], ...place.figures })),
        ...sitingRows(result).map((row) => ({ ...row, proven: String(proven), objective, bound, gap }))
      ];
      return placed(places, basisOf(request.siting, result, context), figures, table);
    }
    case 'hubs': {
      const { result } = request.hubs;
      const { proven, today, most } = result;
      return placed(hubPlaces(result), basisOf(request.hubs, result, context), { proven, today, most });
    }
  }
}

function basisOf(
  { request }: Pick<Answered<'sites' | 'siting' | 'hubs'>, 'request'>,
  result: { readonly version: string; readonly sketchShare: number },
  { manifest, words }: FileContext
): AnswerBasis {
  return {
    village: manifest.name,
    code: manifest.code,
    version: result.version,
    request,
    sketchShare: result.sketchShare,
    ...(result.sketchShare > 0.5 ? { note: words.example } : {})
  };
}

/** Scores of the cells of the village; beside them what forbids to build there. */
function surfaceFile(
  { result: known }: Answered<'criteria'>,
  sites: Answered<'sites'>,
  context: FileContext
): Uint8Array<ArrayBuffer> {
  const { weights, alpha = 1 } = sites.request.settings;
  const scores = owa(
    known.criteria,
    known.ids.map((id) => weights[id] ?? 0),
    alpha
  );
  const excluded = new Float32Array(scores.length);
  const values = scores.map((score, cell) => {
    const code = known.mask[cell]!;
    excluded[cell] = code === known.outside ? nodata : code;
    return code === known.outside ? nodata : score;
  });
  const basis = basisOf(sites, sites.result, context);
  const { bands } = context.words.files;
  return writeGeoTiff({
    grid: known.grid,
    bands: [
      { name: bands.score, values },
      { name: bands.excluded, values: excluded }
    ],
    nodata,
    description: [basis.note, `Padu, ${basis.village} ${basis.code}, data ${basis.version}`]
      .filter(Boolean)
      .join('. '),
    metadata: { PADU: JSON.stringify(basisMember(basis)) }
  });
}
