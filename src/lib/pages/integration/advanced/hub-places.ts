import type { HubAnswer } from '../../../data/analysis/analysis-calls';
import type { FilePlace } from '../../../data/files/to-files';

/** New places of every plan of the front, each with its plan's figures. */
export function hubPlaces({ plans }: HubAnswer): readonly FilePlace[] {
  return plans.flatMap((plan, index) =>
    plan.hubs
      .filter(({ services }) => services.length > 0)
      .map(({ at, services, existing }, place) => ({
        at,
        figures: {
          plan: index + 1,
          place: place + 1,
          services: services.join(' '),
          existing: existing.join(' '),
          plan_covered: plan.covered,
          plan_bundled: plan.bundled,
          plan_joined: plan.joined
        }
      }))
  );
}
