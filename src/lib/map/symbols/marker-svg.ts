import { cssPaint, type Paint } from '../theme/paint';
import { glyphs, type GlyphName } from './glyphs';
import { isFacilityKind, markerGlyph, markerSize, markerToken, type MarkerKind } from './marker-kind';

export interface MarkerLook {
  readonly kind: MarkerKind;
  /** Hollow and dashed; solid otherwise. */
  readonly sketch: boolean;
  /** Side in CSS px; the kind's own by default. */
  readonly size?: number;
  /** With a ring around it. */
  readonly selected?: boolean;
  /** Without its pictogram, for maps too small for one: a sketch keeps a core of its own shape. */
  readonly bare?: boolean;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * The outline of a kind around 0,0 as the beginning of an SVG element, still open for attributes:
 * facilities a rounded square, crafts a diamond, plantations a hexagon, food a bowl, farming a circle.
 */
function shapeOf(kind: MarkerKind, radius: number): string {
  if (isFacilityKind(kind)) {
    const side = round(2 * radius);
    return `<rect x="${round(-radius)}" y="${round(-radius)}" width="${side}" height="${side}" rx="${round(radius * 0.42)}"`;
  }
  switch (kind) {
    case 'crafts': {
      const a = radius * 1.28;
      return `<path d="M0 ${round(-a)}L${round(a)} 0 0 ${round(a)} ${round(-a)} 0Z" stroke-linejoin="round"`;
    }
    case 'plantation': {
      const corners = [0, 1, 2, 3, 4, 5].map((i) => {
        const angle = Math.PI / 6 + (i * Math.PI) / 3;
        return `${round(radius * 1.12 * Math.cos(angle))} ${round(radius * 1.12 * Math.sin(angle))}`;
      });
      return `<path d="M${corners.join('L')}Z" stroke-linejoin="round"`;
    }
    case 'food': {
      const a = radius * 0.98;
      return `<path d="M${round(-a)} ${round(-a * 0.8)}H${round(a)}V0A${round(a)} ${round(a)} 0 0 1 ${round(-a)} 0Z" stroke-linejoin="round"`;
    }
    case 'farming':
      return `<circle r="${round(radius)}"`;
  }
}

/** How many dashes go round, so that they meet the corners at any size. */
function dashCount(kind: MarkerKind, size: number): number {
  if (isFacilityKind(kind)) return size > 34 ? 16 : 12;
  if (kind === 'crafts') return 8;
  return kind === 'plantation' ? 12 : 10;
}

/** A pictogram centred on 0,0 in a square of `size` CSS px. */
export function glyphBody(name: GlyphName, size: number, fill: string): string {
  const { box, path } = glyphs[name];
  const half = round(-size / 2);
  return `<path transform="translate(${half} ${half}) scale(${Math.round((size / box) * 1e4) / 1e4})" d="${path}" fill="${fill}"/>`;
}

function glyphSize(kind: MarkerKind, size: number): number {
  if (isFacilityKind(kind)) return size * 0.58;
  return size * (kind === 'crafts' || kind === 'food' ? 0.66 : 0.68);
}

/** The pictogram of a marker alone, around 0,0. */
export function markerGlyphBody(look: MarkerLook, paint: Paint = cssPaint): string {
  const { kind, size = markerSize(kind) } = look;
  const fill = paint(look.sketch ? markerToken(kind) : 'on-kind');
  return glyphBody(markerGlyph(kind), glyphSize(kind, size), fill);
}

/** The small solid core a sketch shows where there is no room for a pictogram, around 0,0. */
export function markerCore(look: MarkerLook, paint: Paint = cssPaint): string {
  const { kind, size = markerSize(kind) } = look;
  return `${shapeOf(kind, (size / 2) * 0.42)} fill="${paint(markerToken(kind))}"/>`;
}

/** A marker as SVG elements around 0,0; colours as `paint` gives them. */
export function markerBody(look: MarkerLook, paint: Paint = cssPaint): string {
  const { kind, sketch, selected = false, bare = false, size = markerSize(kind) } = look;
  const radius = size / 2;
  const colour = paint(markerToken(kind));
  const plate = paint('m-plate');
  const parts: string[] = [];
  if (selected) {
    parts.push(`${shapeOf(kind, radius + 5)} fill="none" stroke="${plate}" stroke-width="4.5"/>`);
    parts.push(`${shapeOf(kind, radius + 5)} fill="none" stroke="${paint('m-text')}" stroke-width="2"/>`);
  }
  parts.push(`${shapeOf(kind, radius + 1.6)} fill="${plate}" opacity=".92"/>`);
  if (sketch) {
    const dash = `pathLength="${dashCount(kind, size) * 10}" stroke-dasharray="6.2 3.8" stroke-dashoffset="3.1"`;
    const width = round(size * 0.05 + 0.75);
    parts.push(
      `${shapeOf(kind, radius)} fill="${plate}" stroke="${colour}" stroke-width="${width}" ${dash}/>`
    );
  } else {
    parts.push(`${shapeOf(kind, radius)} fill="${colour}"/>`);
  }
  if (!bare) parts.push(markerGlyphBody(look, paint));
  else if (sketch) parts.push(markerCore(look, paint));
  return parts.join('');
}

/** Half the side of the square a marker needs, with its rim and ring, CSS px. */
export function markerReach(look: MarkerLook): number {
  const size = look.size ?? markerSize(look.kind);
  const reach = (size / 2 + (look.selected ? 5 + 2.25 : 1.6)) * (look.kind === 'crafts' ? 1.28 : 1.12);
  return Math.ceil(reach + 0.5);
}

/**
 * A marker as a whole SVG, for a legend, a row or a picture.
 * `scale` enlarges width and height (2 for a raster at twice the density); the drawing stays the same.
 */
export function markerSvg(
  look: MarkerLook,
  options: { readonly paint?: Paint; readonly scale?: number } = {}
): string {
  const reach = markerReach(look);
  const side = reach * 2 * (options.scale ?? 1);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="${-reach} ${-reach} ${reach * 2} ${reach * 2}" aria-hidden="true">${markerBody(look, options.paint)}</svg>`;
}
