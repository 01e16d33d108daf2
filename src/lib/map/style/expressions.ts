import type { ExpressionSpecification } from 'maplibre-gl';

type Value = string | number | ExpressionSpecification;

/**
 * A `match` made from a table. Its pairs are as many as the data says, which the specification's tuple types
 * cannot express: the one place that steps around them.
 */
export function matchExpression(
  input: ExpressionSpecification,
  pairs: readonly (readonly [label: string | number, value: Value])[],
  otherwise: Value
): ExpressionSpecification {
  // A match without pairs is not valid: an empty table gives what is left.
  const expression =
    pairs.length === 0 ? ['coalesce', otherwise] : ['match', input, ...pairs.flat(), otherwise];
  return expression as unknown as ExpressionSpecification;
}

/** A `format` made from sections, for the same reason. */
export function formatExpression(
  sections: readonly (readonly [text: Value, look: Readonly<Record<string, unknown>>])[]
): ExpressionSpecification {
  return ['format', ...sections.flat()] as unknown as ExpressionSpecification;
}

/** True for features whose kind is one of these. */
export function kindIs(...kinds: readonly string[]): ExpressionSpecification {
  const [only, ...more] = kinds;
  if (only !== undefined && more.length === 0) return ['==', ['get', 'kind'], only];
  return ['in', ['get', 'kind'], ['literal', [...kinds]]];
}
