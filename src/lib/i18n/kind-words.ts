import type { LayerName } from '../village/types';
import type { Messages } from './messages.id';

/** Words for a kind of feature; the bare kind where a newer package knows one these messages don't. */
export function kindWords(messages: Messages, layer: LayerName, kind: string): string {
  const kinds: Readonly<Record<string, Readonly<Record<string, string>>>> = messages.kinds;
  return kinds[layer]?.[kind] ?? kind;
}

/** A sub-kind with a capital, or its kind: what a card and a table call a feature. */
export function fullKindWords(
  messages: Messages,
  feature: { readonly layer: LayerName; readonly kind: string; readonly subkind?: string }
): string {
  const sub = feature.subkind === undefined ? undefined : messages.subkinds[feature.subkind];
  if (sub === undefined || feature.subkind === 'other')
    return kindWords(messages, feature.layer, feature.kind);
  return sub.charAt(0).toLocaleUpperCase() + sub.slice(1);
}
