import { indonesia } from './common-fields';
import { fieldsOf, kindsIn, subkindsIn } from './feature-fields';
import type { JsonSchema } from './field';
import { geometryTypesOf, nesting, type GeometryType } from './geometry-types';
import { recordSchema } from './record';
import type { Bounds, LayerName } from './types';
import { villageFields } from './village-fields';

const draft = 'http://json-schema.org/draft-07/schema#';

/** Fewest items at each level of `coordinates`, from the outside in. */
const fewest: Readonly<Record<GeometryType, readonly number[]>> = {
  Point: [],
  LineString: [2],
  MultiLineString: [1, 2],
  Polygon: [1, 4],
  MultiPolygon: [1, 1, 4]
};

function positionSchema([west, south, east, north]: Bounds): JsonSchema {
  return {
    type: 'array',
    items: [
      { type: 'number', minimum: west, maximum: east },
      { type: 'number', minimum: south, maximum: north },
      { type: 'number' }
    ],
    additionalItems: false,
    minItems: 2
  };
}

function geometrySchema(type: GeometryType, box: Bounds): JsonSchema {
  let coordinates = positionSchema(box);
  for (let level = nesting[type] - 1; level >= 0; level--) {
    coordinates = { type: 'array', items: coordinates, minItems: fewest[type][level] ?? 1 };
  }
  return {
    type: 'object',
    properties: { type: { const: type }, coordinates },
    required: ['type', 'coordinates']
  };
}

/** A kind allows only its own sub-kinds. */
function subkindRules(layer: LayerName): readonly JsonSchema[] {
  const kinds = kindsIn(layer);
  if (kinds.every((kind) => subkindsIn(layer, kind).length === 0)) return [];
  return kinds.map((kind) => ({
    if: { properties: { kind: { const: kind } }, required: ['kind'] },
    then: { properties: { subkind: { enum: [...subkindsIn(layer, kind), null] } } }
  }));
}

/** JSON Schema (draft 7) of `<layer>.geojson`, from the tables the validator reads. */
export function layerSchema(layer: LayerName): JsonSchema {
  const box: Bounds = layer === 'markets' ? [-180, -90, 180, 90] : indonesia;
  const rules = subkindRules(layer);
  return {
    $schema: draft,
    title: `${layer}.geojson`,
    type: 'object',
    properties: {
      type: { const: 'FeatureCollection' },
      features: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            type: { const: 'Feature' },
            // GeoJSON's own, which nothing here reads.
            id: {},
            bbox: {},
            properties: { ...recordSchema(fieldsOf[layer]), ...(rules.length > 0 ? { allOf: rules } : {}) },
            geometry: { oneOf: geometryTypesOf[layer].map((type) => geometrySchema(type, box)) }
          },
          required: ['type', 'properties', 'geometry'],
          additionalProperties: false
        }
      }
    },
    required: ['type', 'features']
  };
}

/** JSON Schema (draft 7) of village.json. `$schema` in the file itself tells editors where this is. */
export function villageSchema(): JsonSchema {
  const { properties, ...rest } = recordSchema(villageFields);
  return {
    $schema: draft,
    title: 'village.json',
    ...rest,
    properties: { $schema: {}, ...(properties as JsonSchema) }
  };
}
