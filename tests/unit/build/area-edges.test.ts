import { describe, expect, it } from 'vitest';
import { areaEdges, type EdgeArea } from '../../../scripts/village/area-edges';
import { lineMeters } from '../../../src/lib/analysis';

const box = (x0: number, y0: number, x1: number, y1: number): Float64Array =>
  Float64Array.of(x0, y0, x1, y0, x1, y1, x0, y1, x0, y0);
const area = (id: string, ...rings: Float64Array[]): EdgeArea => ({ id, polygons: [rings] });
const shown = (edges: ReturnType<typeof areaEdges>) =>
  edges.map(({ areas, line }) => [areas.join('|'), Math.round(lineMeters(line) * 100) / 100]);

describe('areaEdges', () => {
  it('draws the edge of two areas once and none along the outline', () => {
    const edges = areaEdges([area('a', box(0, 0, 100, 100)), area('b', box(100, 0, 200, 100))], [[box(0, 0, 200, 100)]], 0.5);
    expect(shown(edges)).toEqual([['a|b', 100]]);
  });

  it('draws it once also where only one side has a corner on it', () => {
    const left = area('a', box(0, 0, 100, 100));
    const edges = areaEdges(
      [left, area('b', box(100, 0, 200, 40)), area('c', box(100, 40, 200, 100))],
      [[box(0, 0, 200, 100)]],
      0.5
    );
    expect(shown(edges)).toEqual([['a|b', 40], ['a|c', 60], ['b|c', 100]]);
  });

  it('keeps outer edges where there is no outline to leave to', () => {
    const edges = areaEdges([area('a', box(0, 0, 100, 100)), area('b', box(100, 0, 200, 100))], [], 0);
    expect(shown(edges)).toEqual([['a', 300], ['a|b', 100], ['b', 300]]);
  });

  it('joins an edge around an island into one closed line', () => {
    const edges = areaEdges([area('a', box(0, 0, 100, 100), box(40, 40, 60, 60)), area('b', box(40, 40, 60, 60))], [[box(0, 0, 100, 100)]], 0.5);
    expect(shown(edges)).toEqual([['a|b', 80]]);
    expect([...(edges[0]?.line.slice(0, 2) ?? [])]).toEqual([...(edges[0]?.line.slice(-2) ?? [])]);
  });

  it('leaves out what runs beside the outline within the tolerance', () => {
    const outline = [[box(0, 0, 100, 100)]];
    const beside = [area('n', box(101, -50, 200, 150))];
    expect(shown(areaEdges(beside, outline, 0.5))).toEqual([['n', 598]]);
    const near = areaEdges(beside, outline, 8).reduce((sum, { line }) => sum + lineMeters(line), 0);
    expect(near).toBeLessThan(598);
  });

  it('gives the same lines whatever order the areas come in', () => {
    const areas = [area('a', box(0, 0, 50, 100)), area('b', box(50, 0, 120, 100)), area('c', box(120, 0, 200, 100))];
    const outline = [[box(0, 0, 200, 100)]];
    expect(shown(areaEdges(areas.toReversed(), outline, 0.5))).toEqual(shown(areaEdges(areas, outline, 0.5)));
  });
});
