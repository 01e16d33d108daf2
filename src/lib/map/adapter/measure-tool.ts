import { area, length } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';
import type { Position } from '../../village/types';

export interface Measurement {
  readonly points: readonly Position[];
  /** Length of the line, or of the closed outline in area mode. */
  readonly meters: number;
  readonly hectares?: number;
}

/** Points put down one by one, as a line or as an outline. Lengths and areas are those of turf, on a sphere. */
export class MeasureTool {
  readonly mode: 'length' | 'area';
  #points: readonly Position[] = [];

  constructor(mode: 'length' | 'area') {
    this.mode = mode;
  }

  add(point: Position): void {
    this.#points = [...this.#points, point];
  }

  removeLast(): void {
    this.#points = this.#points.slice(0, -1);
  }

  #shapes(): readonly Feature[] {
    const line = this.#points.map((point) => [...point]);
    const [first] = line;
    if (line.length < 2 || !first) return [];
    if (this.mode === 'length' || line.length < 3)
      return [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line } }];
    return [
      { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[...line, first]] } }
    ];
  }

  /** What to draw: the shape and a dot for each point. */
  get drawing(): FeatureCollection {
    const dots = this.#points.map((point): Feature => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [...point] }
    }));
    return { type: 'FeatureCollection', features: [...this.#shapes(), ...dots] };
  }

  get measurement(): Measurement {
    const [shape] = this.#shapes();
    const meters = shape ? length(shape, { units: 'meters' }) : 0;
    const hectares =
      this.mode === 'area' && shape?.geometry.type === 'Polygon' ? area(shape) / 10_000 : undefined;
    return { points: this.#points, meters, ...(hectares !== undefined && { hectares }) };
  }
}
