import type { ConstraintMask } from '../../../analysis';
import type { IntegrationRequest, MaskResult } from '../analysis-calls';
import { constraintsOf } from '../integration-session';
import type { VillageSession } from '../village-session';

export function answerMask(session: VillageSession, { settings }: IntegrationRequest): MaskResult {
  return toMaskResult(constraintsOf(session, settings));
}

/** What constraints exclude; the mask is the asker's own. */
export function toMaskResult(constraints: ConstraintMask): MaskResult {
  const { mask, enabled, hectares, unknown, allowedHectares, grid } = constraints;
  return {
    mask: mask.slice(),
    cellMeters: grid.cellMeters,
    enabled,
    hectares,
    unknown,
    allowedHectares
  };
}
