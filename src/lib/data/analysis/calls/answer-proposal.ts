import {
  nearestMinutes,
  oneRound,
  roundFacilities,
  snapToNetwork,
  weightedMean,
  type Homes,
  type RoundHome,
  type Snap
} from '../../../analysis';
import { zoneKinds } from '../../../village/types';
import type { CallContext } from '../call-context';
import type { Change, ProposalRequest, ProposalResult } from '../analysis-calls';
import type { VillageSession } from '../village-session';

/** Homes are counted on this grid: fine enough for minutes, coarse enough while a point is dragged. */
const homeCellMeters = 10;

interface Access {
  readonly minutes: Float64Array;
  readonly roundMinutes: Float64Array;
}

export async function answerProposal(
  session: VillageSession,
  { at, kind, withinMinutes = 10 }: ProposalRequest,
  context: CallContext<never>
): Promise<ProposalResult> {
  const network = session.network();
  const homes = session.homes(homeCellMeters);
  const [x, y] = session.plane.toMeters(at);
  const [site] = snapToNetwork(network, [{ x, y }]);
  const before = session.keep(`access ${kind}`, () => accessOf(session, homes, kind));
  await context.pause();
  const reachable = site !== undefined && site.edge >= 0;
  const after = reachable ? accessOf(session, homes, kind, site) : before;

  const figures = (group?: string) => {
    const chosen = homes.homes.map((home) => (group === undefined || home.group === group ? home.people : 0));
    const total = chosen.reduce((sum, people) => sum + people, 0);
    const change = (figure: (access: Access) => number): Change => ({
      before: figure(before),
      after: figure(after)
    });
    const mean = (minutes: Float64Array) =>
      weightedMean(
        minutes,
        chosen.map((people, home) => (Number.isFinite(minutes[home]!) ? people : 0))
      );
    return {
      meanMinutes: change((access) => mean(access.minutes)),
      coverage: change(
        (access) =>
          chosen.reduce(
            (sum, people, home) => (access.minutes[home]! <= withinMinutes ? sum + people : sum),
            0
          ) / total
      ),
      roundMinutes: change((access) => mean(access.roundMinutes))
    };
  };
  const groups = [...new Set(homes.homes.flatMap((home: RoundHome) => home.group ?? []))].sort();
  return {
    reachable,
    ...figures(),
    byDusun: Object.fromEntries(groups.map((group) => [group, figures(group)]))
  };
}

/** Minutes of every home to the nearest facility of the kind and of its round, with one more or without. */
function accessOf(
  session: VillageSession,
  { homes }: Homes,
  kind: ProposalRequest['kind'],
  site?: Snap
): Access {
  const { input } = session;
  const network = session.network();
  const facilities = input.facilities.filter((facility) => facility.kind === kind);
  const snaps = [...snapToNetwork(network, facilities), ...(site ? [site] : [])];
  const stops = zoneKinds.map((zoneKind) => {
    const places = roundFacilities(input.facilities)[zoneKind];
    const own = snapToNetwork(network, places).map((snap, index) => ({ id: places[index]!.id, snap }));
    return [zoneKind, site && zoneKind === kind ? [...own, { id: 'proposal', snap: site }] : own] as const;
  });
  return {
    minutes: nearestMinutes(
      network,
      homes.map((home) => home.snap),
      snaps
    ).minutes,
    roundMinutes: oneRound(network, homes, Object.fromEntries(stops)).minutes
  };
}
