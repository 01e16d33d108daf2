import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { familyNames, type FamilyName } from '../../village/types';
import type { MapToken } from '../theme/map-theme';
import { matchExpression } from './expressions';
import { patternImage } from './image-names';
import {
  alpha,
  countedFamilies,
  isOn,
  tileSource,
  visibility,
  type StyleContext,
  type StyleLayers
} from './style-context';
import { lineWidth } from './zoom-scale';

const tints = ['dusun-1', 'dusun-2', 'dusun-3'] as const satisfies readonly MapToken[];

/** The quiet tints of the dusun over their land; on the wall with a pattern each, never by colour alone. */
export function dusunTintLayers(context: StyleContext): StyleLayers {
  const { theme, view } = context;
  const shown = visibility(isOn(context, 'dusun'));
  const tint: LayerSpecification = {
    id: 'dusun-tint',
    type: 'fill',
    source: tileSource,
    'source-layer': 'dusun',
    layout: shown,
    paint: {
      'fill-color': [
        'match',
        ['%', ['get', 'index'], 3],
        1,
        theme[tints[1]],
        2,
        theme[tints[2]],
        theme[tints[0]]
      ],
      'fill-opacity': alpha(context, 'dusun', 0.07),
      'fill-antialias': false
    }
  };
  const hatch = (index: 0 | 1 | 2): LayerSpecification => ({
    id: `dusun-hatch-${index}`,
    type: 'fill',
    source: tileSource,
    'source-layer': 'dusun',
    filter: ['==', ['%', ['get', 'index'], 3], index],
    layout: visibility(isOn(context, 'dusun') && view.theme === 'wall'),
    paint: {
      'fill-pattern': patternImage(`dusun-${index}`),
      'fill-opacity': alpha(context, 'dusun', 0.22)
    }
  });
  return [tint, hatch(0), hatch(1), hatch(2)];
}

/** How strongly a dusun is coloured for a count, from a trace to full, by share of the largest. */
function choroplethOpacity(context: StyleContext, family: FamilyName): ExpressionSpecification {
  const { dusun } = context.village;
  const most = Math.max(0, ...dusun.map(({ counts }) => counts[family]));
  // Colours of several families lie over each other: each takes its part of the room.
  const together = Math.max(1, countedFamilies(context.view).length);
  const opacityOf = (count: number): number =>
    alpha(context, family, count === 0 ? 0 : (0.1 + (0.4 * count) / most) / together);
  return matchExpression(
    ['get', 'id'],
    dusun.map(({ id, counts }) => [id, opacityOf(counts[family])]),
    0
  );
}

/** Livelihoods by dusun: the more there are, the stronger the family's colour. */
export function choroplethLayers(context: StyleContext): StyleLayers {
  return familyNames.map((family) => ({
    id: `choropleth-${family}`,
    type: 'fill',
    source: tileSource,
    'source-layer': 'dusun',
    layout: visibility(isOn(context, family) && context.view.modes[family] === 'dusun'),
    paint: {
      'fill-color': context.theme[family],
      'fill-opacity': choroplethOpacity(context, family)
    }
  }));
}

/** Divides between dusun and RT, and the outline with its inner glow. */
export function edgeLayers(context: StyleContext): StyleLayers {
  const { theme, zoom, widen } = context;
  const w = (value: number) => lineWidth(value, zoom, widen);
  const divide = (id: string, colour: string, width: number, opacity: number): LayerSpecification => ({
    id,
    type: 'line',
    source: tileSource,
    'source-layer': 'dusun_line',
    layout: visibility(isOn(context, 'dusun')),
    paint: {
      'line-color': colour,
      'line-width': w(width),
      'line-opacity': alpha(context, 'dusun', opacity),
      ...(id === 'dusun-line' && { 'line-dasharray': [3.3, 2.2] })
    }
  });
  // The tiles keep the village on the left of its outline; half the glow's width inwards.
  const glow = (id: string, width: number, opacity: number): LayerSpecification => ({
    id,
    type: 'line',
    source: tileSource,
    'source-layer': 'boundary_line',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': theme['m-edge-glow'],
      'line-width': w(width / 2),
      'line-offset': w(-width / 4),
      'line-opacity': opacity
    }
  });
  const edge = (id: string, colour: string, width: number): LayerSpecification => ({
    id,
    type: 'line',
    source: tileSource,
    'source-layer': 'boundary_line',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': w(width) }
  });
  return [
    // Seen by the pointer only: an RT is chosen by its area.
    {
      id: 'rt-fill',
      type: 'fill',
      source: tileSource,
      'source-layer': 'rt',
      layout: visibility(isOn(context, 'rt')),
      paint: { 'fill-color': theme['m-base'], 'fill-opacity': 0 }
    },
    {
      id: 'rt-line',
      type: 'line',
      source: tileSource,
      'source-layer': 'rt_line',
      layout: visibility(isOn(context, 'rt')),
      paint: {
        'line-color': theme['m-dusun-line'],
        'line-width': w(1.1),
        'line-dasharray': [2, 2.4],
        'line-opacity': alpha(context, 'rt')
      }
    },
    divide('dusun-line-case', theme['m-base'], 4.5, 0.85),
    divide('dusun-line', theme['m-dusun-line'], 1.8, 1),
    glow('glow-wide', 22, 0.1),
    glow('glow', 11, 0.16),
    edge('edge-case', theme['m-edge-case'], 5),
    edge('edge', theme['m-edge'], 2.3)
  ];
}
