import type { Acceptability, IntegrationAnswer } from '../../../analysis';
import { textIn } from '../../../i18n/text-in';
import type { Language } from '../../../village/types';
import type { FilePlace } from '../../../data/files/to-files';

/** The ranked sites with every figure a card shows: values in their own units, worths and parts 0…1, minutes. */
export function sitePlaces(
  found: IntegrationAnswer,
  hold: Acceptability | undefined,
  language: Language
): readonly FilePlace[] {
  return found.sites.map(({ rank, at, score, criteria, facts, why }, i) => ({
    at,
    figures: {
      rank,
      score,
      place: textIn(facts.place, language),
      near: facts.near && textIn(facts.near, language),
      why: textIn(why, language),
      ...Object.fromEntries(
        criteria.flatMap(({ id, value, worth, part }) => [
          [`${id}_value`, value],
          [`${id}_worth`, worth],
          [`${id}_part`, part]
        ])
      ),
      ...Object.fromEntries(
        Object.entries(facts.placesNear).map(([family, count]) => [`${family}_within_5_minutes`, count])
      ),
      families_near: facts.familiesNear,
      people_within_10_minutes: facts.peopleNear,
      minutes_to_zone: facts.zoneMinutes,
      ...Object.fromEntries(
        Object.entries(facts.nearest).map(([kind, nearest]) => [`minutes_to_${kind}`, nearest?.minutes])
      ),
      minutes_to_through_road: facts.roadMinutes,
      first_share: hold?.first[i],
      top_three_share: hold?.topThree[i],
      draws: hold?.draws
    }
  }));
}
