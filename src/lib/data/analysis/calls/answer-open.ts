import type { PlaceDoubt } from '../../../analysis';
import type { VillageSummary } from '../analysis-calls';
import type { VillageSession } from '../village-session';

export function answerOpen({ input }: VillageSession): VillageSummary {
  const basis: readonly PlaceDoubt[] = [...input.roads, ...input.facilities, ...input.places, ...input.rt];
  const sketches = basis.filter(({ status }) => status === 'sketch').length;
  return {
    code: input.code,
    version: input.version,
    places: input.places.length,
    facilities: input.facilities.length,
    sketchShare: basis.length > 0 ? sketches / basis.length : 0
  };
}
