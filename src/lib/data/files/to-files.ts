import type { Feature, FeatureCollection } from 'geojson';
import { csvText } from '../../village/csv-text';
import type { Position } from '../../village/types';
import { basisColumns, basisMember, type AnswerBasis } from './answer-basis';

/** One place of an answer, with its figures. */
export interface FilePlace {
  readonly at: Position;
  /** Flat: numbers, texts, or undefined for what is not known. */
  readonly figures: Readonly<Record<string, number | string | undefined>>;
}

/** JSON has no infinity: what cannot be reached is left out. */
const told = (value: number | string | undefined): boolean =>
  value !== undefined && (typeof value !== 'number' || Number.isFinite(value));

/** Places as GeoJSON; what holds for the whole answer stands under `padu`. */
export function geoJsonFile(
  places: readonly FilePlace[],
  basis: AnswerBasis,
  whole: Readonly<Record<string, unknown>> = {}
): string {
  const features = places.map(({ at, figures }): Feature => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...at] },
    properties: Object.fromEntries(Object.entries(figures).filter(([, value]) => told(value)))
  }));
  const collection: FeatureCollection & { readonly padu: object } = {
    type: 'FeatureCollection',
    padu: { ...basisMember(basis), ...whole },
    features
  };
  return `${JSON.stringify(collection, undefined, 1)}\n`;
}

/** Rows as CSV, each ending with what the answer rests on. */
export function csvFile(rows: readonly FilePlace['figures'][], basis: AnswerBasis): string {
  const last = basisColumns(basis);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row))), ...Object.keys(last)];
  return csvText(
    columns,
    rows.map((row) => ({
      ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, told(value) ? value : ''])),
      ...last
    }))
  );
}

/** Places as CSV, with their coordinates. */
export function placesCsvFile(places: readonly FilePlace[], basis: AnswerBasis): string {
  return csvFile(
    places.map(({ at, figures }) => ({ lng: at[0], lat: at[1], ...figures })),
    basis
  );
}
