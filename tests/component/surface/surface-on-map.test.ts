import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { afterEach, describe, expect, test } from 'vitest';
import { createPlane } from '../../../src/lib/analysis';
import { createCpuSurface } from '../../../src/lib/map/surface/create-cpu-surface';
import { createGpuSurface } from '../../../src/lib/map/surface/create-gpu-surface';
import type { SurfaceData } from '../../../src/lib/map/surface/surface';
import type { SurfacePainter } from '../../../src/lib/map/surface/surface-painter';
import { surfaceLook } from '../../../src/lib/map/surface/surface-look';
import { themeOf } from '../../../src/lib/map/theme/theme-of';
import { surfaceData } from '../../unit/surface/surface-data';

setWorkerUrl(workerUrl);

const look = surfaceLook(themeOf('light'));
const plane = createPlane([109.335736, -7.406956]);
const cellMeters = 20;
const columns = 40;
const rows = 30;

/** West half scores low in the first criterion, east half high; the second is the other way round. */
function steppedData(change: Partial<SurfaceData> = {}): SurfaceData {
  const first = Uint8Array.from({ length: columns * rows }, (_, cell) => (cell % columns < 20 ? 40 : 200));
  const second = first.map((byte) => 240 - byte);
  const data = surfaceData(columns, rows, [first, second], change);
  const corner = (x: number, y: number): [number, number] => plane.toLngLat([x, y]);
  const [west, north, east, south] = [-400, 300, 400, -300];
  return {
    ...data,
    grid: { ...data.grid, cellMeters, westMeters: west, northMeters: north },
    lattice: {
      columns: 2,
      rows: 2,
      positions: Float64Array.from(
        [corner(west, north), corner(east, north), corner(west, south), corner(east, south)].flat()
      )
    }
  };
}

const maps: MapLibreMap[] = [];
const surfaces: SurfacePainter[] = [];
afterEach(() => {
  for (const surface of surfaces.splice(0)) surface.destroy();
  for (const map of maps.splice(0)) {
    map.remove();
    map.getContainer().remove();
  }
});

async function createMap(): Promise<MapLibreMap> {
  const container = document.createElement('div');
  container.style.cssText = 'width:400px;height:300px';
  document.body.append(container);
  const map = new MapLibreMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    center: [...plane.origin],
    zoom: 15.2,
    interactive: false,
    attributionControl: false,
    canvasContextAttributes: { preserveDrawingBuffer: true, antialias: false }
  });
  maps.push(map);
  await map.once('load');
  return map;
}

/** Reads the screen: colour at a point of the plane. */
function readScreen(map: MapLibreMap): (at: readonly [number, number]) => number[] {
  const { width, height } = map.getCanvas();
  const copy = document.createElement('canvas');
  copy.width = width;
  copy.height = height;
  const context = copy.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser has no 2D canvas');
  context.drawImage(map.getCanvas(), 0, 0);
  const ratio = width / map.getContainer().clientWidth;
  return (at) => {
    const { x, y } = map.project(plane.toLngLat(at));
    return [...context.getImageData(Math.floor(x * ratio), Math.floor(y * ratio), 1, 1).data];
  };
}

/** Waits some frames for this colour to appear. */
async function expectColor(
  map: MapLibreMap,
  at: readonly [number, number],
  wanted: readonly number[]
): Promise<void> {
  const near = (found: readonly number[]): boolean =>
    found.every((byte, index) => Math.abs(byte - wanted[index]!) <= 2);
  let found: number[] = [];
  for (let turn = 0; turn < 60 && (turn === 0 || !near(found)); turn++) {
    await new Promise(requestAnimationFrame);
    found = readScreen(map)(at);
  }
  expect(near(found), `${found.join()} at ${at.join()}, expected ${wanted.join()}`).toBe(true);
}

const low = [...look.ramp[1]!, 255];
const high = [...look.ramp[6]!, 255];
const weighing = (weights: readonly number[]) => ({ weights, alpha: 1, range: [0, 1] as const });

describe.each([
  ['GPU', createGpuSurface],
  ['CPU', createCpuSurface]
] as const)('on the %s', (_, create) => {
  test('paints where the grid lies, and repaints when weights move', async () => {
    const map = await createMap();
    const surface = create(map, { id: 'surface', look });
    surfaces.push(surface);
    surface.show(steppedData());
    surface.weigh(weighing([1, 0]));
    await expectColor(map, [-200, 50], low);
    await expectColor(map, [200, 50], high);
    // 10 m inside the corners and 10 m beyond them.
    await expectColor(map, [-390, 290], low);
    await expectColor(map, [390, -290], high);
    await expectColor(map, [410, -290], [0, 0, 0, 0]);
    await expectColor(map, [390, -310], [0, 0, 0, 0]);
    surface.weigh(weighing([0, 1]));
    await expectColor(map, [-200, 50], high);
    await expectColor(map, [200, 50], low);
    surface.weigh({ ...weighing([0, 1]), single: 0 });
    await expectColor(map, [200, 50], high);
  });

  test('leaves out what lies outside, by cells and by outline', async () => {
    const map = await createMap();
    const mask = Uint8Array.from({ length: columns * rows }, (_, cell) => (cell < columns * 5 ? 1 : 0));
    const surface = create(map, { id: 'surface', look });
    surfaces.push(surface);
    const outline = [[Float64Array.of(-400, 300, 400, 300, 400, -300, 0, -300, -400, 0, -400, 300)]];
    surface.show(steppedData({ mask, outline }));
    surface.weigh(weighing([1, 0]));
    await expectColor(map, [-200, 150], low);
    await expectColor(map, [-200, 250], [0, 0, 0, 0]);
    await expectColor(map, [-200, -130], low);
    await expectColor(map, [-200, -170], [0, 0, 0, 0]);
  });

  test('pales and hatches excluded cells', async () => {
    const map = await createMap();
    const mask = Uint8Array.from({ length: columns * rows }, (_, cell) => (cell % columns < 20 ? 9 : 0));
    const surface = create(map, { id: 'surface', look });
    surfaces.push(surface);
    surface.show(steppedData({ mask }));
    surface.weigh(weighing([1, 0]));
    await expectColor(map, [200, 50], high);
    const colours = (): Set<string> => {
      const read = readScreen(map);
      return new Set(Array.from({ length: 60 }, (_, step) => read([-200 + step, 50]).join()));
    };
    await expect.poll(() => colours().size).toBeGreaterThan(1);
    const seen = colours();
    expect(seen.has(low.join())).toBe(false);
  });

  test('goes, comes back, and takes another theme', async () => {
    const map = await createMap();
    const surface = create(map, { id: 'surface', look });
    surfaces.push(surface);
    surface.show(steppedData());
    surface.weigh(weighing([1, 0]));
    await expectColor(map, [200, 50], high);
    surface.show(undefined);
    await expectColor(map, [200, 50], [0, 0, 0, 0]);
    const dark = surfaceLook(themeOf('dark'));
    surface.setLook(dark);
    surface.show(steppedData());
    surface.weigh(weighing([1, 0]));
    await expectColor(map, [200, 50], [...dark.ramp[6]!, 255]);
    surface.destroy();
    await expectColor(map, [200, 50], [0, 0, 0, 0]);
  });

  test('is there again after the style was replaced', async () => {
    const map = await createMap();
    const surface = create(map, { id: 'surface', look });
    surfaces.push(surface);
    surface.show(steppedData());
    surface.weigh(weighing([1, 0]));
    await expectColor(map, [200, 50], high);
    map.setStyle({ version: 8, sources: {}, layers: [] }, { diff: false });
    await expectColor(map, [200, 50], high);
  });
});
