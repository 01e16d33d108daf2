import { format } from 'prettier';
import { layerText } from '../../src/lib/village/layer-text';
import { layerNames, type LayerName } from '../../src/lib/village/types';
import { facilityFeatures } from './facilities';
import type { SketchFeature } from './feature';
import { drawHamlets } from './hamlets';
import { drawLand } from './land';
import { craftFeatures } from './crafts';
import { farmingFeatures } from './farming';
import { foodFeatures } from './food';
import { plantationFeatures } from './plantation';
import { marketFeatures } from './markets';
import {
  boundaryFeatures,
  dusunFeatures,
  landFeatures,
  neighbourFeatures,
  roadAndWaterFeatures,
  rtFeatures,
  zoneFeatures
} from './territory';
import { villageJson } from './village-json';

/** Draws the whole package: file name → contents, the same bytes every time. */
export async function drawPackage(): Promise<ReadonlyMap<string, string>> {
  const { rts, dusun } = drawHamlets();
  const land = drawLand();
  const layers: { readonly [L in LayerName]: readonly SketchFeature<L>[] } = {
    boundary: boundaryFeatures(),
    dusun: dusunFeatures(dusun),
    rt: rtFeatures(rts, land),
    zone: zoneFeatures(),
    facilities: facilityFeatures(),
    crafts: craftFeatures(rts, land),
    farming: farmingFeatures(land),
    plantation: plantationFeatures(land),
    food: foodFeatures(rts, land),
    land: landFeatures(land),
    ...roadAndWaterFeatures(),
    markets: marketFeatures(),
    neighbours: neighbourFeatures()
  };
  const village = await format(JSON.stringify({ $schema: '../schema/village.schema.json', ...villageJson }), {
    parser: 'json',
    printWidth: 110
  });
  return new Map([
    ['village.json', village],
    ...layerNames.map((layer): [string, string] => [`${layer}.geojson`, layerText(layer, layers[layer])])
  ]);
}
