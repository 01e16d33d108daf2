import { markerBody } from '../symbols/marker-svg';
import { markerSize } from '../symbols/marker-kind';
import type { VillageMarker } from './village-markers';

const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;

/** Short name of a marker's drawing among the SVG's definitions. */
function drawingId(marker: VillageMarker): string {
  return `pm-${marker.kind}${marker.zone ? '-z' : ''}${marker.sketch ? '' : '-s'}`;
}

function drawing(marker: VillageMarker): string {
  const body = markerBody({
    kind: marker.kind,
    sketch: marker.sketch,
    size: markerSize(marker.kind, marker.zone)
  });
  const livelihood = marker.layer !== 'facilities';
  // The pictogram is the only path that carries a transform: it goes where a map is too small for it.
  const shown = livelihood ? body.replace('<path transform', '<path class="pm-glyph" transform') : body;
  return `<g id="${drawingId(marker)}" class="${livelihood ? 'pm-live' : 'pm-mark'}">${shown}</g>`;
}

/** Symbols as uses of a few drawings, in groups by layer and tier. */
export function drawMarkers(markers: readonly VillageMarker[]): string {
  const drawings = new Map(markers.map((marker) => [drawingId(marker), marker]));
  const defs = [...drawings.values()].map(drawing).join('');
  const groups: string[] = [];
  let open = '';
  for (const marker of markers) {
    const group = `<g data-layer="${marker.layer}"${marker.from > 0 ? ` class="pm-f${marker.from}"` : ''}>`;
    if (group !== open) {
      if (open) groups.push('</g>');
      groups.push(group);
      open = group;
    }
    groups.push(
      `<use href="#${drawingId(marker)}" x="${percent(marker.at[0])}" y="${percent(marker.at[1])}"/>`
    );
  }
  if (open) groups.push('</g>');
  return `<defs>${defs}</defs>${groups.join('')}`;
}
