import { describe, expect, it } from 'vitest';
import { clearestPoint } from '../../../src/lib/map/labels/clearest-point';
import { straightEdge, straightStretch } from '../../../src/lib/map/labels/straight-edge';
import { textWidth } from '../../../src/lib/map/labels/text-width';
import { villageLabels } from '../../../src/lib/map/labels/village-labels';
import { insideRings, localPlane, polygonsOf, type PlanePoint } from '../../../src/lib/map/geometry/planar';
import { boundaryOnly, klapasawit } from './villages';

const square = (size: number): PlanePoint[] => [
  [0, 0],
  [size, 0],
  [size, size],
  [0, size]
];

describe('clearestPoint', () => {
  it('finds the middle of a square', () => {
    const place = clearestPoint([square(100)]);
    expect(place?.point[0]).toBeCloseTo(50, 0);
    expect(place?.point[1]).toBeCloseTo(50, 0);
    expect(place?.room).toBeCloseTo(50, 0);
  });

  it('moves away from a point in the middle', () => {
    const place = clearestPoint([square(100)], { points: [[50, 50]] });
    const [x = 0, y = 0] = place?.point ?? [];
    expect(Math.hypot(x - 50, y - 50)).toBeGreaterThan(20);
  });

  it('stays out of a hole and of what it must keep out of', () => {
    const hole: PlanePoint[] = [
      [30, 30],
      [70, 30],
      [70, 70],
      [30, 70]
    ];
    const [x = 50, y = 50] = clearestPoint([square(100), hole])?.point ?? [];
    expect(insideRings([x, y], [hole])).toBe(false);
    const [kx = 0] = clearestPoint([square(100)], { keepOut: [square(60)] })?.point ?? [];
    expect(insideRings([kx, kx], [square(60)])).toBe(false);
  });

  it('gives nothing for an area out of the frame or with too little room', () => {
    expect(clearestPoint([square(100)], { frame: [200, 200, 300, 300] })).toBeUndefined();
    expect(clearestPoint([square(100)], { least: 60 })).toBeUndefined();
  });
});

describe('straightEdge', () => {
  it('takes the long northern edge with the area below it, turned with it', () => {
    const roof: PlanePoint[] = [
      [0, 40],
      [200, 0],
      [200, 200],
      [0, 200]
    ];
    const edge = straightEdge([roof]);
    expect(edge?.middle).toEqual([100, 20]);
    expect(edge?.rotation).toBeCloseTo(-11.3, 1);
  });

  it('does not hang a name under a southern or a steep edge', () => {
    const spike: PlanePoint[] = [
      [0, 100],
      [50, 0],
      [100, 100]
    ];
    expect(straightEdge([spike])).toBeUndefined();
  });

  it('sees through corners that hardly bend', () => {
    const bent: PlanePoint[] = [
      [0, 0],
      [100, 3],
      [200, 0],
      [200, 200],
      [0, 200]
    ];
    expect(straightEdge([bent])?.length).toBeCloseTo(200, 0);
  });
});

describe('straightStretch', () => {
  it('takes only what lies inside', () => {
    const line: PlanePoint[] = [
      [-500, 50],
      [10, 50],
      [60, 50],
      [90, 90]
    ];
    expect(straightStretch(line, [square(100)])).toMatchObject({ length: 50, rotation: 0 });
  });
});

describe('textWidth', () => {
  // Chromium, canvas measureText with Plus Jakarta Sans at 100 px; word spacing .08 em added for each space.
  it.each([
    ['Dusun III', 700, 404.8 + 8],
    ['Kantor Desa', 600, 585.4 + 8],
    ['Pusat Ekonomi', 700, 715.1 + 8],
    ['KLAPASAWIT', 800, 647.7]
  ] as const)('knows %s at %i within three percent', (text, weight, measured) => {
    const width = textWidth(text, { size: 100, weight });
    expect(Math.abs(width - measured) / measured).toBeLessThan(0.03);
  });

  it('counts tracking for every letter and grows with the size', () => {
    const plain = textWidth('abc', { size: 10, weight: 700 });
    expect(textWidth('abc', { size: 10, weight: 700, tracking: 0.2 })).toBeCloseTo(plain + 6, 6);
    expect(textWidth('abc', { size: 20, weight: 700 })).toBeCloseTo(plain * 2, 6);
  });
});

describe('villageLabels', () => {
  it('names Klapasawit, its dusun, zone, road and neighbours, first in rank first', () => {
    const labels = villageLabels(klapasawit());
    const of = (kind: string) => labels.filter((label) => label.kind === kind).map(({ text }) => text);
    expect(of('village')).toEqual(['Klapasawit']);
    expect(of('dusun')).toEqual(['Dusun I', 'Dusun II', 'Dusun III']);
    expect(of('zone')).toHaveLength(1);
    expect(of('road')).toEqual(['Jl. Raya Rupakpicis']);
    // The five that share an edge with it; who is out of view is not named.
    expect(of('neighbour')).toEqual(
      expect.arrayContaining(['Kedungwuluh', 'Selabaya', 'Karangjambe', 'Babakan', 'Karangsari'])
    );
    expect(labels.map(({ rank }) => rank)).toEqual(labels.map(({ rank }) => rank).sort((a, b) => a - b));
  });

  it('tells a neighbour of another kecamatan by a second line', () => {
    const subs = villageLabels(klapasawit()).flatMap(({ text, sub }) => (sub ? [[text, sub]] : []));
    expect(subs).toEqual([['Karangjambe', 'Kec. Padamara']]);
  });

  it('places each dusun in itself and each neighbour outside the village', () => {
    const village = klapasawit();
    const plane = localPlane([109.335, -7.4025]);
    const rings = (features: typeof village.layers.dusun | typeof village.layers.boundary) =>
      features.flatMap(({ geometry }) => polygonsOf(geometry).flat()).map((ring) => ring.map(plane.toPlane));
    for (const label of villageLabels(village)) {
      const at = plane.toPlane(label.at);
      if (label.kind === 'dusun')
        expect(insideRings(at, rings(village.layers.dusun.filter(({ id }) => id === label.id)))).toBe(true);
      if (label.kind === 'neighbour') expect(insideRings(at, rings(village.layers.boundary))).toBe(false);
    }
  });

  it('names a village that has nothing but an outline', () => {
    expect(villageLabels(boundaryOnly()).map(({ kind }) => kind)).toEqual(['village']);
  });
});
