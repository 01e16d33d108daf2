import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { beforeAll, describe, expect, it } from 'vitest';
import { baseMaps } from '../../src/lib/map/base-maps';
import type { MapView, Theme } from '../../src/lib/map/map-view';
import { createStyle } from '../../src/lib/map/style/create-style';
import { toStyleVillage, tileSource, type StyleVillage } from '../../src/lib/map/style/style-context';
import type { Village } from '../../src/lib/village/types';
import { familyModes, viewLayers, type FamilyMode } from '../../src/lib/village/view-layers';
import { tileLayerNames, tileLayers, tileZooms, type TileLayer } from '../../tiles/layers';
import { corpusNames } from '../corpus/read-package';
import { buildForTest } from './built-village';
import { featuresOf, openArchive, readTiles } from './read-tiles';
import { styleReads, vectorLayers } from './style-reads';

const themes: readonly Theme[] = ['light', 'dark', 'wall'];
let village: StyleVillage;
/** Properties met in real tiles, by source layer. */
const inTiles = new Map<string, Set<string>>();

beforeAll(async () => {
  const paths = ['tiles/33.03.06.2015', ...corpusNames('good').map((name) => `tests/corpus/good/${name}`)];
  for (const path of paths) {
    const { tiles, manifest } = await buildForTest(path, withFoodArea);
    if (path.startsWith('tiles/')) village = toStyleVillage(manifest);
    for (const { layer, feature } of featuresOf(
      await readTiles(openArchive(tiles), tileZooms.min, tileZooms.max)
    )) {
      const known = inTiles.get(layer) ?? new Set<string>();
      inTiles.set(layer, known);
      for (const key of Object.keys(feature.properties)) known.add(key);
    }
  }
}, 240_000);

/** No package draws a place of food as an area yet; the style is ready for one. */
function withFoodArea(village: Village): Village {
  const [maker] = village.layers.food;
  const [area] = village.layers.plantation.filter(({ geometry }) => geometry.type !== 'Point');
  if (maker === undefined || area === undefined) return village;
  const kitchen = { ...maker, id: `${maker.id}-area`, geometry: area.geometry };
  return { ...village, layers: { ...village.layers, food: [...village.layers.food, kitchen] } };
}

function viewOf(theme: Theme, mode: FamilyMode, more: Partial<MapView> = {}): MapView {
  return {
    theme,
    language: 'id',
    layers: viewLayers,
    opacity: { land: 0.6, crafts: 0.5 },
    modes: { crafts: mode, farming: mode, plantation: mode, food: mode },
    world: false,
    ...more
  };
}

const views: readonly (readonly [string, MapView])[] = [
  ...themes.flatMap((theme) =>
    familyModes.map((mode) => [`${theme}, livelihoods as ${mode}`, viewOf(theme, mode)] as const)
  ),
  ...themes.map(
    (theme) =>
      [`${theme}, the world, in English`, viewOf(theme, 'points', { world: true, language: 'en' })] as const
  ),
  ...themes.map(
    (theme) => [`${theme}, nothing switched on`, viewOf(theme, 'points', { layers: [] })] as const
  ),
  [
    'light, with a choice and a base map',
    viewOf('light', 'points', { selection: 'zone', hover: 'land:paddy', base: baseMaps[0]?.id ?? '' })
  ]
];

describe.each(views)('the style for %s', (_, view) => {
  const style = () => createStyle({ view, village, tilesUrl: 'padu://village/{z}/{x}/{y}' });

  it("passes MapLibre's own validator", () => {
    expect(validateStyleMin(style()).map(({ message }) => message)).toEqual([]);
  });

  it('names only source layers of tiles/layers.ts, each of them in real tiles', () => {
    const used = [...new Set(vectorLayers(style(), tileSource).map((layer) => layer['source-layer']))].sort();
    expect(used.filter((name) => !tileLayerNames.some((known) => known === name))).toEqual([]);
    expect(used.filter((name) => !inTiles.has(name))).toEqual([]);
    expect(used.length).toBeGreaterThan(10);
  });

  it('reads only properties of tiles/layers.ts, each of them in real tiles', () => {
    const reads = styleReads(style(), tileSource);
    const table: Readonly<Record<string, TileLayer>> = tileLayers;
    expect(reads.filter(({ sourceLayer, property }) => !table[sourceLayer]?.properties[property])).toEqual(
      []
    );
    expect(reads.filter(({ sourceLayer, property }) => !inTiles.get(sourceLayer)?.has(property))).toEqual([]);
    expect(reads.length).toBeGreaterThan(10);
  });
});

it('every layer of the table is drawn or looked up by some view, or the tiles would carry it for nothing', () => {
  const drawn = new Set(
    views.flatMap(([, view]) =>
      vectorLayers(createStyle({ view, village, tilesUrl: 'x' }), tileSource).map(
        (layer) => layer['source-layer']
      )
    )
  );
  expect(tileLayerNames.filter((name) => !drawn.has(name))).toEqual([]);
});
