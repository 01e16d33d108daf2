import {
  constraintMask,
  createIntegrationGround,
  createIntegrationModel,
  criterionIds,
  criterionSurface,
  defaultConstraints,
  withConstraints,
  type ConstraintMask,
  type CriterionId,
  type IntegrationGround,
  type IntegrationModel,
  type IntegrationSettings
} from '../../analysis';
import { zoneKinds } from '../../village/types';
import type { CallContext } from './call-context';
import type { VillageSession } from './village-session';

/** Sites are looked for on this grid, and figures said: the same as the analysis takes by itself. */
export const fineCellMeters = 5;
/** What is shown until the fine picture has come. */
export const coarseCellMeters = 10;

/** The ground of the search, kept between questions. */
export function groundOf(session: VillageSession, cellMeters = fineCellMeters): IntegrationGround {
  const { base, input } = session;
  return session.keep(`ground ${cellMeters}`, () =>
    base ? { ...groundOf(base, cellMeters), input } : createIntegrationGround(input, { cellMeters })
  );
}

/** What the settings' switches exclude; needs no surface. */
export function constraintsOf(
  session: VillageSession,
  { constraints = {} }: IntegrationSettings,
  cellMeters = fineCellMeters
): ConstraintMask {
  const { enabled = defaultConstraints, ...strips } = constraints;
  const { grid } = groundOf(session, cellMeters);
  // The facts stay when a switch is moved.
  const facts = session.keepLatest(`constraints ${cellMeters}`, JSON.stringify(strips), () =>
    constraintMask(grid, session.input, strips)
  );
  return withConstraints(facts, enabled);
}

/** Criteria that change when a facility comes, goes or moves. */
const ofFacilities: ReadonlySet<CriterionId> = new Set([...zoneKinds, 'zone', 'unmet']);

/** The session a criterion's surface belongs to. */
function ownerOf(session: VillageSession, id: CriterionId): VillageSession {
  return session.base && !ofFacilities.has(id) ? session.base : session;
}

function surfaceOf(session: VillageSession, cellMeters: number, id: CriterionId): Float32Array {
  const owner = ownerOf(session, id);
  return owner.keep(`criterion ${cellMeters} ${id}`, () =>
    criterionSurface(groundOf(owner, cellMeters), owner.input, id)
  );
}

const idsOf = ({ weights }: IntegrationSettings): CriterionId[] =>
  criterionIds.filter((id) => weights[id] !== undefined);

/** Whether the surfaces of a question are there already. */
export function hasSurfaces(
  session: VillageSession,
  settings: IntegrationSettings,
  cellMeters: number
): boolean {
  return idsOf(settings).every((id) => ownerOf(session, id).kept(`criterion ${cellMeters} ${id}`));
}

/**
 * The model of a question. Surfaces are computed one at a time, so that newer questions get a turn, and kept;
 * what depends on curves, switches and floor area is kept for the latest choice; other weights and another
 * attitude to risk cost nothing.
 * @throws AnalysisError as `createIntegrationModel`, AnalysisFailure `cancelled`
 */
export async function modelOf(
  session: VillageSession,
  settings: IntegrationSettings,
  { pause }: Pick<CallContext<never>, 'pause'>,
  cellMeters = fineCellMeters
): Promise<IntegrationModel> {
  const ids = idsOf(settings);
  const ground = groundOf(session, cellMeters);
  await pause();
  const surfaces: Partial<Record<CriterionId, Float32Array>> = {};
  for (const id of ids) {
    surfaces[id] = surfaceOf(session, cellMeters, id);
    await pause();
  }
  const constraints = constraintsOf(session, settings, cellMeters);
  await pause();
  // Without weights, attitude and ranking, so that the analysis' own defaults for them are in the base.
  const { weights: _, alpha: __, sites: ___, ...shape } = settings;
  const evenly = Object.fromEntries(ids.map((id) => [id, 1]));
  const base = session.keepLatest(`model ${cellMeters}`, JSON.stringify([ids, shape]), () =>
    createIntegrationModel(ground, { ...shape, weights: evenly }, session.input, {
      surfaces,
      constraints
    })
  );
  return {
    ...base,
    settings,
    weights: ids.map((id) => settings.weights[id] ?? 0),
    alpha: settings.alpha ?? base.alpha,
    minDistanceMeters: settings.sites?.minDistanceMeters ?? base.minDistanceMeters
  };
}
