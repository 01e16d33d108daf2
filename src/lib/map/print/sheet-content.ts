import type { Bounds, Position } from '../../village/types';

export interface SheetLegendItem {
  readonly label: string;
  /** One sign as SVG text, drawn by our own symbols. */
  readonly swatch: string;
}

export interface SheetLegendGroup {
  readonly title: string;
  readonly items: readonly SheetLegendItem[];
}

/** A little map that shows where the village lies. */
export interface LocationDiagram {
  readonly title: string;
  readonly text: string;
  readonly bounds: Bounds;
  readonly areas: readonly {
    readonly rings: readonly (readonly (readonly number[])[])[];
    /** The one the village belongs to. */
    readonly own: boolean;
  }[];
  readonly at: Position;
}

export interface SheetNote {
  readonly head: string;
  readonly text: string;
}

/** Everything a sheet says, in the reader's language. All of it is data: it is written as text. */
export interface SheetContent {
  readonly title: string;
  readonly subtitle: string;
  readonly edition: string;
  /** One letter over the arrow. */
  readonly north: string;
  readonly scale: string;
  readonly onPaper: string;
  /** A figure over the scale bar, e.g. "100", and the unit behind the last. */
  readonly barFigure: (meters: number) => string;
  readonly barUnit: string;
  readonly legendTitle: string;
  readonly legend: readonly SheetLegendGroup[];
  /** Under the legend: how sure the map is. */
  readonly certainty: string;
  readonly location: LocationDiagram;
  readonly notes: readonly SheetNote[];
}
