import { kabupatenCodePattern, kecamatanCodePattern, provinsiCodePattern, villageCodePattern } from './codes';
import { bilingual, idField, indonesia, statusField } from './common-fields';
import {
  choice,
  count,
  isoDate,
  list,
  number,
  numbers,
  pattern,
  required,
  text,
  type Field,
  type Fields
} from './field';
import { kindsIn } from './feature-fields';
import { dictionary, record } from './record';
import type { Bounds, LandUseClass, PlaceAbove, Source, SourcedFigure, Village } from './types';

const code = (shape: string, example: string): Field<string> =>
  pattern(shape, { id: `kode Kemendagri seperti ${example}`, en: `a Kemendagri code such as ${example}` });

const placeAbove = (shape: string, example: string): Field<PlaceAbove> =>
  required(record<PlaceAbove>({ code: required(code(shape, example)), name: required(text()) }));

const figure = (value: Field<number>): Field<SourcedFigure> =>
  record<SourcedFigure>({
    value: required(value),
    source: required(idField()),
    date: isoDate(),
    status: statusField(),
    note: bilingual()
  });

const hectares = (): Field<number> => number(0, 5_000_000);
const [west, south, east, north] = indonesia;

/** Everything village.json may hold, apart from `$schema`; `counts` and `texts` are empty when absent. */
export const villageFields: Fields<Omit<Village, 'layers'>> = {
  code: required(code(villageCodePattern, '33.03.06.2015')),
  bpsCode: pattern(String.raw`^[1-9]\d{9}$`, { id: 'kode BPS 10 angka', en: 'a BPS code of 10 digits' }),
  name: required(text(100)),
  kind: required(choice(['desa', 'kelurahan', 'desa-adat'])),
  kecamatan: placeAbove(kecamatanCodePattern, '33.03.06'),
  kabupaten: placeAbove(kabupatenCodePattern, '33.03'),
  provinsi: placeAbove(provinsiCodePattern, '33'),
  postcode: pattern(String.raw`^[1-9]\d{4}$`, { id: 'kode pos 5 angka', en: 'a postcode of 5 digits' }),
  officialHectares: figure(hectares()),
  population: figure(count(0, 10_000_000)),
  counts: record<Village['counts']>({
    dusun: figure(count(0, 1000)),
    rw: figure(count(0, 1000)),
    rt: figure(count(0, 10_000))
  }),
  landUse: record<NonNullable<Village['landUse']>>({
    source: required(idField()),
    date: isoDate(),
    totalHectares: required(hectares()),
    classes: required(
      list(record<LandUseClass>({ kind: required(choice(kindsIn('land'))), hectares: required(hectares()) }))
    )
  }),
  sources: required(
    list(
      record<Source>({
        id: required(idField()),
        title: required(text(300)),
        publisher: text(),
        url: pattern(String.raw`^https?://\S+$`, { id: 'alamat http(s)://…', en: 'an http(s)://… address' }),
        licence: required(text(300)),
        date: isoDate(),
        note: bilingual()
      })
    )
  ),
  texts: dictionary(bilingual()),
  homeBounds: numbers<Bounds>([
    [west, east],
    [south, north],
    [west, east],
    [south, north]
  ])
};
