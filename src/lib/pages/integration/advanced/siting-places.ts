import type { SitingAnswer, SitingFigures } from '../../../data/analysis/analysis-calls';
import type { FilePlace } from '../../../data/files/to-files';

/** Sites of a siting answer, those that stand among them, and whom each serves. */
export function sitingPlaces({ places }: SitingAnswer): readonly FilePlace[] {
  let number = 0;
  return places.map(({ at, existing, people, meanMinutes }) => ({
    at,
    figures: {
      number: existing === undefined ? ++number : undefined,
      existing,
      people,
      mean_minutes: meanMinutes
    }
  }));
}

const columns = (when: string, figures: SitingFigures): FilePlace['figures'] => ({
  [`mean_minutes_${when}`]: figures.meanMinutes,
  [`farthest_minutes_${when}`]: figures.farthestMinutes,
  [`coverage_${when}`]: figures.coverage,
  [`unserved_people_${when}`]: figures.unservedPeople
});

/** Figures before and after, of the village (area empty) and by dusun. */
export function sitingRows({ before, after, byDusun }: SitingAnswer): readonly FilePlace['figures'][] {
  const row = (area: string, people: number | undefined, from: SitingFigures, to: SitingFigures) => ({
    area,
    people,
    ...columns('before', from),
    ...columns('after', to)
  });
  return [
    row('', undefined, before, after),
    ...Object.entries(byDusun).map(([id, dusun]) => row(id, dusun.people, dusun.before, dusun.after))
  ];
}
