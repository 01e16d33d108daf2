import { markerBody, markerCore, markerGlyphBody } from '../symbols/marker-svg';
import { markerSize } from '../symbols/marker-kind';
import type { VillageMarker } from './village-markers';

const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;

/** Short name of a marker's drawing among the SVG's definitions. */
function drawingId(marker: VillageMarker): string {
  return `pm-${marker.kind}${marker.zone ? '-z' : ''}${marker.sketch ? '' : '-s'}`;
}

function drawing(marker: VillageMarker): string {
  const { kind, sketch, layer } = marker;
  const size = markerSize(kind, marker.zone);
  const body = markerBody({ kind, sketch, size });
  if (layer === 'facilities') return `<g id="${drawingId(marker)}" class="pm-mark">${body}</g>`;
  // Where a map is too small for pictograms, a sketch shows the core of its shape instead.
  const glyph = markerGlyphBody({ kind, sketch, size });
  const core = sketch ? `<g class="pm-core">${markerCore({ kind, sketch, size })}</g>` : '';
  return `<g id="${drawingId(marker)}" class="pm-live">${body.replace(glyph, '')}${core}<g class="pm-glyph">${glyph}</g></g>`;
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
