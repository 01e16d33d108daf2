import { analysisSchema, type AnalysisInput, type PlanarLine, type PlanarPolygon } from './analysis-input';

/** JSON value of `analysis.json`; read it with `parseAnalysisInput`. */
export type AnalysisWire = Readonly<Record<string, unknown>>;

const centimetres = (meters: number) => Math.round(meters * 100);

/** [x, y, Δx, Δy, …] in whole centimetres. */
function encodeLine(line: PlanarLine): number[] {
  const out: number[] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < line.length; i += 2) {
    const nextX = centimetres(line[i]!);
    const nextY = centimetres(line[i + 1]!);
    out.push(nextX - x, nextY - y);
    x = nextX;
    y = nextY;
  }
  return out;
}

const encodePolygons = (polygons: readonly PlanarPolygon[]) => polygons.map((rings) => rings.map(encodeLine));

interface Shaped {
  readonly polygons?: readonly PlanarPolygon[];
  readonly lines?: readonly PlanarLine[];
  readonly x?: number;
  readonly y?: number;
}

function encodeFeature(feature: Shaped): Record<string, unknown> {
  const { polygons, lines, x, y, ...rest } = feature;
  return {
    ...rest,
    ...(x !== undefined && y !== undefined && { at: [centimetres(x), centimetres(y)] }),
    ...(polygons !== undefined && polygons.length > 0 && { polygons: encodePolygons(polygons) }),
    ...(lines !== undefined && lines.length > 0 && { lines: lines.map(encodeLine) })
  };
}

/** The JSON-ready wire form: whole centimetres, each vertex as the difference from the one before. */
export function encodeAnalysisInput(input: AnalysisInput): AnalysisWire {
  return {
    schema: analysisSchema,
    code: input.code,
    version: input.version,
    plane: input.plane,
    outline: encodePolygons(input.outline),
    dusun: input.dusun.map(encodeFeature),
    rt: input.rt.map(encodeFeature),
    zone: input.zone.map(encodeFeature),
    land: input.land.map(encodeFeature),
    roads: input.roads.map(encodeFeature),
    water: input.water.map(encodeFeature),
    bridges: input.bridges.map(encodeFeature),
    facilities: input.facilities.map(encodeFeature),
    places: input.places.map(encodeFeature)
  };
}
