import { beforeAll, describe, expect, test } from 'vitest';
import { checkPackage } from '../../../scripts/village/check-package';
import { computeFigures } from '../../../scripts/village/figures';
import { createGround } from '../../../scripts/village/ground';
import { readPackage } from '../../../scripts/village/read-package';
import { servicesFile } from '../../../scripts/village/services';
import { toAnalysisInput } from '../../../src/lib/analysis';
import { createLocalPlane } from '../../../src/lib/village/local-plane';
import { metersOutside } from '../../../src/lib/pages/services/meters-outside';
import { createWalking, straightMinutes } from '../../../src/lib/pages/services/walking';
import { nearPlane } from '../../../src/lib/village/near-plane';
import type { ServicesFile } from '../../../src/lib/village/services-file';
import { insetFrame } from '../../../src/lib/ui/services/inset-frame';

async function build(
  folder: string
): Promise<{ file: ServicesFile; minutes: ReturnType<typeof computeFigures>['minutes'] }> {
  const { village } = checkPackage(await readPackage(folder));
  if (village === undefined) throw new Error(`${folder} is no village`);
  const ground = createGround(village);
  const input = toAnalysisInput(village, { version: 'test', plane: ground.plane.origin });
  const { figures, network, homes, minutes } = computeFigures(village, ground, input);
  const file = servicesFile(village, ground, input, { network, homes, walkKmh: figures.walkKmh });
  return { file: JSON.parse(JSON.stringify(file)) as ServicesFile, minutes };
}

let file: ServicesFile;
let minutes: Awaited<ReturnType<typeof build>>['minutes'];
beforeAll(async () => {
  ({ file, minutes } = await build('tests/corpus/good/legal-land'));
}, 120_000);

describe('what the page of services carries', () => {
  test('has the minutes from each dusun that the planner tells', () => {
    const dusun = file.origins.filter(({ kind }) => kind === 'dusun');
    expect(dusun.length).toBeGreaterThan(0);
    for (const origin of dusun) {
      file.places.forEach(({ id }, column) => {
        expect(origin.minutes[column] ?? undefined).toBe(minutes.get(id)?.minutesFromDusun?.[origin.id]);
      });
    }
  });

  test('gives the page the same walks: the route takes as long as the matrix says', () => {
    if (file.ways === undefined) throw new Error('no ways');
    const walking = createWalking(file.ways, []);
    for (const origin of file.origins) {
      const each = walking.minutes(origin, file.places);
      file.places.forEach((place, i) => {
        const route = walking.route(origin, place, 'id');
        if (route === undefined) expect(each[i]).toBe(Infinity);
        else {
          expect(route.minutes).toBeCloseTo(each[i] ?? NaN, 9);
          expect(route.steps.length).toBeGreaterThan(0);
        }
        // The home a route begins at is like the others of its dusun or RT.
        const mean = origin.minutes[i];
        if (typeof mean === 'number') expect(Math.abs((each[i] ?? NaN) - mean)).toBeLessThan(6);
      });
    }
  });

  test('an outline alone has no origins and no ways, and draws its map', async () => {
    const { file: bare } = await build('tests/corpus/good/boundary-only');
    expect(bare).toMatchObject({ places: [], origins: [] });
    expect(bare.ways).toBeUndefined();
    expect(bare.inset.outline).toMatch(/^m/);
  });
});

test('the plane without a library is within 2 m of the real one around a village', () => {
  const origin = [109.335, -7.401] as const;
  const exact = createLocalPlane(origin).toPlane;
  const near = nearPlane(origin);
  for (const offset of [
    [0.02, 0.02],
    [-0.025, 0.01],
    [0.01, -0.025],
    [0, 0]
  ] as const) {
    const at = [origin[0] + offset[0], origin[1] + offset[1]] as const;
    const [[x, y], [nx, ny]] = [exact(at), near(at)];
    expect(Math.hypot(x - nx, y - ny)).toBeLessThan(2);
  }
});

test('a device outside is told how far, one inside is not', () => {
  const square = [[0, 0, 100, 0, 100, 100, 0, 100, 0, 0]];
  expect(metersOutside(square, 50, 50)).toBeUndefined();
  expect(metersOutside(square, 150, 50)).toBe(50);
  expect(metersOutside(square, 103, 104)).toBe(5);
});

test('a straight line is lengthened as ways are', () => {
  expect(straightMinutes({ x: 0, y: 0 }, { x: 0, y: 750 }, 4.5)).toBeCloseTo(13, 9);
});

test('the inset holds start, way and place, and keeps surroundings where they are near', () => {
  const box = [-500, -500, 500, 500] as const;
  const frame = insetFrame({
    width: 360,
    height: 200,
    box,
    selected: { x: 300, y: 100 },
    start: { x: -300, y: -100 },
    line: [-300, -100, 0, 250, 300, 100],
    whole: false
  });
  const [left = 0, top = 0, width = 0, height = 0] = frame.viewBox.split(' ').map(Number);
  for (const [x, y] of [
    [300, -100],
    [-300, 100],
    [0, -250]
  ] as const) {
    expect(x).toBeGreaterThan(left);
    expect(x).toBeLessThan(left + width);
    expect(y).toBeGreaterThan(top);
    expect(y).toBeLessThan(top + height);
  }
  // Half of 461 m and 335 m lies on the first piece.
  expect(frame.middle?.[0]).toBeCloseTo(-40.86, 2);
  const near = insetFrame({ width: 360, height: 200, box, selected: { x: 0, y: 0 }, line: [], whole: false });
  expect(Number(near.viewBox.split(' ')[2])).toBe(760);
});
