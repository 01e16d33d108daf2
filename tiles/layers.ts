/**
 * What the tiles of a village carry: the one table the tile builder writes by and the map style reads by.
 * A style may name only source layers and properties that stand here; the contract test holds both sides to it.
 */

import { tileZooms } from './tile-zooms';

export { promoteId, tileZooms } from './tile-zooms';

/**
 * Units across a tile. The deepest has as many as MapLibre itself counts in, 0.3 m at zoom 14, so one zoom less is
 * stored than with 4096 throughout and nothing is lost when it is drawn closer.
 */
export const tileExtent = (zoom: number): number => (zoom === tileZooms.max ? 8192 : 4096);

/** How far geometry reaches over the edge of its tile, so that wide lines meet: 16 px at 512. */
export const tileBufferShare = 1 / 32;

/** Below this size on a screen a village is its outline, dusun, zone and through roads; the rest would be dust. */
export const nearPixels = 160;

export type TileGeometry = 'point' | 'line' | 'polygon';

export interface TileProperty {
  readonly type: 'string' | 'number' | 'boolean';
  /** Every feature has it; otherwise only where known. */
  readonly always?: true;
  readonly about: string;
}

export interface TileLayer {
  readonly geometry: TileGeometry;
  /** `far`: at all zooms. `near`: from the first at which the village is `nearPixels` wide or high. */
  readonly from: 'far' | 'near';
  readonly about: string;
  readonly properties: Readonly<Record<string, TileProperty>>;
}

const string = (about: string): TileProperty => ({ type: 'string', about });
const number = (about: string): TileProperty => ({ type: 'number', about });
const boolean = (about: string): TileProperty => ({ type: 'boolean', about });
const always = (property: TileProperty): TileProperty => ({ ...property, always: true });

/** On everything that is a feature of the package. */
const base = {
  id: always(string('id of the feature; pieces of one feature share it')),
  kind: always(string('kind, see kindsOf in src/lib/village/types.ts')),
  status: string('official, surveyed, mapped, published or sketch: how sure its place is'),
  name: string('name on the spot')
} as const;

/** Edges of areas, each drawn once however many areas share it; all of one status are one feature. */
const edge = {
  id: always(string('<kind>-line:<status>')),
  kind: always(string('dusun, rt or village')),
  status: string('the less sure status of the areas on its sides')
} as const;

const family = {
  ...base,
  dusun: string('id of the dusun it lies in'),
  count: number('how many stand behind this point, where a source says so')
} as const;

const familyArea = {
  ...base,
  dusun: string('id of the dusun most of it lies in'),
  hectares: always(number('geodesic area'))
} as const;

export const tileLayers = {
  neighbours: {
    geometry: 'polygon',
    from: 'far',
    about: 'Neighbouring villages; when near only those that touch the village.',
    properties: base
  },
  neighbours_line: {
    geometry: 'line',
    from: 'far',
    about: 'Outlines of the neighbours, each edge once, without the edges of the village itself.',
    properties: edge
  },
  boundary: {
    geometry: 'polygon',
    from: 'far',
    about: 'The village.',
    properties: base
  },
  boundary_line: {
    geometry: 'line',
    from: 'far',
    about:
      'Its outline as closed lines with the village on their left: strokes and glows never show a tile edge.',
    properties: base
  },
  land: {
    geometry: 'polygon',
    from: 'near',
    about:
      'Land use. Up to 400 parcels each is a feature with its own id; of more, those alike in everything but their place are one (id = land:<kind>).',
    properties: {
      ...base,
      tone: always(number('0–3, of four quiet tones; neighbours of one block mostly share it')),
      protectedPaddy: boolean('protected from conversion, where a source says so'),
      villageOwned: boolean('tanah kas desa, where a source says so')
    }
  },
  dusun: {
    geometry: 'polygon',
    from: 'far',
    about: 'Dusun.',
    properties: { ...base, index: always(number('0 for the first dusun of the package: picks its tint')) }
  },
  dusun_line: {
    geometry: 'line',
    from: 'far',
    about: 'Edges between two dusun; edges on the outline are not in it.',
    properties: edge
  },
  rt: {
    geometry: 'polygon',
    from: 'near',
    about: 'Rukun tetangga.',
    properties: {
      ...base,
      rt: string('number as written'),
      rw: string('number of its RW as written'),
      dusun: string('id of its dusun'),
      population: number('people, where known')
    }
  },
  rt_line: {
    geometry: 'line',
    from: 'near',
    about: 'Edges between two RT.',
    properties: edge
  },
  water: {
    geometry: 'line',
    from: 'far',
    about: 'Rivers and channels, split at the outline; only rivers when far.',
    properties: {
      ...base,
      inside: always(boolean('this piece lies in the village')),
      widthMeters: number('width')
    }
  },
  water_area: {
    geometry: 'polygon',
    from: 'far',
    about: 'Ponds and rivers drawn as areas, split at the outline.',
    properties: { ...base, inside: always(boolean('this piece lies in the village')) }
  },
  roads: {
    geometry: 'line',
    from: 'far',
    about: 'Roads, split at the outline; only through roads when far.',
    properties: {
      ...base,
      inside: always(boolean('this piece lies in the village')),
      surface: string('asphalt, concrete, paving, gravel or earth'),
      passable: string('the largest that passes: foot, bicycle, motorbike or car'),
      drySeasonOnly: boolean('closed to wheels in the wet season'),
      widthMeters: number('width')
    }
  },
  bridges: {
    geometry: 'point',
    from: 'near',
    about: 'Bridges.',
    properties: {
      ...base,
      bearing: number('degrees clockwise from north of the road on it, 0–180'),
      inside: always(boolean('lies in the village'))
    }
  },
  together: {
    geometry: 'polygon',
    from: 'near',
    about: 'Where two or more livelihood families lie within the walk; the areas do not overlap.',
    properties: {
      id: always(string('together:<mask>')),
      mask: always(number('bit i is set when familyNames[i] is within reach')),
      count: always(number('how many families'))
    }
  },
  zone: {
    geometry: 'polygon',
    from: 'far',
    about: 'The integrated zone.',
    properties: base
  },
  zone_line: {
    geometry: 'line',
    from: 'far',
    about: 'Its outline as closed lines.',
    properties: base
  },
  links: {
    geometry: 'line',
    from: 'near',
    about:
      'Between the facilities of the zone: `round` bowed arcs in the order of one round, `pair` the way walked.',
    properties: {
      id: always(string('<from>|<to>, with round: before it for arcs')),
      kind: always(string('round or pair')),
      from: always(string('facility id')),
      to: always(string('facility id')),
      minutes: number('walking minutes on the network'),
      status: string('the least sure status of its two ends')
    }
  },
  plantation_area: {
    geometry: 'polygon',
    from: 'near',
    about: 'Gardens and plantations.',
    properties: familyArea
  },
  farming_area: {
    geometry: 'polygon',
    from: 'near',
    about: 'Fields and farmer groups.',
    properties: familyArea
  },
  food_area: {
    geometry: 'polygon',
    from: 'near',
    about: 'Food places drawn as areas.',
    properties: familyArea
  },
  crafts_area: {
    geometry: 'polygon',
    from: 'near',
    about: 'Bamboo groves and workshops.',
    properties: familyArea
  },
  plantation: {
    geometry: 'point',
    from: 'near',
    about: 'Plantation points, areas too, each by a point inside.',
    properties: family
  },
  farming: {
    geometry: 'point',
    from: 'near',
    about: 'Farming points, areas too, each by a point inside.',
    properties: family
  },
  food: { geometry: 'point', from: 'near', about: 'Traditional food points.', properties: family },
  crafts: { geometry: 'point', from: 'near', about: 'Crafts points.', properties: family },
  facilities: {
    geometry: 'point',
    from: 'far',
    about: 'Facilities; only those of the zone when far.',
    properties: {
      ...base,
      subkind: string('sub-kind'),
      zone: always(boolean('one of the five facilities of the zone')),
      rank: always(number('0 zone, 1 inside the village, 2 outside: who gives way')),
      dusun: string('id of the dusun it lies in')
    }
  },
  labels: {
    geometry: 'point',
    from: 'far',
    about: 'Where names of areas and through roads stand.',
    properties: {
      id: always(string('id of the feature it names')),
      kind: always(string('village, dusun, zone, neighbour or road')),
      text: always(string('the name')),
      sub: string('second line: kecamatan of a neighbour from another one'),
      placement: always(
        string(
          'centre: on the point · edge: hangs under an outline edge through the point, turned with it · above: stands on the point'
        )
      ),
      rotation: always(number('degrees clockwise, 0 is level')),
      lengthMeters: number('room along the text'),
      rank: always(number('0 first: who gives way')),
      status: string('how sure the name is')
    }
  }
} as const satisfies Record<string, TileLayer>;

export type TileLayerName = keyof typeof tileLayers;
export type TilePropertyOf<L extends TileLayerName> = keyof (typeof tileLayers)[L]['properties'] & string;
export const tileLayerNames = Object.keys(tileLayers) as readonly TileLayerName[];
