import type { Highs } from 'highs';

/** Loads the solver that proves, in a browser. It is large and seldom needed: it comes with the first proof. */
export async function loadHighs(): Promise<Highs> {
  const [{ default: load }, { default: wasmUrl }] = await Promise.all([
    import('highs'),
    import('highs/runtime?url')
  ]);
  return load({ locateFile: () => wasmUrl });
}
