import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  type GeoJSONStoreFeatures
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Position } from '../../village/types';
import type { Theme } from '../map-view';
import { themeOf } from '../theme/theme-of';
import type { PaduMapElement } from './maplibre-adapter';

/** A line, or a ring without the repeat of its first corner. */
export interface ShapePart {
  readonly id: string;
  readonly closed: boolean;
  readonly points: readonly Position[];
}

export interface Shapes {
  /** Under the hand: corners can be dragged, made from midpoints and, with the right button, taken out. */
  readonly editing: ShapePart | undefined;
  /** Only seen. */
  readonly still: readonly ShapePart[];
  /** A new line or area is drawn, corner after corner. */
  readonly drawing: 'line' | 'area' | undefined;
}

export interface ShapeEvents {
  /** A part has other corners now. */
  readonly onShape: (id: string, points: readonly Position[]) => void;
  /** A new line or area is finished. */
  readonly onDrawn: (closed: boolean, points: readonly Position[]) => void;
}

export interface ShapeEditor {
  show(shapes: Shapes): void;
  destroy(): void;
}

/** Positions of a package have seven decimals; the midpoints made here have at most nine. */
const coordinatePrecision = 9;
type Hex = `#${string}`;

/**
 * Lets lines and areas be drawn and reshaped on a live map. Undefined where `container` holds none.
 * Loaded only by the page that corrects.
 */
export function createShapeEditor(
  container: HTMLElement,
  theme: Theme,
  { onShape, onDrawn }: ShapeEvents
): ShapeEditor | undefined {
  const map = (container as PaduMapElement).paduMap;
  if (map === undefined) return undefined;
  const colours = themeOf(theme);
  const [ink, plate, quiet] = [colours.nila as Hex, colours['m-plate'] as Hex, colours.danger as Hex];
  const reshaping = {
    feature: {
      draggable: false,
      coordinates: { draggable: true, deletable: true, midpoints: { draggable: true } }
    }
  };
  let drawn = 0;
  const draw = new TerraDraw({
    // Parts keep the names the page gives them; those drawn here are counted.
    idStrategy: { isValidId: (id) => typeof id === 'string', getId: () => `drawn-${String((drawn += 1))}` },
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: 'padu-shape', coordinatePrecision }),
    modes: [
      new TerraDrawSelectMode({
        allowManualSelection: false,
        allowManualDeselection: false,
        pointerDistance: 24,
        keyEvents: null,
        flags: { linestring: reshaping, polygon: reshaping },
        styles: {
          selectedLineStringColor: ink,
          selectedLineStringWidth: 4,
          selectedPolygonColor: ink,
          selectedPolygonFillOpacity: 0.16,
          selectedPolygonOutlineColor: ink,
          selectedPolygonOutlineWidth: 3,
          selectionPointColor: plate,
          selectionPointWidth: 6,
          selectionPointOutlineColor: ink,
          selectionPointOutlineWidth: 2.5,
          midPointColor: ink,
          midPointWidth: 4,
          midPointOutlineColor: plate,
          midPointOutlineWidth: 1.5
        }
      }),
      new TerraDrawLineStringMode({
        styles: { lineStringColor: quiet, lineStringWidth: 3, closingPointColor: ink }
      }),
      new TerraDrawPolygonMode({
        styles: {
          fillColor: quiet,
          fillOpacity: 0.08,
          outlineColor: quiet,
          outlineWidth: 2.5,
          closingPointColor: ink
        }
      })
    ]
  });
  let editing: ShapePart | undefined;
  let shown = '';
  const read = (id: string | number): ShapePart | undefined => {
    const feature = draw.getSnapshotFeature(id);
    return feature && toPart(String(id), feature);
  };
  draw.on('finish', (id) => {
    const part = read(id);
    if (part === undefined) return;
    if (part.id !== editing?.id) onDrawn(part.closed, part.points);
    else if (JSON.stringify(editing.points) !== JSON.stringify(part.points)) onShape(part.id, part.points);
  });
  return {
    show(shapes) {
      const next = JSON.stringify(shapes);
      if (next === shown) return;
      shown = next;
      if (!draw.enabled) draw.start();
      draw.setMode('static');
      draw.clear();
      editing = shapes.editing;
      const parts = [...shapes.still, ...(editing === undefined ? [] : [editing])];
      if (parts.length > 0) draw.addFeatures(parts.map(toFeature));
      if (shapes.drawing !== undefined) draw.setMode(shapes.drawing === 'line' ? 'linestring' : 'polygon');
      else if (editing !== undefined) {
        draw.setMode('select');
        draw.selectFeature(editing.id);
      }
    },
    destroy() {
      if (draw.enabled) draw.stop();
    }
  };
}

function toFeature({ id, closed, points }: ShapePart): GeoJSONStoreFeatures {
  const line = points.map((point): [number, number] => [...point]);
  return closed
    ? {
        id,
        type: 'Feature',
        properties: { mode: 'polygon' },
        geometry: { type: 'Polygon', coordinates: [[...line, ...line.slice(0, 1)]] }
      }
    : {
        id,
        type: 'Feature',
        properties: { mode: 'linestring' },
        geometry: { type: 'LineString', coordinates: line }
      };
}

function toPart(id: string, { geometry }: GeoJSONStoreFeatures): ShapePart | undefined {
  const positions = (line: readonly (readonly number[])[]): Position[] =>
    line.map(([lng = NaN, lat = NaN]) => [lng, lat]);
  if (geometry.type === 'LineString') return { id, closed: false, points: positions(geometry.coordinates) };
  if (geometry.type !== 'Polygon') return undefined;
  return { id, closed: true, points: positions(geometry.coordinates[0]?.slice(0, -1) ?? []) };
}
