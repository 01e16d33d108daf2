import { createRandom } from '../random';
import { checkpoint } from './checkpoint';
import { createHubGround, toHubPlan, type HubInput, type HubPlan } from './hub-ground';
import { proveHubs } from './prove-hubs';
import { searchHubs, type HubAim } from './search-hubs';
import type { SitingOptions } from './siting-types';

export interface HubOptions extends Pick<
  SitingOptions,
  'seed' | 'loadHighs' | 'timeLimitSeconds' | 'maxModelEntries' | 'signal' | 'pause'
> {
  /** Balances tried between covered people and joined livelihoods, for each number of hubs; default 5. */
  readonly balances?: number;
  /** Starts of each search; default 4. */
  readonly starts?: number;
  /** Called after each aim with the plans that stand so far and the share of aims done. */
  readonly onProgress?: (plans: readonly HubPlan[], done: number) => void;
}

export interface HubFront {
  /** What stands today. */
  readonly today: HubPlan;
  /** Plans that no other plan beats in everything: most covered first. */
  readonly plans: readonly HubPlan[];
  /** Whether every aim of the sweep was solved to the proven best. */
  readonly proven: boolean;
  /** Aims tried, and aims for which the services found no room. */
  readonly aims: number;
  readonly withoutPlan: number;
}

/** Whether a is as good in everything and better in something. */
function beats(a: HubPlan, b: HubPlan): boolean {
  const gains = [a.covered - b.covered, a.bundled - b.bundled, a.joined - b.joined];
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}

/** Plans no other beats; of plans alike in everything the first. */
export function nonDominated(plans: readonly HubPlan[]): HubPlan[] {
  const alike = (a: HubPlan, b: HubPlan) =>
    a.covered === b.covered && a.bundled === b.bundled && a.joined === b.joined;
  return plans
    .filter((plan, i) => !plans.some((other, k) => beats(other, plan) || (k < i && alike(other, plan))))
    .sort((a, b) => b.covered - a.covered || b.bundled - a.bundled || b.joined - a.joined);
}

/**
 * The hub model: services are put in hubs so that people are covered, services stand together and livelihoods
 * are joined. Swept over the number of hubs (few hubs bundle, many cover) and over the balance between people
 * and livelihoods; the plans no other beats are the front.
 * Method: maximal cover (Church and ReVelle 1974) by service on shared sites; weighted sums within an
 * ε-constraint on hubs (Haimes, Lasdon and Wismer 1971); exchange search, HiGHS.
 * Plans between two balances that no weighted sum finds are not in the front.
 * @throws AnalysisError as `createHubGround`; `cancelled` by the signal
 */
export async function planHubs(input: HubInput, options: HubOptions = {}): Promise<HubFront> {
  const ground = createHubGround(input);
  const random = createRandom(options.seed ?? 1);
  const total = ground.counts.reduce((sum, count) => sum + count, 0);
  const people = ground.weights.reduce((sum, weight) => sum + weight, 0);
  const mostJoined = ground.joined.reduce((most, worth) => Math.max(most, worth), 0);
  const aims = toAims(input, total, people, mostJoined, options.balances ?? 5);
  const highs = options.loadHighs && total > 0 ? await options.loadHighs() : undefined;
  let seconds = options.timeLimitSeconds ?? 30;
  const plans: HubPlan[] = [];
  let proven = true;
  let withoutPlan = 0;
  for (const [number, aim] of aims.entries()) {
    await checkpoint(options);
    const found = searchHubs(ground, aim, { starts: options.starts ?? 4, random });
    const exact =
      highs && seconds > 0
        ? proveHubs(highs, ground, aim, found, {
            ...options,
            timeLimitSeconds: seconds,
            onProgress: () => undefined
          })
        : undefined;
    seconds -= exact?.seconds ?? 0;
    const better = exact?.best && (!found || exact.best.value > found.value * (1 + 1e-12));
    const best = better ? exact.best : found;
    if (best) plans.push(toHubPlan(ground, best.places));
    else withoutPlan++;
    if (!exact?.proven) proven = false;
    options.onProgress?.(nonDominated(plans), (number + 1) / aims.length);
  }
  const today = toHubPlan(
    ground,
    ground.counts.map(() => [])
  );
  return { today, plans: nonDominated(plans), proven, aims: aims.length, withoutPlan };
}

/** One aim per number of hubs and balance; both ends keep a little of the other, so that ties are broken well. */
function toAims(
  input: HubInput,
  total: number,
  people: number,
  mostJoined: number,
  balances: number
): HubAim[] {
  const aims: HubAim[] = [];
  const most = Math.min(input.maxHubs, Math.max(total, 1), input.siteCount);
  const fewest = (input.existing ?? []).length > 0 ? 0 : 1;
  const steps = mostJoined > 0 ? Math.max(2, balances) : 1;
  for (let hubs = Math.min(fewest, most); hubs <= most; hubs++) {
    for (let step = 0; step < steps; step++) {
      const balance = steps === 1 ? 0 : Math.min(1 - 1e-3, Math.max(1e-3, step / (steps - 1)));
      aims.push({
        hubs,
        perCovered: people > 0 ? (1 - balance) / people : 0,
        perJoined: mostJoined > 0 ? balance / mostJoined : 0
      });
    }
  }
  return aims;
}
