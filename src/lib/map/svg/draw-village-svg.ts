import type { Language, Position, Village, VillageFeature } from '../../village/types';
import { polygonsOf, type PlaneLine } from '../geometry/planar';
import { zoneKinds } from '../../village/types';
import { homeBoundsOf, villageLabels } from '../labels/village-labels';
import { drawGround } from './draw-ground';
import { drawLabels } from './draw-labels';
import { drawMarkers } from './draw-markers';
import { escapeXml } from './escape-xml';
import { createFrame, type Frame } from './frame';
import { layoutLabels, type LabelRequest } from './layout-labels';
import { markerObstacles, villageMarkers } from './village-markers';

export interface DrawVillageSvgOptions {
  readonly language: Language;
  /** Becomes the picture's name for screen readers. */
  readonly title: string;
  /** Says in words what the picture shows. */
  readonly description: string;
  /** Facility ids in the order of one round; the zone's kinds in their own order when absent. */
  readonly roundOrder?: readonly string[];
}

/** Where the stops of one round stand, in its order. */
export function roundStops(village: Village, order: readonly string[] | undefined): readonly Position[] {
  const inZone = village.layers.facilities.filter((feature) => feature.zone === true);
  const ordered = order
    ? order.flatMap((id) => inZone.filter((feature) => feature.id === id))
    : zoneKinds.flatMap((kind) => inZone.filter((feature) => feature.kind === kind).slice(0, 1));
  return ordered.map(({ geometry }) => [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0]);
}

/** The names to place: those of areas and roads, and of the zone's facilities. */
function labelRequests(village: Village, frame: Frame): readonly LabelRequest[] {
  const ringsIn = (features: readonly VillageFeature[], id?: string): readonly PlaneLine[] =>
    features
      .filter((feature) => id === undefined || feature.id === id)
      .flatMap((feature) => polygonsOf(feature.geometry).flat())
      .map((ring) => ring.map(frame.toShare));
  const outline = ringsIn(village.layers.boundary);
  const areas = villageLabels(village).map((label): LabelRequest => ({
    id: label.id,
    kind: label.kind,
    text: label.text,
    ...(label.sub && { sub: label.sub }),
    at: frame.toShare(label.at),
    placement: label.placement,
    rotation: label.rotation,
    ...(label.lengthMeters && { room: label.lengthMeters / frame.meters }),
    rank: label.rank,
    ...(label.kind === 'neighbour' && {
      within: [...outline, ...ringsIn(village.layers.neighbours, label.id)],
      strict: true
    }),
    ...(label.kind === 'dusun' && { within: outline })
  }));
  const facilities = village.layers.facilities.flatMap((feature): readonly LabelRequest[] => {
    if (feature.zone !== true || !feature.name) return [];
    const at = frame.toShare(feature.geometry.coordinates);
    return [
      {
        id: feature.id,
        kind: 'facility',
        text: feature.name,
        at,
        placement: 'beside',
        rotation: 0,
        rank: 1,
        least: 1
      }
    ];
  });
  return [...areas, ...facilities];
}

/** The names of a village's SVG map with their places, and the symbols they keep off; the village's own frame by default. */
export function villageLayout(village: Village, frame: Frame = createFrame(homeBoundsOf(village))) {
  const markers = villageMarkers(village, frame);
  const labels = layoutLabels({
    aspect: frame.aspect,
    requests: labelRequests(village, frame),
    obstacles: markerObstacles(markers)
  });
  return { frame, markers, labels };
}

/**
 * Draws a village as one SVG. Colours are only CSS variables, so it serves every theme; it needs the rules of
 * village-svg.css around it. The outer SVG has no viewBox: the ground stretches with it in an inner one, while
 * symbols and names stand at shares of it and keep their size in CSS px. Same village, same bytes.
 */
export function drawVillageSvg(village: Village, options: DrawVillageSvgOptions): string {
  const { frame, markers, labels } = villageLayout(village);
  const style = `--map-aspect:${frame.aspect.toFixed(4)};--map-meters:${Math.round(frame.meters)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="padu-map" style="${style}" role="img" aria-labelledby="pm-title pm-desc" lang="${options.language}">`,
    `<title id="pm-title">${escapeXml(options.title)}</title><desc id="pm-desc">${escapeXml(options.description)}</desc>`,
    '<g class="pm-in">',
    drawGround(village, frame, roundStops(village, options.roundOrder)),
    drawMarkers(markers),
    drawLabels(labels),
    '</g></svg>'
  ].join('');
}
