import type { FeatureCollection } from 'geojson';
import type { Position } from '../../village/types';
import type { MapIntent } from '../map-view';
import type { MeasureTool } from './measure-tool';

type MeasureMode = 'length' | 'area';

/** Measuring on the map: starts and ends it, and loads the geometry of the sphere when it is first wanted. */
export class MeasureController {
  readonly #draw: (drawing: FeatureCollection) => void;
  readonly #emit: (intent: MapIntent) => void;
  readonly #fail: (cause: unknown) => void;
  #mode: MeasureMode | undefined;
  #tool: MeasureTool | undefined;

  constructor(options: {
    readonly draw: (drawing: FeatureCollection) => void;
    readonly emit: (intent: MapIntent) => void;
    readonly fail: (cause: unknown) => void;
  }) {
    this.#draw = options.draw;
    this.#emit = options.emit;
    this.#fail = options.fail;
  }

  get running(): boolean {
    return this.#mode !== undefined;
  }

  start(mode: MeasureMode | undefined): void {
    this.#mode = mode;
    this.#tool = undefined;
    this.#show();
    if (!mode) return;
    void import('./measure-tool').then(({ MeasureTool }) => {
      if (this.#mode !== mode || this.#tool) return;
      this.#tool = new MeasureTool(mode);
      this.#show();
    }, this.#fail);
  }

  add(at: Position): void {
    this.#tool?.add(at);
    this.#show();
  }

  /** Answers whether there was anything to take a point of. */
  removeLast(): boolean {
    if (!this.#tool) return false;
    this.#tool.removeLast();
    this.#show();
    return true;
  }

  #show(): void {
    const tool = this.#tool;
    this.#draw(tool?.drawing ?? { type: 'FeatureCollection', features: [] });
    if (tool) this.#emit({ type: 'measure', ...tool.measurement });
  }
}
