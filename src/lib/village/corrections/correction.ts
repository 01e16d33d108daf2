import type { LayerFeature } from '../layer-text';
import type { LayerName } from '../types';

/** The layers of a village as its package writes them, by name; a layer without features is left out. */
export type SourceLayers = Readonly<Partial<Record<LayerName, readonly LayerFeature[]>>>;

/** What became of one feature: `before` is absent for a new one, `after` for one that was taken away. */
export interface FeatureChange {
  readonly layer: LayerName;
  readonly id: string;
  readonly before?: LayerFeature;
  readonly after?: LayerFeature;
}

export const correctionKinds = ['place', 'shape', 'fields', 'add', 'remove'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** One step somebody can take back: a feature, and those that had to move with it. The first change is its subject. */
export interface Correction {
  readonly kind: CorrectionKind;
  readonly changes: readonly FeatureChange[];
}

/** All steps on one village, and how many of them stand; those after are taken back and can be done again. */
export interface CorrectionLog {
  /** Version of the data the first step was made on. */
  readonly version: string;
  readonly steps: readonly Correction[];
  readonly done: number;
}

export const emptyLog = (version: string): CorrectionLog => ({ version, steps: [], done: 0 });

/** Adds a step; what was taken back before it is forgotten. */
export function withStep(log: CorrectionLog, step: Correction): CorrectionLog {
  const steps = [...log.steps.slice(0, log.done), step];
  return { ...log, steps, done: steps.length };
}

export const undone = (log: CorrectionLog): CorrectionLog => ({ ...log, done: Math.max(0, log.done - 1) });

export const redone = (log: CorrectionLog): CorrectionLog => ({
  ...log,
  done: Math.min(log.steps.length, log.done + 1)
});
