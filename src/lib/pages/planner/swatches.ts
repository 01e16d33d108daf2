import { isMarkerKind, isSketch, type MarkerKind } from '../../map/symbols/marker-kind';
import { markerSvg } from '../../map/symbols/marker-svg';
import { swatchSvg, type SwatchName } from '../../map/symbols/swatch-svg';
import type { FeatureRecord, LayerSummary, VillageManifest } from '../../village/built';
import { familyNames, zoneKinds, type FamilyName } from '../../village/types';
import type { ViewLayer } from '../../village/view-layers';

/** Most of a layer is drawn hollow: then its sign is, too. */
function mostlySketch(summary: LayerSummary | undefined): boolean {
  const open = (summary?.byStatus.sketch ?? 0) + (summary?.byStatus.unknown ?? 0);
  return open * 2 >= (summary?.features ?? 0);
}

/** Sizes in rows and legends, a little under those on the map. */
const rowSize: Readonly<Record<FamilyName, number>> = { crafts: 15, farming: 17, plantation: 16, food: 16 };

/** The signs of a layer as the map draws it, as SVG text. */
export function layerSwatch(layer: ViewLayer, manifest: VillageManifest): string {
  const summary = layer === 'together' || layer === 'links' ? undefined : manifest.layers[layer];
  switch (layer) {
    case 'facilities':
      return zoneKinds.map((kind) => markerSvg({ kind, sketch: mostlySketch(summary), size: 19 })).join('');
    case 'crafts':
    case 'farming':
    case 'plantation':
    case 'food':
      return markerSvg({ kind: layer, sketch: mostlySketch(summary), size: rowSize[layer] });
    case 'land':
      return swatchSvg('paddy');
    case 'water':
      return swatchSvg('river');
    case 'roads':
      return swatchSvg('road-village');
    case 'dusun':
      return swatchSvg('dusun-line');
    case 'rt':
      return swatchSvg('rt-line');
    case 'neighbours':
    case 'together':
    case 'zone':
    case 'links':
    case 'markets':
      return swatchSvg(layer);
  }
}

/** The kind a feature's marker has; undefined for what is no marker. */
function markerOf(layer: string, kind: string): MarkerKind | undefined {
  const family = familyNames.find((name) => name === layer);
  if (family !== undefined) return family;
  return layer === 'facilities' && isMarkerKind(kind) ? kind : undefined;
}

const areaSwatches: Readonly<Partial<Record<string, Readonly<Partial<Record<string, SwatchName>>>>>> = {
  land: {
    paddy: 'paddy',
    settlement: 'settlement',
    yard: 'yard',
    infrastructure: 'infrastructure',
    office: 'office',
    cemetery: 'cemetery',
    dryland: 'dryland',
    plantation: 'plantation-land',
    forest: 'forest',
    water: 'pond',
    other: 'other-land'
  },
  roads: { through: 'road-through', village: 'road-village', alley: 'road-alley', dike: 'road-dike' },
  water: { river: 'river', channel: 'channel', pond: 'pond', bridge: 'bridge' },
  crafts: { grove: 'grove' },
  boundary: { village: 'boundary' },
  dusun: { dusun: 'dusun-line' },
  rt: { rt: 'rt-line' },
  zone: { zone: 'zone' },
  neighbours: { village: 'neighbours' },
  markets: { local: 'markets', regional: 'markets', national: 'markets', abroad: 'markets' }
};

/** A swatch of a kind in a layer, or '' where there is none. */
export function kindSwatch(layer: string, kind: string): string {
  const name = areaSwatches[layer]?.[kind];
  return name === undefined ? '' : swatchSvg(name);
}

/** The sign of one feature, `size` CSS px. */
export function featureSwatch(
  feature: Pick<FeatureRecord, 'layer' | 'kind' | 'status'>,
  size: number
): string {
  const area = areaSwatches[feature.layer]?.[feature.kind];
  if (area !== undefined && feature.layer === 'crafts') return swatchSvg(area);
  const kind = markerOf(feature.layer, feature.kind);
  if (kind !== undefined) return markerSvg({ kind, sketch: isSketch(feature.status), size });
  return area === undefined ? '' : swatchSvg(area);
}

/** A marker for the legend. */
export function markerSwatch(kind: MarkerKind, sketch: boolean, size: number): string {
  return markerSvg({ kind, sketch, size });
}
