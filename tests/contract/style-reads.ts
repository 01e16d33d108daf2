import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';

/** What a style layer reads of its source: every property a `get` or `has` names, a text token or an old filter key. */
export interface StyleRead {
  readonly layer: string;
  readonly sourceLayer: string;
  readonly property: string;
}

export function vectorLayers(
  style: StyleSpecification,
  source: string
): readonly (LayerSpecification & { 'source-layer': string })[] {
  return style.layers.filter(
    (layer): layer is LayerSpecification & { 'source-layer': string } =>
      'source' in layer && layer.source === source && 'source-layer' in layer
  );
}

export function styleReads(style: StyleSpecification, source: string): StyleRead[] {
  return vectorLayers(style, source).flatMap((layer) => {
    const properties = new Set<string>();
    collect(layer, properties);
    return [...properties].map((property) => ({
      layer: layer.id,
      sourceLayer: layer['source-layer'],
      property
    }));
  });
}

function collect(value: unknown, properties: Set<string>): void {
  if (typeof value === 'string') {
    for (const [, token = ''] of value.matchAll(/^\{([^}]+)\}$/g)) properties.add(token);
  } else if (Array.isArray(value)) {
    const [operator, name]: unknown[] = value;
    if ((operator === 'get' || operator === 'has') && typeof name === 'string' && value.length === 2)
      properties.add(name);
    for (const part of value as unknown[]) collect(part, properties);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collect(part, properties);
  }
}
