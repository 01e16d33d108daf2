import { outsideByte, type IntegrationModel } from '../../../analysis';
import { histogramBins, type CriteriaResult, type IntegrationRequest } from '../analysis-calls';
import type { CallContext } from '../call-context';
import { gridLattice } from '../grid-lattice';
import { coarseCellMeters, fineCellMeters, hasSurfaces, modelOf } from '../integration-session';
import type { VillageSession } from '../village-session';
import { toMaskResult } from './answer-mask';

export async function answerCriteria(
  session: VillageSession,
  { settings }: IntegrationRequest,
  context: CallContext<CriteriaResult>
): Promise<CriteriaResult> {
  if (!hasSurfaces(session, settings, fineCellMeters)) {
    context.report(toResult(await modelOf(session, settings, context, coarseCellMeters)));
    await context.pause();
  }
  return toResult(await modelOf(session, settings, context));
}

function toResult(model: IntegrationModel): CriteriaResult {
  const { grid, input } = model.ground;
  return {
    ...toMaskResult(model.constraints),
    grid,
    lattice: gridLattice(grid),
    outline: input.outline.map((rings) => rings.map((ring) => ring.slice())),
    outside: outsideByte,
    ids: model.ids,
    criteria: model.worths.map((worths) => worths.slice()),
    histograms: model.worths.map((worths) => histogramOf(worths, model.constraints.holds)),
    curves: model.curves
  };
}

/** Cells of the village in equal steps of worth; a worth of 1 belongs to the last. */
function histogramOf(worths: Uint8Array, holds: Uint16Array): number[] {
  const bins = new Array<number>(histogramBins).fill(0);
  for (let cell = 0; cell < worths.length; cell++) {
    // Bit 0 of `holds` is `outside`.
    if ((holds[cell]! & 1) === 1) continue;
    bins[Math.min(histogramBins - 1, Math.floor((worths[cell]! / 255) * histogramBins))]!++;
  }
  return bins;
}
