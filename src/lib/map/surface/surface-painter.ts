import type { SurfaceData, SurfaceLook, SurfaceWeighing } from './surface';

/** A surface on the map. Nothing it is told takes a message or a request: the next frame shows it. */
export interface SurfacePainter {
  /** Paints these values from now on; undefined takes the surface away. */
  show(data: SurfaceData | undefined): void;
  /** Until it has been called nothing is painted. */
  weigh(weighing: SurfaceWeighing): void;
  setLook(look: SurfaceLook): void;
  /** 0…1. */
  setOpacity(opacity: number): void;
  destroy(): void;
}

export interface SurfacePainterOptions {
  /** Id of the layer on the map, and of the source beside it where there is one. */
  readonly id: string;
  /** The surface goes under this layer; on top while the style has none of that name. */
  readonly beforeId?: string;
  readonly look: SurfaceLook;
}
