import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advancedTools,
  defaultAdvanced,
  formatAdvanced,
  mostHubs,
  mostNewPlaces,
  parseAdvanced,
  sitingGoals,
  withinChoices,
  type AdvancedState
} from '../../../src/lib/state/advanced-url';
import { zoneKinds } from '../../../src/lib/village/types';

const parse = (query: string): AdvancedState => parseAdvanced(new URLSearchParams(query));
const within = fc.constantFrom(...withinChoices);

/** States as the panel makes them. */
const states = fc.record(
  {
    tool: fc.constantFrom(...advancedTools),
    siting: fc.record(
      {
        kind: fc.constantFrom(...zoneKinds),
        goal: fc.constantFrom(...sitingGoals),
        more: fc.integer({ min: 1, max: mostNewPlaces }),
        withinMinutes: within,
        capacity: fc.integer({ min: 1, max: 100_000 })
      },
      { requiredKeys: ['kind', 'goal', 'more', 'withinMinutes'] }
    ),
    hubs: fc.record(
      {
        services: fc.subarray([...zoneKinds], { minLength: 1 }),
        maxHubs: fc.integer({ min: 1, max: mostHubs }),
        withinMinutes: within,
        plan: fc.integer({ min: 0, max: 99 })
      },
      { requiredKeys: ['services', 'maxHubs', 'withinMinutes'] }
    )
  },
  { requiredKeys: ['siting', 'hubs'] }
) as fc.Arbitrary<AdvancedState>;

describe('the advanced tools in the address', () => {
  test('come back as they went in', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parse(formatAdvanced(state).toString())).toEqual(state);
      })
    );
  });

  test('the default asks for nothing', () => {
    expect(formatAdvanced(defaultAdvanced).toString()).toBe('');
    expect(parse('')).toEqual(defaultAdvanced);
  });

  test.each([
    ['l=castle.nearest.2.10', 'a kind there is not'],
    ['l=market.nearest.0.10', 'no new place'],
    ['l=market.nearest.11.10', 'more places than may be asked for'],
    ['l=market.nearest.2.7', 'minutes nobody can choose'],
    ['l=market.nearest.2e0.10', 'a count that is none'],
    ['h=.3.10', 'no service'],
    ['h=market.9.10', 'more hubs than may be asked for'],
    ['a=__proto__', 'a tool there is not']
  ])('%s: %s falls back to the default', (query) => {
    expect(parse(query)).toEqual(defaultAdvanced);
  });

  test('a capacity that is none leaves the rest as asked', () => {
    expect(parse('l=health.covered.3.15.-5').siting).toEqual({
      kind: 'health',
      goal: 'covered',
      more: 3,
      withinMinutes: 15
    });
  });
});
