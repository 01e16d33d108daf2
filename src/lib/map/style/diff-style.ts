import type { FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';

/** One small change of a live map. */
export type StyleChange =
  | { readonly type: 'paint'; readonly layer: string; readonly property: string; readonly value: unknown }
  | { readonly type: 'layout'; readonly layer: string; readonly property: string; readonly value: unknown }
  | { readonly type: 'filter'; readonly layer: string; readonly value: FilterSpecification | undefined }
  | {
      readonly type: 'zooms';
      readonly layer: string;
      readonly least: number | undefined;
      readonly most: number | undefined;
    }
  | { readonly type: 'remove-layer'; readonly layer: string }
  | { readonly type: 'add-layer'; readonly spec: LayerSpecification; readonly before: string | undefined }
  | { readonly type: 'remove-source'; readonly source: string }
  | {
      readonly type: 'add-source';
      readonly source: string;
      readonly spec: StyleSpecification['sources'][string];
    };

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const propertiesOf = (
  spec: LayerSpecification,
  part: 'paint' | 'layout'
): Readonly<Record<string, unknown>> => ({ ...spec[part] }) as Readonly<Record<string, unknown>>;

function* propertyChanges(before: LayerSpecification, after: LayerSpecification): Generator<StyleChange> {
  for (const type of ['layout', 'paint'] as const) {
    const [old, next] = [propertiesOf(before, type), propertiesOf(after, type)];
    for (const property of new Set([...Object.keys(old), ...Object.keys(next)]))
      if (!same(old[property], next[property]))
        yield { type, layer: after.id, property, value: next[property] };
  }
  if (before.minzoom !== after.minzoom || before.maxzoom !== after.maxzoom)
    yield { type: 'zooms', layer: after.id, least: after.minzoom, most: after.maxzoom };
  const [oldFilter, nextFilter] = [before, after].map((spec) => ('filter' in spec ? spec.filter : undefined));
  if (!same(oldFilter, nextFilter)) yield { type: 'filter', layer: after.id, value: nextFilter };
}

/**
 * The fewest changes that turn one style of a village into another, in an order that is right at every step.
 * Layers keep their order between styles; a layer whose source or type changed is taken out and put back.
 */
export function diffStyle(before: StyleSpecification, after: StyleSpecification): readonly StyleChange[] {
  const changes: StyleChange[] = [];
  const old = new Map(before.layers.map((layer) => [layer.id, layer]));
  const next = new Map(after.layers.map((layer) => [layer.id, layer]));
  const sourceOf = (layer: LayerSpecification): string => ('source' in layer ? String(layer.source) : '');
  const kept = (layer: LayerSpecification): boolean => {
    const other = old.get(layer.id);
    return other !== undefined && other.type === layer.type && sourceOf(other) === sourceOf(layer);
  };
  for (const layer of before.layers) {
    const other = next.get(layer.id);
    if (!other || !kept(other)) changes.push({ type: 'remove-layer', layer: layer.id });
  }
  for (const [source, spec] of Object.entries(before.sources))
    if (!same(spec, after.sources[source])) changes.push({ type: 'remove-source', source });
  for (const [source, spec] of Object.entries(after.sources))
    if (!same(spec, before.sources[source])) changes.push({ type: 'add-source', source, spec });
  after.layers.forEach((layer, i) => {
    const other = old.get(layer.id);
    if (other && kept(layer)) changes.push(...propertyChanges(other, layer));
    else {
      const below = after.layers.slice(i + 1).find((candidate) => kept(candidate));
      changes.push({ type: 'add-layer', spec: layer, before: below?.id });
    }
  });
  return changes;
}
