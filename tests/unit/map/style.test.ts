import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseMapOf, baseMapOrigins, baseMaps } from '../../../src/lib/map/base-maps';
import type { MapView } from '../../../src/lib/map/map-view';
import { createStyle, overlayAnchor } from '../../../src/lib/map/style/create-style';
import { diffStyle, type StyleChange } from '../../../src/lib/map/style/diff-style';
import { imageSvg } from '../../../src/lib/map/style/image-names';
import type { StyleVillage } from '../../../src/lib/map/style/style-context';
import { togetherMasks } from '../../../src/lib/map/style/together-masks';
import { drawnZoom, lineWidth, metersPerPixel } from '../../../src/lib/map/style/zoom-scale';
import { themeOf } from '../../../src/lib/map/theme/theme-of';
import { familyNames, type FamilyName } from '../../../src/lib/village/types';
import { defaultViewLayers, familyModes, viewLayers } from '../../../src/lib/village/view-layers';
import svelteConfig from '../../../svelte.config.js';

const village: StyleVillage = {
  latitude: -7.4,
  dusun: [
    { id: 'dusun-1', counts: { crafts: 20, farming: 4, plantation: 3, food: 0 } },
    { id: 'dusun-2', counts: { crafts: 5, farming: 2, plantation: 2, food: 6 } }
  ]
};
const plain: MapView = {
  theme: 'light',
  language: 'id',
  layers: defaultViewLayers,
  opacity: {},
  modes: { crafts: 'points', farming: 'points', plantation: 'points', food: 'points' },
  world: false
};
const styleOf = (view: Partial<MapView> = {}, of = village) =>
  createStyle({ view: { ...plain, ...view }, village: of, tilesUrl: 'padu://tiles/{z}/{x}/{y}' });
type Style = ReturnType<typeof styleOf>;
const layerOf = (style: Style, id: string): Style['layers'][number] => {
  const layer = style.layers.find((one) => one.id === id);
  if (!layer) throw new Error(`no layer ${id}`);
  return layer;
};
const isShown = (style: Style, id: string): boolean =>
  (layerOf(style, id).layout as { visibility?: string } | undefined)?.visibility !== 'none';
const paintOf = (style: Style, id: string) => layerOf(style, id).paint as Readonly<Record<string, unknown>>;

const anyView: fc.Arbitrary<MapView> = fc.record(
  {
    theme: fc.constantFrom('light', 'dark', 'wall'),
    language: fc.constantFrom('id', 'en'),
    layers: fc.subarray([...viewLayers]),
    opacity: fc.dictionary(fc.constantFrom(...viewLayers), fc.double({ min: 0, max: 1, noNaN: true })),
    modes: fc.record({
      crafts: fc.constantFrom(...familyModes),
      farming: fc.constantFrom(...familyModes),
      plantation: fc.constantFrom(...familyModes),
      food: fc.constantFrom(...familyModes)
    }),
    selection: fc.constantFrom('facility-1', 'zone-1', 'land:paddy'),
    hover: fc.constantFrom('crafts-1'),
    base: fc.constantFrom(...baseMaps.map(({ id }) => id)),
    world: fc.boolean()
  },
  { requiredKeys: ['theme', 'language', 'layers', 'opacity', 'modes', 'world'] }
);

describe('createStyle', () => {
  it('is valid for every view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(validateStyleMin(styleOf(view) as never).map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 30 }
    );
  });

  it('is valid for a village without dusun', () => {
    const modes = { crafts: 'dusun', farming: 'dusun', plantation: 'dusun', food: 'dusun' } as const;
    expect(validateStyleMin(styleOf({ modes }, { latitude: 3, dusun: [] }) as never)).toEqual([]);
  });

  it.each([
    ['land', ['land', 'land-line', 'land-rice']],
    ['water', ['river', 'channel', 'out-water']],
    ['roads', ['road-through', 'road-dike', 'out-road-through', 'label-road', 'bridges']],
    ['dusun', ['dusun-tint', 'dusun-line', 'label-dusun']],
    ['rt', ['rt-line']],
    ['together', ['together', 'together-hatch']],
    ['zone', ['zone', 'zone-line', 'label-zone']],
    ['links', ['round', 'pairs']],
    ['neighbours', ['neighbours', 'label-neighbour-0']],
    ['facilities', ['facilities', 'facilities-zone']],
    ['crafts', ['crafts-points', 'grove-area']],
    ['farming', ['farming-points']],
    ['plantation', ['plantation-points', 'plantation-area']],
    ['food', ['food-points']]
  ] as const)('shows and hides %s with all that belongs to it', (layer, ids) => {
    const on = styleOf({ layers: [layer] });
    const off = styleOf({ layers: viewLayers.filter((other) => other !== layer) });
    for (const id of ids) {
      expect([id, isShown(on, id)]).toEqual([id, true]);
      expect([id, isShown(off, id)]).toEqual([id, false]);
    }
  });

  it('makes a layer as opaque as the view says', () => {
    expect(paintOf(styleOf({ opacity: { land: 0.4 } }), 'land')['fill-opacity']).toBe(0.4);
    expect(paintOf(styleOf({ opacity: { crafts: 0.3 } }), 'crafts-points')['icon-opacity']).toBe(0.3);
    expect(paintOf(styleOf(), 'crafts-points')['icon-opacity']).toBe(1);
  });

  it('shows a livelihood as points, as density or by dusun, one at a time', () => {
    const modes = (mode: (typeof familyModes)[number]) => ({ ...plain.modes, crafts: mode });
    const shown = familyModes.map((mode) => {
      const style = styleOf({ modes: modes(mode) });
      return [mode, isShown(style, 'crafts-points'), isShown(style, 'choropleth-crafts')];
    });
    expect(shown).toEqual([
      ['points', true, false],
      ['density', false, false],
      ['dusun', false, true]
    ]);
  });

  it('colours the dusun with most of a livelihood strongest and one with none not at all', () => {
    const style = styleOf({ modes: { ...plain.modes, food: 'dusun' } });
    const [, , , first, , second] = paintOf(style, 'choropleth-food')['fill-opacity'] as unknown[];
    expect(first).toBe(0);
    expect(second).toBeCloseTo(0.5, 6);
  });

  it('writes the counts under the names of the dusun', () => {
    const style = styleOf({ modes: { ...plain.modes, crafts: 'dusun' } });
    const text = JSON.stringify(layerOf(style, 'label-dusun').layout);
    expect(text).toContain('["match",["get","id"],"dusun-1"," 20","dusun-2"," 5"," 0"]');
  });

  it('shades together only where two of the visible livelihoods meet', () => {
    const filter = layerOf(styleOf({ layers: ['together', 'crafts', 'food'] }), 'together') as {
      filter?: unknown;
    };
    expect(filter.filter).toEqual(['in', ['get', 'mask'], ['literal', [9, 11, 13, 15]]]);
  });

  it('rings what is chosen and pointed at', () => {
    const style = styleOf({ selection: 'facility-1', hover: 'crafts-7' });
    const filter = (layerOf(style, 'chosen-crafts-village') as { filter?: unknown }).filter;
    expect(filter).toEqual(['in', ['get', 'id'], ['literal', ['facility-1', 'crafts-7']]]);
  });

  it('asks no other host unless a base map is on, and lets it show through', () => {
    expect(JSON.stringify(styleOf())).not.toContain('http');
    const osm = styleOf({ base: 'osm' });
    expect(JSON.stringify(osm.sources)).toContain('https://tile.openstreetmap.org/');
    expect(paintOf(osm, 'sheet')['fill-opacity']).toBe(0);
  });

  it('does nothing for a base map an old link names', () => {
    expect(Object.keys(styleOf({ base: 'gone' }).sources)).toEqual(Object.keys(styleOf().sources));
    expect(isShown(styleOf({ base: 'gone' }), 'sheet')).toBe(true);
    expect(paintOf(styleOf({ base: 'gone' }), 'sheet')['fill-opacity']).toBe(1);
  });

  it('draws density under names and symbols', () => {
    const order = styleOf().layers.map(({ id }) => id);
    const anchor = order.indexOf(overlayAnchor);
    expect(anchor).toBeGreaterThan(order.indexOf('edge'));
    expect(order.slice(anchor).filter((id) => id.startsWith('label-')).length).toBe(
      order.filter((id) => id.startsWith('label-')).length
    );
  });

  it('has a picture for every image it may name', () => {
    const theme = themeOf('light');
    const names = new Set<string>();
    for (const layer of styleOf({ layers: viewLayers, theme: 'wall' }).layers)
      for (const value of [layer.paint, layer.layout].flatMap((part) => Object.entries(part ?? {})))
        if (/(pattern|image)$/.test(value[0]) && typeof value[1] === 'string') names.add(value[1]);
    expect([...names].filter((name) => imageSvg(name, theme, 2) === undefined)).toEqual([]);
    expect(names.size).toBeGreaterThan(5);
    expect(imageSvg('marker/crafts/sketch/village/plain', theme, 2)).toContain('stroke-dasharray');
    expect(imageSvg('marker/nothing/sketch/village/plain', theme, 2)).toBeUndefined();
  });
});

describe('diffStyle', () => {
  /** What a map would hold after the changes. */
  function applied(style: Style, changes: readonly StyleChange[]): { sources: object; layers: unknown[] } {
    const sources = new Map<string, unknown>(Object.entries(style.sources));
    let layers = structuredClone(style.layers) as unknown as Record<string, unknown>[];
    const find = (id: string) => layers.find((layer) => layer.id === id) ?? {};
    for (const change of changes)
      if (change.type === 'paint' || change.type === 'layout') {
        const old = Object.entries(find(change.layer)[change.type] ?? {}).filter(
          ([key]) => key !== change.property
        );
        const next = change.value === undefined ? [] : [[change.property, change.value] as const];
        find(change.layer)[change.type] = Object.fromEntries([...old, ...next]);
      } else if (change.type === 'filter') find(change.layer).filter = change.value;
      else if (change.type === 'zooms') {
        const { least: minzoom, most: maxzoom } = change;
        Object.assign(find(change.layer), {
          ...(minzoom !== undefined && { minzoom }),
          ...(maxzoom !== undefined && { maxzoom })
        });
      } else if (change.type === 'remove-layer') layers = layers.filter(({ id }) => id !== change.layer);
      else if (change.type === 'remove-source') sources.delete(change.source);
      else if (change.type === 'add-source') sources.set(change.source, change.spec);
      else {
        const at = layers.findIndex(({ id }) => id === change.before);
        layers.splice(at < 0 ? layers.length : at, 0, { ...change.spec });
      }
    return { sources: Object.fromEntries(sources), layers };
  }

  it('turns any view into any other', () => {
    fc.assert(
      fc.property(anyView, anyView, (from, to) => {
        const [before, after] = [styleOf(from), styleOf(to)];
        const result = applied(before, diffStyle(before, after));
        expect(result.layers).toEqual(after.layers);
        expect(result.sources).toEqual(after.sources);
      }),
      { numRuns: 40 }
    );
  });

  it('changes nothing for the same view and little for a small change', () => {
    expect(diffStyle(styleOf(), styleOf())).toEqual([]);
    const changes = diffStyle(
      styleOf(),
      styleOf({ layers: defaultViewLayers.filter((layer) => layer !== 'water') })
    );
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ type }) => type === 'layout')).toBe(true);
    expect(changes.length).toBeLessThan(10);
  });
});

describe('togetherMasks', () => {
  it('counts bits of the visible families only', () => {
    const anyFamilies = fc.subarray([...familyNames]);
    fc.assert(
      fc.property(anyFamilies, (visible) => {
        const masks = togetherMasks(visible);
        for (let mask = 0; mask < 16; mask++) {
          const meeting = visible.filter(
            (family: FamilyName) => (mask >> familyNames.indexOf(family)) % 2 === 1
          );
          expect(masks.includes(mask)).toBe(meeting.length >= 2);
        }
      })
    );
  });
});

describe('zoom scale', () => {
  it('puts the drawn size where a metre is .44 px', () => {
    expect(1 / metersPerPixel(drawnZoom(-7.4), -7.4)).toBeCloseTo(0.44, 6);
  });

  it('widens lines by the power .6 of the scale, within limits', () => {
    const [, , , near, small, far, large] = lineWidth(2, 15) as [
      string,
      unknown,
      unknown,
      number,
      number,
      number,
      number
    ];
    expect(small).toBeCloseTo(2 * 0.55, 9);
    expect(large).toBeCloseTo(2 * 2.6, 9);
    expect(2 ** ((near - 15) * 0.6)).toBeCloseTo(0.55, 9);
    expect(2 ** ((far - 15) * 0.6)).toBeCloseTo(2.6, 9);
  });
});

describe('base maps', () => {
  it('are allowed by the policy of the page and say whose they are', () => {
    const directives = svelteConfig.kit?.csp?.directives as Readonly<Record<string, readonly string[]>>;
    for (const origin of baseMapOrigins()) expect(directives['connect-src']).toContain(origin);
    for (const base of baseMaps) {
      expect(base.attribution.length).toBeGreaterThan(5);
      expect(base.licence).not.toMatch(/NC|ND/);
      expect(new URL(base.tiles.replaceAll(/[{}]/g, '')).protocol).toBe('https:');
    }
  });

  it('are found by id, unknown ones are none', () => {
    expect(baseMapOf('osm')?.maxZoom).toBe(19);
    expect(baseMapOf('gone')).toBeUndefined();
    expect(baseMapOf(undefined)).toBeUndefined();
  });
});
