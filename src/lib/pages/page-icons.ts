import type { PageName } from '../state/routes';
import type { IconName } from '../ui/icons';

/** The sign of each page in the header. */
export const pageIcons: Readonly<Record<PageName, IconName>> = {
  map: 'map',
  integration: 'workflow',
  meeting: 'presentation',
  services: 'list',
  data: 'database'
};
