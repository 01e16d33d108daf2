import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry, LineString, Point, Polygon } from 'geojson';
import { layerNames, type LayerName } from '../../../src/lib/village';
import { latticeOf, type LatticePoint } from '../../../scripts/sketch/plane';

type Properties = Readonly<Record<string, unknown>> & { readonly id: string; readonly kind: string };
export type PackageFeature<G extends Geometry = Geometry> = Feature<G, Properties>;

const folder = new URL('../../../tiles/33.03.06.2015/', import.meta.url);

export const readText = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

export const readLayer = <G extends Geometry>(layer: LayerName): PackageFeature<G>[] =>
  (JSON.parse(readText(`${layer}.geojson`)) as FeatureCollection<G, Properties>).features;

export const readAll = (): { readonly layer: LayerName; readonly feature: PackageFeature }[] =>
  layerNames.flatMap((layer) => readLayer(layer).map((feature) => ({ layer, feature })));

/** Rings on the lattice of seven decimals, without the closing repeat. */
export const ringsOf = (feature: PackageFeature<Polygon>): LatticePoint[][] =>
  feature.geometry.coordinates.map((ring) => ring.slice(0, -1).map(latticeAt));

export const lineOf = (feature: PackageFeature<LineString>): LatticePoint[] =>
  feature.geometry.coordinates.map(latticeAt);

export const pointOf = (feature: PackageFeature<Point>): LatticePoint =>
  latticeAt(feature.geometry.coordinates);

export const outline = (): LatticePoint[] => ringsOf(readLayer<Polygon>('boundary')[0]!)[0]!;

function latticeAt(position: readonly number[]): LatticePoint {
  return latticeOf([position[0]!, position[1]!]);
}
