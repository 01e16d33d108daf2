import { accessSketchShare, cellAt, planHubs, type HubPlan } from '../../../analysis';
import type { HubAnswer, HubPlanResult, HubRequest } from '../analysis-calls';
import type { CallContext } from '../call-context';
import { fineCellMeters, groundOf, modelOf } from '../integration-session';
import { siteTable } from '../site-table';
import type { VillageSession } from '../village-session';

/**
 * Which services to put together where. A place joins livelihoods by how many families meet there, as the
 * criterion of that name counts them.
 */
export async function answerHubs(
  session: VillageSession,
  { services, maxHubs, withinMinutes = 10, constraints, squareMeters, prove }: HubRequest,
  { signal, pause, report, loadHighs }: CallContext<HubAnswer>
): Promise<HubAnswer> {
  const model = await modelOf(session, { weights: { joining: 1 } }, { pause }, fineCellMeters);
  const meeting = model.surfaces.joining!;
  const kinds = new Set<string>(services.map(({ id }) => id));
  const standing = session.input.facilities.filter(({ kind }) => kinds.has(kind));
  const { sites, people, costs } = siteTable(session, standing, { constraints, squareMeters });
  await pause();
  const toPlan = ({ hubs, covered, bundled, joined }: HubPlan): HubPlanResult => ({
    covered,
    bundled,
    joined,
    hubs: hubs.map((hub) => ({
      at: session.plane.toLngLat([sites[hub.site]!.x, sites[hub.site]!.y]),
      services: hub.services,
      existing: hub.existing
    }))
  });
  const { grid } = groundOf(session);
  const none: HubPlanResult = { covered: 0, bundled: 0, joined: 0, hubs: [] };
  const basis = {
    most: people.reduce((sum, count) => sum + count, 0) * services.length,
    version: session.input.version,
    sketchShare: accessSketchShare(session.input, standing)
  };
  const front = await planHubs(
    {
      costs,
      demandWeights: people,
      siteCount: sites.length,
      services,
      radius: withinMinutes,
      maxHubs,
      existing: standing.map(({ kind }, site) => ({ site, service: kind })),
      // A place beyond the grid joins nothing.
      joined: Float64Array.from(sites, ({ x, y }) => meeting[cellAt(grid, x, y)] ?? 0)
    },
    {
      signal,
      pause,
      ...(prove && loadHighs ? { loadHighs } : {}),
      onProgress: (plans, done) =>
        report({ today: none, plans: plans.map(toPlan), proven: false, done, ...basis })
    }
  );
  return {
    today: toPlan(front.today),
    plans: front.plans.map(toPlan),
    proven: front.proven,
    done: 1,
    ...basis
  };
}
