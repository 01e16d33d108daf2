import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { patternImage } from './image-names';
import {
  alpha,
  isOn,
  tileSource,
  visibility,
  visibleFamilies,
  type StyleContext,
  type StyleLayers
} from './style-context';
import { labelFonts } from './label-fonts';
import { togetherMasks } from './together-masks';
import { byTier, lineWidth } from './zoom-scale';

/** Where two or more of the visible livelihoods lie within a short walk. */
export function togetherLayers(context: StyleContext): StyleLayers {
  const { theme, zoom, widen, view } = context;
  const shown = visibility(isOn(context, 'together'));
  const filter: ExpressionSpecification = [
    'in',
    ['get', 'mask'],
    ['literal', [...togetherMasks(visibleFamilies(view))]]
  ];
  const base = { source: tileSource, 'source-layer': 'together', filter, layout: shown } as const;
  return [
    {
      id: 'together',
      type: 'fill',
      ...base,
      paint: {
        // The more families, the farther along the ramp that also shows where joining is worth most.
        'fill-color': ['match', ['get', 'count'], 2, theme['z-5'], 3, theme['z-6'], theme['z-7']],
        'fill-opacity': [
          'match',
          ['get', 'count'],
          2,
          alpha(context, 'together', 0.26),
          3,
          alpha(context, 'together', 0.38),
          alpha(context, 'together', 0.52)
        ],
        'fill-antialias': false
      }
    },
    {
      id: 'together-hatch',
      type: 'fill',
      ...base,
      paint: {
        'fill-pattern': patternImage('together'),
        'fill-opacity': alpha(context, 'together', 0.5)
      }
    },
    {
      id: 'together-line',
      type: 'line',
      ...base,
      paint: {
        'line-color': theme['z-8'],
        'line-width': lineWidth(0.9, zoom, widen),
        'line-opacity': alpha(context, 'together', 0.55)
      }
    }
  ];
}

/** The integrated zone. */
export function zoneLayers(context: StyleContext): StyleLayers {
  const { theme, zoom, widen } = context;
  const shown = visibility(isOn(context, 'zone'));
  const opacity = alpha(context, 'zone');
  const w = (value: number) => lineWidth(value, zoom, widen);
  return [
    {
      id: 'zone',
      type: 'fill',
      source: tileSource,
      'source-layer': 'zone',
      layout: shown,
      paint: { 'fill-color': theme['m-zone-fill'], 'fill-opacity': opacity, 'fill-antialias': false }
    },
    {
      id: 'zone-case',
      type: 'line',
      source: tileSource,
      'source-layer': 'zone_line',
      layout: { 'line-join': 'round', ...shown },
      paint: { 'line-color': theme['m-halo'], 'line-width': w(5), 'line-opacity': opacity }
    },
    {
      id: 'zone-line',
      type: 'line',
      source: tileSource,
      'source-layer': 'zone_line',
      layout: { 'line-cap': 'round', 'line-join': 'round', ...shown },
      paint: {
        'line-color': theme['m-zone'],
        'line-width': w(2.4),
        'line-dasharray': [2.9, 2.9],
        'line-opacity': opacity
      }
    }
  ];
}

/** Which pairs of facilities show the way between them: those of the chosen facility, all for the zone. */
function pairFilter({ view }: StyleContext): ExpressionSpecification {
  const isPair: ExpressionSpecification = ['==', ['get', 'kind'], 'pair'];
  const chosen = view.selection ?? '';
  return [
    'all',
    isPair,
    [
      'any',
      ['==', ['get', 'from'], chosen],
      ['==', ['get', 'to'], chosen],
      ['==', ['get', 'id'], chosen],
      ['boolean', chosen.startsWith('zone')]
    ]
  ];
}

/** The arcs of one round, and the ways walked between the facilities with their minutes. */
export function linkLayers(context: StyleContext): StyleLayers {
  const { theme, zoom, widen } = context;
  const shown = visibility(isOn(context, 'links'));
  const opacity = alpha(context, 'links');
  const w = (value: number) => lineWidth(value, zoom, widen);
  const line = (
    id: string,
    filter: ExpressionSpecification,
    colour: string,
    width: number,
    dash?: number[]
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: tileSource,
    'source-layer': 'links',
    filter,
    layout: { 'line-cap': 'round', 'line-join': 'round', ...shown },
    paint: {
      'line-color': colour,
      'line-width': w(width),
      'line-opacity': opacity,
      ...(dash && { 'line-dasharray': dash })
    }
  });
  const round: ExpressionSpecification = ['==', ['get', 'kind'], 'round'];
  const pairs = pairFilter(context);
  return [
    line('round-case', round, theme['m-link-case'], 5),
    line('round', round, theme['m-link'], 2, [0, 2.3]),
    line('pairs-case', pairs, theme['m-link-case'], 5.6),
    line('pairs', pairs, theme['m-zone-text'], 2.6)
  ];
}

/** The minutes on the ways between facilities: few, so they come before all other names. */
export function minuteLayers(context: StyleContext): StyleLayers {
  const { theme, tierZoom, enlarge, view } = context;
  return [
    {
      id: 'pair-minutes',
      type: 'symbol',
      source: tileSource,
      'source-layer': 'links',
      filter: pairFilter(context),
      layout: {
        'symbol-placement': 'line-center',
        'text-field': [
          'concat',
          ['to-string', ['max', 1, ['round', ['coalesce', ['get', 'minutes'], 0]]]],
          view.language === 'id' ? ' mnt' : ' min'
        ],
        'text-font': labelFonts.bold,
        'text-size': byTier([12, 12, 12, 14], tierZoom, { factor: enlarge }),
        'text-rotation-alignment': 'viewport',
        'text-pitch-alignment': 'viewport',
        'text-allow-overlap': true,
        'text-padding': 3,
        ...visibility(isOn(context, 'links'))
      },
      paint: {
        'text-color': theme['m-zone-text'],
        'text-halo-color': theme['m-halo'],
        'text-halo-width': 1.8
      }
    }
  ];
}
