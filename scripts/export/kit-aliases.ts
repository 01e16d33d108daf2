import { join } from 'node:path';
import { root } from '../setup/install.mjs';

const ours = (name: string): string => join(root, 'scripts/export/app/kit', name);

/** In the single file Kit's own modules are these: an address there lives behind the #. */
export const kitAliases: Readonly<Record<string, string>> = {
  '$app/navigation': ours('navigation.ts'),
  '$app/paths': ours('paths.ts'),
  '$app/state': ours('page-state.svelte.ts'),
  $lib: join(root, 'src/lib')
};

/** Where there is no page yet. */
export const prerenderPaths = ours('prerender-paths.ts');
