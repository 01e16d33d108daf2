import { createRawSnippet, type Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import type { Language } from '../../src/lib/village/types';
import Wrapped from './Wrapped.svelte';

/** Renders a component of the interface with its messages; `rerender` gives it other props. */
export async function show<P extends object>(
  component: Component<P, object, '' | (keyof P & string)>,
  props: NoInfer<P>,
  lang: Language = 'id'
) {
  const inner = component as unknown as Component<Record<string, unknown>>;
  const screen = await render(Wrapped, { component: inner, given: props as Record<string, unknown>, lang });
  return {
    screen,
    rerender: (next: Partial<P>) =>
      screen.rerender({ component: inner, given: { ...props, ...next } as Record<string, unknown>, lang })
  };
}

/** A sign of no meaning, for components that take one. */
export const anySign = createRawSnippet(() => ({ render: () => '<svg width="16" height="16"></svg>' }));
