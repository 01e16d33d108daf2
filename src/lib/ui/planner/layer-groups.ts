import type { Formats } from '../../i18n/formats';
import type { Messages } from '../../i18n/messages.id';
import type { LayerSummary, VillageManifest } from '../../village/built';
import { familyNames, type FamilyName } from '../../village/types';
import type { ViewLayer } from '../../village/view-layers';

export interface LayerRowData {
  readonly layer: ViewLayer;
  readonly name: string;
  /** Count and area, as text. */
  readonly meta: string;
  /** False when the village has nothing in this layer. */
  readonly available: boolean;
  readonly family?: FamilyName;
}

export type LayerGroupName = keyof Messages['groups'];

export interface LayerGroup {
  readonly name: LayerGroupName;
  readonly label: string;
  readonly rows: readonly LayerRowData[];
}

const members: Readonly<Record<LayerGroupName, readonly ViewLayer[]>> = {
  zone: ['zone', 'facilities', 'links'],
  potential: ['crafts', 'farming', 'plantation', 'food', 'together', 'markets'],
  ground: ['dusun', 'rt', 'land', 'roads', 'water', 'neighbours']
};

/** The layers of a village as the panel lists them, with what each holds. */
export function layerGroups(manifest: VillageManifest, messages: Messages, formats: Formats): LayerGroup[] {
  return (Object.keys(members) as LayerGroupName[]).map((name) => ({
    name,
    label: messages.groups[name],
    rows: members[name].map((layer) => {
      const meta = metaOf(layer, manifest, messages, formats);
      const family = familyNames.find((known) => known === layer);
      return {
        layer,
        name: messages.layers[layer],
        meta: meta ?? messages.layer.noData,
        available: meta !== undefined,
        ...(family === undefined ? {} : { family })
      };
    })
  }));
}

/** What a layer holds, in words; undefined where it holds nothing. */
function metaOf(layer: ViewLayer, manifest: VillageManifest, m: Messages, f: Formats): string | undefined {
  const { figures } = manifest;
  if (layer === 'together') {
    const hectares = figures.together?.classes.reduce((sum, one) => sum + one.hectares, 0) ?? 0;
    return hectares > 0 ? `${f.number(hectares)} ha` : undefined;
  }
  if (layer === 'links') {
    const { oneRound, zonePairs } = figures;
    if (oneRound !== undefined) return `${f.minutes(oneRound.meanMinutes)} ${m.round.minutes}`;
    return zonePairs.length > 0 ? '' : undefined;
  }
  const summary = manifest.layers[layer];
  if (summary === undefined || summary.features === 0) return undefined;
  switch (layer) {
    case 'zone':
      return m.village.about(f.number(summary.hectares, 1));
    case 'facilities':
      return m.layer.places(f.number(summary.features));
    case 'roads':
    case 'water':
      return f.meters(summary.meters);
    case 'land':
      return `${f.number(summary.hectares, 1)} ha`;
    case 'dusun':
    case 'rt':
      return f.number(summary.features);
    case 'neighbours':
      return m.layer.villages(f.number(summary.features));
    case 'markets':
      return m.layer.markets(f.number(summary.features));
    case 'farming':
      // Paddy is drawn as land; it is what farming lives on.
      return pointsAndArea(summary, manifest.layers.land?.hectaresByKind.paddy ?? 0, m, f);
    default:
      return pointsAndArea(summary, 0, m, f);
  }
}

/** How many features of a layer are areas: kinds that have an area are. */
export function areaCount(summary: LayerSummary): number {
  return Object.entries(summary.byKind).reduce(
    (sum, [kind, count]) => sum + ((summary.hectaresByKind[kind] ?? 0) > 0 ? count : 0),
    0
  );
}

function pointsAndArea(summary: LayerSummary, moreHectares: number, m: Messages, f: Formats): string {
  const points = summary.features - areaCount(summary);
  const hectares = summary.hectares + moreHectares;
  const area = hectares > 0 ? `${f.number(hectares, 1)} ha` : undefined;
  const count = points > 0 ? m.layer.points(f.number(points)) : m.layer.areas(f.number(summary.features));
  return area === undefined ? count : `${count} · ${area}`;
}
