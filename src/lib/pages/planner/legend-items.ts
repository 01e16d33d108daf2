import type { Messages } from '../../i18n/messages.id';
import { kindWords } from '../../i18n/kind-words';
import { isMarkerKind } from '../../map/symbols/marker-kind';
import { swatchSvg } from '../../map/symbols/swatch-svg';
import type { ViewState } from '../../state/view-state';
import type { VillageManifest } from '../../village/built';
import { familyNames, kindsOf, type FamilyName } from '../../village/types';
import type { ViewLayer } from '../../village/view-layers';
import { kindSwatch, layerSwatch, markerSwatch } from './swatches';

export interface LegendItem {
  readonly id: string;
  readonly label: string;
  /** SVG text. */
  readonly swatch: string;
}

/** The order a reader asks in: what encloses, what joins, what lies on the ground, and the signs last. */
const readingOrder: readonly ViewLayer[] = [
  'dusun',
  'rt',
  'zone',
  'links',
  'together',
  'markets',
  'roads',
  'water',
  'land',
  'crafts',
  'food',
  'farming',
  'plantation',
  'facilities',
  'neighbours'
];

/** What is on the map now, and nothing else. */
export function legendItems(view: ViewState, manifest: VillageManifest, messages: Messages): LegendItem[] {
  const boundary: LegendItem = {
    id: 'boundary',
    label: messages.legend.items.boundary ?? '',
    swatch: swatchSvg('boundary')
  };
  const flows: LegendItem = {
    id: 'flows',
    label: messages.legend.items.flows ?? '',
    swatch: swatchSvg('markets')
  };
  if (view.world) return [flows];
  return [
    boundary,
    ...readingOrder
      .filter((layer) => view.layers.includes(layer))
      .flatMap((layer) => itemsOf(layer, view, manifest, messages))
  ];
}

function itemsOf(
  layer: ViewLayer,
  view: ViewState,
  manifest: VillageManifest,
  m: Messages
): readonly LegendItem[] {
  const named = (id: string, swatch: string): LegendItem => ({ id, label: m.legend.items[id] ?? id, swatch });
  if (layer === 'together') return manifest.figures.together ? [named(layer, swatchSvg(layer))] : [];
  if (layer === 'links') return manifest.figures.zonePairs.length > 0 ? [named(layer, swatchSvg(layer))] : [];
  const summary = manifest.layers[layer];
  if (summary === undefined || summary.features === 0) return [];
  // In the order of the kinds' own table, not of the data.
  const kinds = Object.keys(kindsOf[layer]).filter((kind) => (summary.byKind[kind] ?? 0) > 0);
  const kindItems = (): readonly LegendItem[] =>
    kinds.flatMap((kind) => {
      const swatch = kindSwatch(layer, kind);
      return swatch === '' ? [] : [{ id: `${layer}-${kind}`, label: kindWords(m, layer, kind), swatch }];
    });
  switch (layer) {
    case 'land':
    case 'roads':
    case 'water':
      return kindItems();
    case 'dusun':
      return [named('dusun-line', swatchSvg('dusun-line'))];
    case 'rt':
      return [named('rt', swatchSvg('rt-line'))];
    case 'zone':
      return [named(layer, swatchSvg('zone'))];
    case 'neighbours':
      return [named(layer, swatchSvg('neighbours'))];
    case 'markets':
      return [named('flows', swatchSvg('markets'))];
    case 'facilities':
      return kinds.flatMap((kind) =>
        isMarkerKind(kind)
          ? [
              {
                id: `facilities-${kind}`,
                label: kindWords(m, layer, kind),
                swatch: markerSwatch(kind, false, 15)
              }
            ]
          : []
      );
    default:
      return familyItems(layer, view, manifest, m);
  }
}

function familyItems(
  layer: FamilyName,
  view: ViewState,
  manifest: VillageManifest,
  m: Messages
): readonly LegendItem[] {
  const label = m.layers[layer];
  if (view.modes[layer] === 'density') {
    return [
      { id: layer, label: `${label}: ${m.layer.modes.density}`, swatch: swatchSvg(`density-${layer}`) }
    ];
  }
  const family = familyNames.find((name) => name === layer);
  const sign = { id: layer, label, swatch: family === undefined ? '' : layerSwatch(family, manifest) };
  const grove = kindSwatch(layer, 'grove');
  const hasGroves = (manifest.layers[layer]?.byKind.grove ?? 0) > 0 && grove !== '';
  return hasGroves
    ? [sign, { id: `${layer}-grove`, label: kindWords(m, layer, 'grove'), swatch: grove }]
    : [sign];
}
