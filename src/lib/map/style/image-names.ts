import { isMarkerKind, markerSize, type MarkerKind } from '../symbols/marker-kind';
import { markerSvg } from '../symbols/marker-svg';
import { patternNames, patternSvg, type PatternName } from '../symbols/pattern-svg';
import { themePaint } from '../theme/paint';
import type { MapTheme } from '../theme/map-theme';

/** How a marker stands: as it is, without its pictogram, or chosen. */
export type MarkerPose = 'plain' | 'bare' | 'chosen';
export type MarkerPlace = 'zone' | 'village';

/** A marker's image is called `marker/<kind>/<sketch or solid>/<zone or village>/<pose>`. */
export function markerImage(kind: MarkerKind, sketch: boolean, place: MarkerPlace, pose: MarkerPose): string {
  return `marker/${kind}/${sketch ? 'sketch' : 'solid'}/${place}/${pose}`;
}

/** A texture's image. */
export function patternImage(name: PatternName): string {
  return `pattern/${name}`;
}

/** A bridge, drawn upright: across the water, along the road. */
export const bridgeImage = 'bridge';

function bridgeSvg(theme: MapTheme, scale: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${12 * scale}" height="${14 * scale}" viewBox="-6 -7 12 14"><path d="M-3.4 -6C-2.6 -4 -2.6 4 -3.4 6M3.4 -6C2.6 -4 2.6 4 3.4 6" fill="none" stroke="${theme['m-road-case']}" stroke-width="1.3" stroke-linecap="round"/></svg>`;
}

/**
 * The picture behind an image name of the style, as SVG at `scale` times its CSS size; undefined for a name that
 * is none of ours.
 */
export function imageSvg(name: string, theme: MapTheme, scale: number): string | undefined {
  const paint = themePaint(theme);
  const [type, kind = '', look, place, pose] = name.split('/');
  if (type === 'bridge') return bridgeSvg(theme, scale);
  if (type === 'pattern') {
    const pattern = patternNames.find((known) => known === kind);
    return pattern && patternSvg(pattern, { paint, scale });
  }
  if (type !== 'marker' || !isMarkerKind(kind)) return undefined;
  const size = markerSize(kind, place === 'zone') * (pose === 'chosen' ? 1.25 : 1);
  return markerSvg(
    { kind, sketch: look !== 'solid', size, selected: pose === 'chosen', bare: pose === 'bare' },
    { paint, scale }
  );
}
