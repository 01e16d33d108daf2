import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapToken } from '../theme/map-theme';
import type { PatternName } from '../symbols/pattern-svg';
import { kindIs, matchExpression } from './expressions';
import { bridgeImage, patternImage } from './image-names';
import { alpha, isOn, tileSource, visibility, type StyleContext, type StyleLayers } from './style-context';
import { lineShift, lineWidth } from './zoom-scale';

const inside: ExpressionSpecification = ['==', ['get', 'inside'], true];
const outside: ExpressionSpecification = ['==', ['get', 'inside'], false];

/** Around the village: roads and water that go on, the neighbours' outlines, all quiet. */
export function outsideLayers(context: StyleContext): StyleLayers {
  const { theme, zoom, widen } = context;
  const w = (value: number) => lineWidth(value, zoom, widen);
  const road = (kind: string, width: number): LayerSpecification => ({
    id: `out-road-${kind}`,
    type: 'line',
    source: tileSource,
    'source-layer': 'roads',
    filter: ['all', outside, kindIs(kind)],
    layout: { 'line-cap': 'round', 'line-join': 'round', ...visibility(isOn(context, 'roads')) },
    paint: {
      'line-color': theme['m-out-road'],
      'line-width': w(width),
      'line-opacity': alpha(context, 'roads')
    }
  });
  return [
    {
      id: 'out-water-area',
      type: 'fill',
      source: tileSource,
      'source-layer': 'water_area',
      filter: outside,
      layout: visibility(isOn(context, 'water')),
      paint: { 'fill-color': theme['m-out-water'], 'fill-opacity': alpha(context, 'water') }
    },
    {
      id: 'out-water',
      type: 'line',
      source: tileSource,
      'source-layer': 'water',
      filter: ['all', outside, kindIs('river')],
      layout: { 'line-join': 'round', ...visibility(isOn(context, 'water')) },
      paint: {
        'line-color': theme['m-out-water'],
        'line-width': w(2.6),
        'line-opacity': alpha(context, 'water')
      }
    },
    road('village', 2.4),
    road('through', 4.4),
    {
      id: 'neighbours',
      type: 'line',
      source: tileSource,
      'source-layer': 'neighbours_line',
      layout: { 'line-join': 'round', ...visibility(isOn(context, 'neighbours')) },
      paint: {
        'line-color': theme['m-out-line'],
        'line-width': w(1),
        'line-dasharray': [7, 2.6, 1.4, 2.6],
        'line-opacity': alpha(context, 'neighbours')
      }
    }
  ];
}

/**
 * Where the copies of the village lie that make its soft shadow, px: two rings of them, four px down. A blurred
 * line would be one layer, but it breaks up at sharp corners.
 */
const shadowShifts: readonly (readonly [number, number])[] = [
  ...[0, 90, 180, 270].map((degrees) => [3.5, degrees] as const),
  ...[20, 65, 110, 155, 200, 245, 290, 335].map((degrees) => [9, degrees] as const)
].map(([radius, degrees]) => {
  const turn = (degrees * Math.PI) / 180;
  return [radius * Math.cos(turn), 4 + radius * Math.sin(turn)];
});

/** The village cut out like paper and lifted: a shadow around it, its sheet over that. */
export function sheetLayers(context: StyleContext): StyleLayers {
  const { theme, zoom, widen, overBase } = context;
  const shadow = shadowShifts.map((shift, i): LayerSpecification => ({
    id: `lift-${i}`,
    type: 'fill',
    source: tileSource,
    'source-layer': 'boundary',
    paint: {
      'fill-color': theme['m-shadow'],
      'fill-opacity': overBase ? 0 : 0.052,
      'fill-antialias': false,
      'fill-translate': lineShift(shift, zoom, widen)
    }
  }));
  return [
    ...shadow,
    {
      id: 'sheet',
      type: 'fill',
      source: tileSource,
      'source-layer': 'boundary',
      paint: { 'fill-color': theme['m-base'], 'fill-opacity': overBase ? 0 : 1 }
    }
  ];
}

/** Which tones a kind of land is drawn in; a kind left out stays paper. */
const landTokens: readonly (readonly [kind: string, tokens: readonly MapToken[]])[] = [
  ['paddy', ['m-paddy-0', 'm-paddy-1', 'm-paddy-2', 'm-paddy-3']],
  ['settlement', ['m-settle-0', 'm-settle-1', 'm-settle-2']],
  ['office', ['m-settle-0', 'm-settle-1', 'm-settle-2']],
  ['yard', ['m-garden-0', 'm-garden-1']],
  ['forest', ['m-garden-1']],
  ['dryland', ['m-settle-2']],
  ['plantation', ['m-plant']],
  ['cemetery', ['m-cem']],
  ['water', ['m-water']]
];

const textures: readonly (readonly [id: string, pattern: PatternName, filter: ExpressionSpecification])[] = [
  ['rice', 'rice', ['all', kindIs('paddy'), ['==', ['%', ['get', 'tone'], 2], 0]]],
  ['garden', 'garden', kindIs('yard', 'forest')],
  ['plantation', 'plantation', kindIs('plantation')],
  ['cemetery', 'cemetery', kindIs('cemetery')]
];

/** Land use: parcels in quiet tones, their bunds, and textures where there is room for them. */
export function landLayers(context: StyleContext): StyleLayers {
  const { theme, zoom, widen, overBase } = context;
  const shown = visibility(isOn(context, 'land'));
  const opacity = alpha(context, 'land', overBase ? 0.55 : 1);
  const tone = (tokens: readonly MapToken[]) =>
    matchExpression(
      ['%', ['get', 'tone'], tokens.length],
      tokens.slice(1).map((token, i) => [i + 1, theme[token]]),
      theme[tokens[0] ?? 'm-base']
    );
  const drawn = landTokens.map(([kind]) => kind);
  return [
    {
      id: 'land',
      type: 'fill',
      source: tileSource,
      'source-layer': 'land',
      filter: kindIs(...drawn),
      layout: shown,
      paint: {
        'fill-color': matchExpression(
          ['get', 'kind'],
          landTokens.map(([kind, tokens]) => [kind, tone(tokens)]),
          theme['m-base']
        ),
        'fill-opacity': opacity
      }
    },
    ...textures.map(([id, pattern, filter]): LayerSpecification => ({
      id: `land-${id}`,
      type: 'fill',
      source: tileSource,
      'source-layer': 'land',
      minzoom: zoom - 0.75,
      filter,
      layout: shown,
      paint: { 'fill-pattern': patternImage(pattern), 'fill-opacity': opacity }
    })),
    {
      id: 'land-line',
      type: 'line',
      source: tileSource,
      'source-layer': 'land',
      minzoom: zoom - 0.75,
      filter: kindIs('paddy', 'settlement', 'office'),
      layout: shown,
      paint: {
        'line-color': ['match', ['get', 'kind'], 'paddy', theme['m-bund'], theme['m-settle-line']],
        'line-width': lineWidth(0.6, zoom, widen),
        'line-opacity': opacity
      }
    }
  ];
}

/** Rivers, channels and ponds of the village. */
export function waterLayers(context: StyleContext): StyleLayers {
  const { theme, zoom, widen } = context;
  const shown = visibility(isOn(context, 'water'));
  const opacity = alpha(context, 'water');
  const w = (value: number) => lineWidth(value, zoom, widen);
  const river = (id: string, colour: string, width: number): LayerSpecification => ({
    id,
    type: 'line',
    source: tileSource,
    'source-layer': 'water',
    filter: ['all', inside, kindIs('river')],
    layout: { 'line-join': 'round', ...shown },
    paint: { 'line-color': colour, 'line-width': w(width), 'line-opacity': opacity }
  });
  return [
    {
      id: 'water-area',
      type: 'fill',
      source: tileSource,
      'source-layer': 'water_area',
      filter: inside,
      layout: shown,
      paint: { 'fill-color': theme['m-water'], 'fill-opacity': opacity }
    },
    river('river-case', theme['m-water-case'], 6),
    river('river', theme['m-water'], 3),
    {
      id: 'channel',
      type: 'line',
      source: tileSource,
      'source-layer': 'water',
      minzoom: zoom - 0.75,
      filter: ['all', inside, kindIs('channel')],
      layout: shown,
      paint: {
        'line-color': theme['m-canal'],
        'line-width': w(1.1),
        'line-dasharray': [5.5, 1.8],
        'line-opacity': opacity
      }
    }
  ];
}

/** Roads of the village: all cases first, then all fills, so that junctions open. */
export function roadLayers(context: StyleContext): StyleLayers {
  const { theme, zoom, widen } = context;
  const shown = visibility(isOn(context, 'roads'));
  const opacity = alpha(context, 'roads');
  const road = (
    id: string,
    kind: string,
    colour: string,
    width: number,
    more: { readonly minzoom?: number } = {}
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: tileSource,
    'source-layer': 'roads',
    ...more,
    filter: ['all', inside, kindIs(kind)],
    layout: { 'line-cap': 'round', 'line-join': 'round', ...shown },
    paint: { 'line-color': colour, 'line-width': lineWidth(width, zoom, widen), 'line-opacity': opacity }
  });
  const small = { minzoom: zoom - 0.75 };
  return [
    {
      id: 'road-dike',
      type: 'line',
      source: tileSource,
      'source-layer': 'roads',
      ...small,
      filter: ['all', inside, kindIs('dike')],
      layout: shown,
      paint: {
        'line-color': theme['m-path'],
        'line-width': lineWidth(1.1, zoom, widen),
        'line-dasharray': [3.1, 2.4],
        'line-opacity': opacity
      }
    },
    road('road-alley-case', 'alley', theme['m-road-case'], 2.2, small),
    road('road-village-case', 'village', theme['m-road-case'], 3.8),
    road('road-through-case', 'through', theme['m-road-case'], 6.4),
    road('road-alley', 'alley', theme['m-road'], 1.2, small),
    road('road-village', 'village', theme['m-road'], 2.4),
    road('road-through', 'through', theme['m-road-main'], 4.4),
    {
      id: 'bridges',
      type: 'symbol',
      source: tileSource,
      'source-layer': 'bridges',
      minzoom: zoom - 0.3,
      filter: inside,
      layout: {
        'icon-image': bridgeImage,
        'icon-rotate': ['coalesce', ['get', 'bearing'], 0],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-size': lineWidth(1, zoom, widen),
        ...shown
      },
      paint: { 'icon-opacity': opacity }
    }
  ];
}
