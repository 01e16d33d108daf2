import type { ParsedLayers } from './parsed-layers';
import { layerNames, type Source } from './types';

const expected = {
  id: 'id dari daftar sources di village.json',
  en: 'an id from the sources in village.json'
};

/** Every feature names a source that village.json lists; where none is listed nothing is known. */
export function checkSources(layers: ParsedLayers, sources: readonly Source[]): void {
  const known = new Set(sources.map((source) => source.id));
  for (const layer of layerNames) {
    for (const feature of layers.of(layer)) {
      if (known.has(feature.source)) continue;
      layers.refuse(feature, { rule: 'dangling-source', field: 'source', expected, got: feature.source });
    }
  }
}

/**
 * Legal status decides where may be built, so it needs a source of its own and a place that somebody
 * knows: on a sketch it would look like a fact.
 */
export function checkLegalStatus(layers: ParsedLayers, sources: readonly Source[]): void {
  const known = new Set(sources.map((source) => source.id));
  for (const land of layers.of('land')) {
    const field = land.protectedPaddy ? 'protectedPaddy' : 'villageOwned';
    if (land[field] !== true) continue;
    if (land.status === 'sketch' || land.status === undefined) {
      const wanted = {
        id: 'tempat yang resmi, disurvei, dipetakan, atau diterbitkan; status hukum tidak boleh disketsa',
        en: 'a place that is official, surveyed, mapped or published; legal status is never sketched'
      };
      layers.refuse(land, { rule: 'legal-on-sketch', field, expected: wanted, got: land.status });
    } else if (land.legalSource === undefined) {
      const wanted = {
        id: 'legalSource: sumber status hukumnya',
        en: 'legalSource: the source of its legal status'
      };
      layers.refuse(land, { rule: 'legal-without-source', field, expected: wanted, got: undefined });
    } else if (!known.has(land.legalSource)) {
      layers.refuse(land, { rule: 'dangling-source', field: 'legalSource', expected, got: land.legalSource });
    }
  }
}
