import type { PropertiesOf } from '../../src/lib/village/feature-fields';
import { feature, lineThrough, polygonOf, sketched, type SketchFeature } from './feature';
import { figures } from './figures';
import type { DrawnDusun, DrawnRt } from './hamlets';
import type { DrawnParcel } from './land';
import { rtId, settledSquareMeters } from './rt';
import { drawNetwork } from './network';
import { homeCode, homeOutline, readOutlines } from './outlines';
import { latticeOf, points, positionOf, toLattice } from './plane';
import { curveThrough } from './curve';

/** Provenance of the given outlines: published, of unknown making. */
const given = {
  status: 'published',
  source: 'wilayah-boundaries',
  date: '2025',
  accuracyMeters: 50
} as const;
const roman = ['', 'I', 'II', 'III'] as const;

export const boundaryFeatures = (): SketchFeature<'boundary'>[] => [
  feature(
    'boundary',
    { id: 'boundary-klapasawit', kind: 'village', name: 'Klapasawit', nameStatus: 'official', ...given },
    polygonOf(homeOutline().lattice)
  )
];

export const neighbourFeatures = (): SketchFeature<'neighbours'>[] =>
  readOutlines()
    .filter(({ code }) => code !== homeCode)
    .map(({ code, name, ring }) =>
      feature(
        'neighbours',
        {
          id: `neighbour-${code}`,
          kind: 'village',
          name,
          nameStatus: 'official',
          code,
          kecamatan: code.startsWith('33.03.15') ? 'Padamara' : 'Kalimanah',
          ...given
        },
        polygonOf(ring.map(latticeOf))
      )
    );

export const dusunId = (dusun: number): string => `dusun-${dusun}`;

export const dusunFeatures = (dusun: readonly DrawnDusun[]): SketchFeature<'dusun'>[] =>
  dusun.map(({ dusun: number, ring }) =>
    feature(
      'dusun',
      {
        id: dusunId(number),
        kind: 'dusun',
        name: `Dusun ${roman[number]}`,
        nameStatus: 'sketch',
        ...sketched()
      },
      polygonOf(ring)
    )
  );

/** RT areas, with the people of the village spread over them by their house plots. */
export function rtFeatures(rts: readonly DrawnRt[], land: readonly DrawnParcel[]): SketchFeature<'rt'>[] {
  const people = shareOut(
    figures.population,
    rts.map((rt) => settledSquareMeters(rt, land))
  );
  return rts.map((drawn, i) =>
    feature(
      'rt',
      {
        id: rtId(drawn),
        kind: 'rt',
        name: `RT ${drawn.rt} RW ${drawn.rw}`,
        nameStatus: 'sketch',
        rt: drawn.rt,
        rw: drawn.rw,
        dusun: dusunId(drawn.dusun),
        population: people[i]!,
        populationStatus: 'sketch',
        ...sketched()
      },
      polygonOf(drawn.ring)
    )
  );
}

/** Whole numbers in proportion to the weights that sum to the total (largest remainders). */
function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  const order = exact
    .map((value, i) => ({ i, rest: value - whole[i]! }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const missing = total - whole.reduce((a, b) => a + b, 0);
  for (const { i } of order.slice(0, missing)) whole[i]!++;
  return whole;
}

const zoneControls = points(
  '318,232 352,176 448,116 560,78 668,100 716,176 692,268 612,330 505,350 398,342 336,308 318,232'
);
export const zoneFeatures = (): SketchFeature<'zone'>[] => [
  feature(
    'zone',
    {
      id: 'zone-kawasan',
      kind: 'zone',
      name: 'Kawasan terintegrasi',
      nameStatus: 'published',
      description: {
        id: 'Kantor desa, pasar, pusat ekonomi, kesehatan, dan pelatihan dalam satu kawasan yang terhubung.',
        en: 'Office, market, economic centre, health and training in one connected area.'
      },
      ...sketched()
    },
    polygonOf(curveThrough(zoneControls, 0.5, 6).slice(0, -1).map(toLattice))
  )
];

export const landFeatures = (land: readonly DrawnParcel[]): SketchFeature<'land'>[] => {
  const counts = new Map<string, number>();
  return land.map(({ kind, shell, holes }) => {
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return feature(
      'land',
      { id: `land-${kind}-${String(number).padStart(3, '0')}`, kind, ...sketched() },
      polygonOf(shell, holes)
    );
  });
};

export function roadAndWaterFeatures(): {
  readonly roads: SketchFeature<'roads'>[];
  readonly water: SketchFeature<'water'>[];
} {
  const network = drawNetwork();
  const roads = [...network.roads].map(([road, line]) => {
    const properties: PropertiesOf<'roads'> = {
      id: road.id,
      kind: road.kind,
      ...(road.name ? { name: road.name, nameStatus: 'published' } : {}),
      widthMeters: road.widthMeters,
      surface: road.surface,
      passable: road.passable,
      ...(road.drySeasonOnly ? { drySeasonOnly: true } : {}),
      ...sketched()
    };
    return feature('roads', properties, lineThrough(line));
  });
  const water = [...network.water].map(([id, line]) => {
    const river = id === 'water-kali';
    return feature(
      'water',
      { id, kind: river ? 'river' : 'channel', widthMeters: river ? 5 : 1.5, ...sketched() },
      lineThrough(line)
    );
  });
  const bridges = network.bridges
    .filter(({ road }) => road.kind !== 'dike')
    .map(({ road, at }, i) =>
      feature(
        'water',
        {
          id: `water-jembatan-${String(i + 1).padStart(2, '0')}`,
          kind: 'bridge',
          widthMeters: road.widthMeters,
          ...sketched()
        },
        { type: 'Point', coordinates: [...positionOf(at)] }
      )
    );
  return { roads, water: [...water, ...bridges] };
}
