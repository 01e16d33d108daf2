import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
  SourceSpecification
} from 'maplibre-gl';
import type { MapDrawingLook } from '../map-view';
import { labelFonts } from './label-fonts';
import { visibility, type StyleContext, type StyleLayers } from './style-context';

/** Sources the adapter fills while the map is used; empty in the style. */
export const overlaySources = {
  measure: 'measure',
  drawing: 'drawing',
  location: 'location',
  world: 'world',
  destinations: 'destinations'
} as const;

export function emptySources(): Readonly<Record<string, SourceSpecification>> {
  const empty: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };
  return Object.fromEntries(Object.values(overlaySources).map((name) => [name, empty]));
}

/** What is being measured, and where the device is. */
export function overlayLayers({ theme, enlarge }: StyleContext): StyleLayers {
  return [
    {
      id: 'location-accuracy',
      type: 'fill',
      source: overlaySources.location,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': theme.nila, 'fill-opacity': 0.14, 'fill-outline-color': theme.nila }
    },
    {
      id: 'location-dot',
      type: 'circle',
      source: overlaySources.location,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 7 * enlarge,
        'circle-color': theme.nila,
        'circle-stroke-color': theme.surface,
        'circle-stroke-width': 3
      }
    },
    {
      id: 'measure-area',
      type: 'fill',
      source: overlaySources.measure,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': theme.danger, 'fill-opacity': 0.14 }
    },
    {
      id: 'measure-line-case',
      type: 'line',
      source: overlaySources.measure,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme['m-plate'], 'line-width': 5 * enlarge }
    },
    {
      id: 'measure-line',
      type: 'line',
      source: overlaySources.measure,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme.danger, 'line-width': 2.4 * enlarge }
    },
    {
      id: 'measure-points',
      type: 'circle',
      source: overlaySources.measure,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4.5 * enlarge,
        'circle-color': theme['m-plate'],
        'circle-stroke-color': theme.danger,
        'circle-stroke-width': 2.4
      }
    }
  ];
}

/**
 * What the page draws, under symbols and names: areas within so many minutes, ways, links to what is served, the
 * cut of a comparison.
 */
export function drawingLayers({ theme, enlarge, view }: StyleContext): StyleLayers {
  const lookIs = (look: MapDrawingLook): FilterSpecification => ['==', ['get', 'look'], look];
  const line = (
    id: string,
    look: MapDrawingLook,
    paint: LineLayerSpecification['paint']
  ): LayerSpecification => ({
    id: `drawing-${id}`,
    type: 'line',
    source: overlaySources.drawing,
    filter: lookIs(look),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: paint ?? {}
  });
  const minutes = view.language === 'en' ? ' min' : ' menit';
  // Areas of several places side by side are told apart by `tone`, 0 to 2.
  const tone: ExpressionSpecification = [
    'match',
    ['get', 'tone'],
    1,
    theme.danger,
    2,
    theme['m-edge'],
    theme.nila
  ];
  return [
    {
      id: 'drawing-reach-area',
      type: 'fill',
      source: overlaySources.drawing,
      filter: lookIs('reach'),
      paint: { 'fill-color': tone, 'fill-opacity': 0.13 }
    },
    line('reach-case', 'reach', {
      'line-color': theme['m-plate'],
      'line-width': 4 * enlarge,
      'line-opacity': 0.8
    }),
    line('reach', 'reach', { 'line-color': tone, 'line-width': 1.8 * enlarge }),
    {
      id: 'drawing-reach-label',
      type: 'symbol',
      source: overlaySources.drawing,
      filter: lookIs('reach'),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['concat', ['to-string', ['get', 'minutes']], minutes],
        'text-font': labelFonts.bold,
        'text-size': 12 * enlarge
      },
      paint: { 'text-color': tone, 'text-halo-color': theme['m-halo'], 'text-halo-width': 2 * enlarge }
    },
    line('link', 'link', { 'line-color': theme['m-link'], 'line-width': enlarge, 'line-opacity': 0.55 }),
    line('route-case', 'route', { 'line-color': theme['m-plate'], 'line-width': 7.5 * enlarge }),
    line('route', 'route', { 'line-color': theme.nila, 'line-width': 4 * enlarge }),
    line('cut', 'cut', { 'line-color': theme['m-edge'], 'line-width': 2 * enlarge, 'line-dasharray': [3, 2] })
  ];
}

/** The world behind the flows to far markets: all land quiet, the countries that buy a little stronger. */
export function worldLayers({ theme, view }: StyleContext): StyleLayers {
  const shown = visibility(view.world);
  return [
    {
      id: 'world-land',
      type: 'fill',
      source: overlaySources.world,
      maxzoom: 9,
      filter: ['==', ['get', 'kind'], 'land'],
      layout: shown,
      paint: { 'fill-color': theme['m-base'], 'fill-antialias': false }
    },
    {
      id: 'world-coast',
      type: 'line',
      source: overlaySources.world,
      maxzoom: 9,
      filter: ['==', ['get', 'kind'], 'land'],
      layout: { 'line-join': 'round', ...shown },
      paint: { 'line-color': theme['m-out-line'], 'line-width': 0.8 }
    },
    {
      id: 'world-country',
      type: 'fill',
      source: overlaySources.world,
      maxzoom: 9,
      filter: ['==', ['get', 'kind'], 'country'],
      layout: shown,
      paint: { 'fill-color': theme['m-paddy-2'], 'fill-opacity': 0.9 }
    }
  ];
}

/** Closer than this the village is a place, not a point. */
const farFrom = 12;

/** The markets themselves, over the arcs; those beside the village are named with it until they stand apart. */
export function destinationLayers({ theme, view, enlarge }: StyleContext): StyleLayers {
  const shown = visibility(view.world || view.layers.includes('markets'));
  const isHome: ExpressionSpecification = ['==', ['get', 'kind'], 'home'];
  const standsApart: FilterSpecification = ['<=', ['coalesce', ['get', 'from'], 0], ['max', 0, ['zoom']]];
  const base = {
    source: overlaySources.destinations,
    maxzoom: farFrom,
    filter: standsApart
  } as const;
  return [
    {
      id: 'destination-dot',
      type: 'circle',
      ...base,
      layout: shown,
      paint: {
        'circle-radius': ['case', isHome, 7 * enlarge, 5.5 * enlarge],
        'circle-color': ['case', isHome, theme['m-edge'], theme.crafts],
        'circle-stroke-color': theme['m-plate'],
        'circle-stroke-width': 2
      }
    },
    {
      id: 'label-destination',
      type: 'symbol',
      ...base,
      layout: {
        'text-field': [
          'step',
          ['zoom'],
          [
            'format',
            ['get', 'name'],
            {},
            ['case', ['has', 'near'], ['concat', '\n', ['get', 'near']], ''],
            { 'font-scale': 0.86, 'text-font': ['literal', [...labelFonts.semibold]] }
          ],
          4,
          ['get', 'name']
        ],
        'text-font': labelFonts.bold,
        'text-size': 14 * enlarge,
        'text-line-height': 1.15,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.9,
        'text-justify': 'auto',
        'text-max-width': 20,
        'symbol-sort-key': ['case', isHome, 0, 1],
        ...shown
      },
      paint: {
        'text-color': theme['m-text'],
        'text-halo-color': theme['m-halo'],
        'text-halo-width': 1.8 * enlarge
      }
    }
  ];
}
