import { cellAt, constraintOf, explainSite, insidePolygons, probeSpot, siteFacts } from '../../../analysis';
import type { ProbeRequest, ProbeResult } from '../analysis-calls';
import type { CallContext } from '../call-context';
import { modelOf } from '../integration-session';
import type { VillageSession } from '../village-session';

export async function answerProbe(
  session: VillageSession,
  { settings, at }: ProbeRequest,
  context: CallContext<never>
): Promise<ProbeResult | undefined> {
  const model = await modelOf(session, settings, context);
  const { ground, placing, ids, weights } = model;
  const [x, y] = session.plane.toMeters(at);
  const spot = probeSpot(model, cellAt(ground.grid, x, y));
  if (!spot) return undefined;
  const facts = siteFacts(ground, placing, x, y);
  const parcel = session.input.land.find(({ polygons }) => insidePolygons(polygons, x, y));
  return {
    score: spot.score,
    criteria: spot.criteria,
    excludedBy: constraintOf(spot.excludedBy),
    facts,
    why: explainSite({
      ids,
      parts: spot.criteria.map(({ part }) => part),
      worths: spot.criteria.map(({ worth }) => worth),
      weights,
      facts
    }),
    ...(parcel && { parcel: { id: parcel.id, kind: parcel.kind } })
  };
}
