import { zoneKinds, type ZoneKind } from '../village/types';

/** The tools behind "Lanjutan". */
export const advancedTools = ['weights', 'siting', 'hubs', 'files'] as const;
export type AdvancedTool = (typeof advancedTools)[number];

export const sitingGoals = ['nearest', 'covered', 'everyone', 'farthest'] as const;
/** Minutes people may be asked to walk. */
export const withinChoices = [5, 10, 15, 20] as const;
export const mostNewPlaces = 10;
export const mostHubs = 5;

/** Sites for several facilities of a kind, as somebody asks for them. */
export interface SitingChoices {
  readonly kind: ZoneKind;
  readonly goal: (typeof sitingGoals)[number];
  /** New places, 1 … `mostNewPlaces`. */
  readonly more: number;
  readonly withinMinutes: number;
  /** Most people one place can serve. */
  readonly capacity?: number;
}

/** Services to put together in hubs. */
export interface HubChoices {
  /** At least one, in the order of `zoneKinds`. */
  readonly services: readonly ZoneKind[];
  readonly maxHubs: number;
  readonly withinMinutes: number;
  /** Which plan of the front is looked at, from 0. */
  readonly plan?: number;
}

/** What is open behind "Lanjutan" and what it asks. It lives in the query of the URL, defaults left out. */
export interface AdvancedState {
  readonly tool?: AdvancedTool;
  readonly siting: SitingChoices;
  readonly hubs: HubChoices;
}

export const defaultAdvanced: AdvancedState = {
  siting: { kind: 'market', goal: 'nearest', more: 2, withinMinutes: 10 },
  hubs: { services: ['market', 'health', 'education'], maxHubs: 3, withinMinutes: 10 }
};

function whole(text: string | undefined, least: number, most: number): number | undefined {
  const value = Number(text);
  return /^\d{1,6}$/.test(text ?? '') && value >= least && value <= most ? value : undefined;
}

/** "market.nearest.2.10" and perhaps ".300" for a capacity. */
function parseSiting(text: string | null): SitingChoices {
  const [kindName, goalName, more, within, capacity] = (text ?? '').split('.');
  const kind = zoneKinds.find((name) => name === kindName);
  const goal = sitingGoals.find((name) => name === goalName);
  const count = whole(more, 1, mostNewPlaces);
  const minutes = withinChoices.find((choice) => choice === whole(within, 1, 60));
  const room = whole(capacity, 1, 100_000);
  if (kind === undefined || goal === undefined || count === undefined || minutes === undefined) {
    return defaultAdvanced.siting;
  }
  return {
    kind,
    goal,
    more: count,
    withinMinutes: minutes,
    ...(room === undefined ? {} : { capacity: room })
  };
}

/** "market-health.3.10" and perhaps ".2" for the plan looked at. */
function parseHubs(text: string | null): HubChoices {
  const [names = '', hubs, within, plan] = (text ?? '').split('.');
  const asked = names.split('-');
  const services = zoneKinds.filter((kind) => asked.includes(kind));
  const maxHubs = whole(hubs, 1, mostHubs);
  const minutes = withinChoices.find((choice) => choice === whole(within, 1, 60));
  const chosen = whole(plan, 0, 99);
  if (services.length === 0 || maxHubs === undefined || minutes === undefined) return defaultAdvanced.hubs;
  return {
    services,
    maxHubs,
    withinMinutes: minutes,
    ...(chosen === undefined ? {} : { plan: chosen })
  };
}

/** What a query asks. Total: what is unknown, hostile or cut short falls back to the default. */
export function parseAdvanced(query: URLSearchParams): AdvancedState {
  const tool = advancedTools.find((name) => name === query.get('a'));
  return {
    ...(tool === undefined ? {} : { tool }),
    siting: parseSiting(query.get('l')),
    hubs: parseHubs(query.get('h'))
  };
}

const sitingText = ({ kind, goal, more, withinMinutes, capacity }: SitingChoices): string =>
  [kind, goal, more, withinMinutes, ...(capacity === undefined ? [] : [capacity])].join('.');
const hubsText = ({ services, maxHubs, withinMinutes, plan }: HubChoices): string =>
  [services.join('-'), maxHubs, withinMinutes, ...(plan === undefined ? [] : [plan])].join('.');

/** The shortest query that asks this; empty for the default. */
export function formatAdvanced({ tool, siting, hubs }: AdvancedState): URLSearchParams {
  const query = new URLSearchParams();
  if (tool !== undefined) query.set('a', tool);
  const [asked, planned] = [sitingText(siting), hubsText(hubs)];
  if (asked !== sitingText(defaultAdvanced.siting)) query.set('l', asked);
  if (planned !== hubsText(defaultAdvanced.hubs)) query.set('h', planned);
  return query;
}
