import {
  agendaVersion,
  figureNames,
  mostFigures,
  mostOptions,
  slideDrawings,
  voteKinds,
  type Agenda,
  type AgendaSlide
} from './agenda';
import { bilingual, idField, indonesia } from './common-fields';
import { versionField } from './version-field';
import { choice, list, numbers, required, type Field, type Fields, type JsonSchema } from './field';
import { record, recordSchema } from './record';
import type { Bounds } from './types';
import { familyModes, viewLayers } from './view-layers';

const [west, south, east, north] = indonesia;

/** A list that may hold `most` items at most. */
function shortList<T>(item: Field<T>, most: number): Field<readonly T[]> {
  const any = list(item);
  return {
    ...any,
    schema: { ...any.schema, maxItems: most },
    read(value, path, report) {
      if (!Array.isArray(value) || value.length <= most) return any.read(value, path, report);
      const expected = {
        id: `paling banyak ${String(most)} butir`,
        en: `${String(most)} items at most`
      };
      report({ rule: 'wrong-value', field: path, expected, got: value });
      return undefined;
    }
  };
}

const boundsNumbers = numbers<Bounds>([
  [west, east],
  [south, north],
  [west, east],
  [south, north]
]);

/** [west, south, east, north] with west of east and south of north. */
export const boundsField: Field<Bounds> = {
  ...boundsNumbers,
  read(value, path, report) {
    const bounds = boundsNumbers.read(value, path, report);
    if (bounds === undefined || (bounds[0] < bounds[2] && bounds[1] < bounds[3])) return bounds;
    const expected = {
      id: 'barat < timur dan selatan < utara',
      en: 'west < east and south < north'
    };
    report({ rule: 'wrong-value', field: path, expected, got: value });
    return undefined;
  }
};

const mode = choice(familyModes);

export const slideFields: Fields<AgendaSlide> = {
  id: required(idField()),
  question: required(bilingual(120)),
  caption: bilingual(120),
  bounds: boundsField,
  layers: required(list(choice(viewLayers))),
  modes: record<NonNullable<AgendaSlide['modes']>>({
    crafts: mode,
    farming: mode,
    plantation: mode,
    food: mode
  }),
  figures: shortList(choice(figureNames), mostFigures),
  drawing: choice(slideDrawings),
  sites: idField(),
  vote: choice(voteKinds),
  options: shortList(bilingual(60), mostOptions),
  notes: bilingual(2000)
};

/** The agenda without its slides, which are read one by one so that an issue can name its slide. */
export const agendaHeadFields: Fields<Omit<Agenda, 'slides'>> = {
  schema: versionField(agendaVersion),
  title: required(bilingual(120))
};

/** Everything of an agenda, for a file that carries one. */
export const agendaFields: Fields<Agenda> = {
  ...agendaHeadFields,
  slides: required(list(record<AgendaSlide>(slideFields)))
};

/** JSON Schema (draft 7) of agenda.json, from the tables the validator reads. */
export function agendaSchema(): JsonSchema {
  const { properties, ...rest } = recordSchema(agendaFields);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'agenda.json',
    ...rest,
    properties: { $schema: {}, ...(properties as JsonSchema) }
  };
}
