/**
 * Parts of the planner that come when they are wanted. They stand behind a module that is itself loaded later, so
 * that their styles are not among those the page waits for.
 */
export const laterParts = {
  card: () => import('./FeatureSide.svelte'),
  figures: () => import('./FiguresTab.svelte'),
  list: () => import('./ListTab.svelte'),
  route: () => import('./RouteBox.svelte'),
  report: () => import('../services/ReportPlace.svelte')
};
