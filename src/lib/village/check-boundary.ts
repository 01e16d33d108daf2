import type { ParsedLayers } from './parsed-layers';
import type { BoundaryFeature, NeighbourFeature } from './types';

/**
 * One outline, and its code is the village's. Returns it, or undefined where none is left.
 * A second outline is left out: parts of one village are one MultiPolygon.
 */
export function checkBoundary(layers: ParsedLayers, code: string | undefined): BoundaryFeature | undefined {
  for (const feature of layers.of('boundary')) {
    if (code === undefined || feature.code === undefined || feature.code === code) continue;
    const expected = { id: `kode desa ${code}`, en: `the village's code ${code}` };
    layers.refuse(feature, { rule: 'code-contradicts-place', field: 'code', expected, got: feature.code });
  }
  const [boundary, ...others] = layers.of('boundary');
  for (const other of others) {
    const expected = { id: 'satu batas desa (MultiPolygon)', en: 'one outline (a MultiPolygon)' };
    layers.refuse(other, { rule: 'second-outline', field: '', expected, got: other.id });
  }
  return boundary;
}

/** A neighbour is another village. */
export function checkNeighbours(layers: ParsedLayers, code: string | undefined): void {
  for (const feature of layers
    .of('neighbours')
    .filter(({ code: own }: NeighbourFeature) => own !== undefined && own === code)) {
    const expected = { id: 'kode desa lain', en: 'the code of another village' };
    layers.refuse(feature, { rule: 'code-contradicts-place', field: 'code', expected, got: feature.code });
  }
}
