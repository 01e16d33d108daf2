import { expect, test } from 'vitest';
import { meshMatrix, surfaceMesh } from '../../../src/lib/map/surface/surface-mesh';
import { createPlane } from '../../../src/lib/analysis';

const plane = createPlane([109.335736, -7.406956]);

test('vertices stand where their positions are, to a millimetre, at any zoom', () => {
  const columns = 3;
  const rows = 2;
  const points = Array.from({ length: rows * columns }, (_, index) =>
    plane.toLngLat([-1200 + 900 * (index % columns), 800 - 700 * Math.floor(index / columns)])
  );
  const mesh = surfaceMesh({ columns, rows, positions: Float64Array.from(points.flat()) });
  // Scales the mercator world to metres, as a map's matrix scales it to pixels.
  const world = 40_075_016.686;
  const matrix = meshMatrix([world, 0, 0, 0, 0, world, 0, 0, 0, 0, 1, 0, 7, 0, 0, 1], mesh);
  points.forEach(([lng, lat], index) => {
    const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
    const expected = [((lng + 180) / 360) * world + 7, ((1 - y / Math.PI) / 2) * world];
    const [dx, dy] = [mesh.vertices[index * 4]!, mesh.vertices[index * 4 + 1]!];
    // The last column of the matrix is exact in doubles only before it becomes the GPU's float.
    const anchored = [mesh.anchor[0] * world + 7, mesh.anchor[1] * world];
    expect(Math.abs(anchored[0]! + matrix[0]! * dx - expected[0]!)).toBeLessThan(1e-3);
    expect(Math.abs(anchored[1]! + matrix[5]! * dy - expected[1]!)).toBeLessThan(1e-3);
    expect(matrix[12]).toBe(Math.fround(anchored[0]!));
    expect([...mesh.vertices.slice(index * 4 + 2, index * 4 + 4)]).toEqual([
      (index % 3) / 2,
      index < 3 ? 0 : 1
    ]);
  });
});

test('triangles cover each square of the lattice once', () => {
  const mesh = surfaceMesh({
    columns: 3,
    rows: 3,
    positions: Float64Array.from({ length: 18 }, (_, i) => i)
  });
  let area = 0;
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const at = (k: number): [number, number] => {
      const vertex = mesh.indices[i + k]! * 4;
      return [mesh.vertices[vertex + 2]!, mesh.vertices[vertex + 3]!];
    };
    const [a, b, c] = [at(0), at(1), at(2)];
    const twice = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
    expect(twice).toBeGreaterThan(0);
    area += twice / 2;
  }
  expect(area).toBeCloseTo(1);
});
