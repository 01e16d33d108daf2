import { applyScenario, type AnalysisInput, type ScenarioEdit } from '../../analysis';
import { createVillageSession, type VillageSession } from './village-session';

/** Today, two scenarios and one in the making. */
const mostKept = 4;

/**
 * The session of a village after some edits; without edits the village's own. Sessions of the latest few lists
 * of edits are kept; where only facilities were edited they share all the rest with the village's own.
 * @throws AnalysisError as `applyScenario`
 */
export function editedSession(session: VillageSession, edits: readonly ScenarioEdit[] = []): VillageSession {
  if (edits.length === 0) return session;
  const kept = session.keep('edited sessions', () => new Map<string, VillageSession>());
  const key = JSON.stringify(edits);
  let edited = kept.get(key);
  if (!edited) {
    const input = applyScenario(session.input, edits);
    edited = createVillageSession(input, sameGround(session.input, input) ? session : undefined);
  }
  kept.delete(key);
  kept.set(key, edited);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return edited;
}

/** What ways, people, livelihoods and constraints are computed from; facilities are not among it. */
const groundParts = ['outline', 'dusun', 'rt', 'land', 'roads', 'water', 'bridges', 'places'] as const;

function sameGround(a: AnalysisInput, b: AnalysisInput): boolean {
  return groundParts.every((part) => a[part] === b[part]);
}
