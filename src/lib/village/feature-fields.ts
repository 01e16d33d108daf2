import { bilingual, idField, positionField, statusField } from './common-fields';
import { villageCodePattern } from './codes';
import {
  choice,
  count,
  flag,
  isoDate,
  list,
  number,
  pattern,
  required,
  text,
  type Field,
  type Fields
} from './field';
import { familyNames, kindsOf, type FeatureOf, type KindOf, type LayerName } from './types';

/** The properties a feature of a layer may carry, without what the validator itself adds. */
export type PropertiesOf<L extends LayerName> = Omit<FeatureOf[L], 'layer' | 'geometry'>;

export function kindsIn<L extends LayerName>(layer: L): readonly KindOf<L>[] {
  return Object.keys(kindsOf[layer]) as KindOf<L>[];
}

/** Sub-kinds of one kind; empty where the kind has none or is unknown. */
export function subkindsIn(layer: LayerName, kind: string): readonly string[] {
  const kinds: Readonly<Record<string, readonly string[]>> = kindsOf[layer];
  return Object.hasOwn(kinds, kind) ? (kinds[kind] ?? []) : [];
}

function subkindField(layer: LayerName): Field<string> {
  const all = kindsIn(layer).flatMap((kind) => subkindsIn(layer, kind));
  return choice([...new Set(all)], 'unknown-subkind');
}

function baseFields<L extends LayerName>(layer: L) {
  return {
    id: required(idField()),
    kind: required(choice(kindsIn(layer), 'unknown-kind')),
    subkind: subkindField(layer),
    name: text(),
    nameStatus: statusField(),
    description: bilingual(),
    status: statusField(),
    source: required(idField()),
    date: isoDate(),
    accuracyMeters: number(0, 10_000_000)
  };
}

const villageCodeField = (): Field<string> =>
  pattern(villageCodePattern, {
    id: 'kode Kemendagri PP.KK.CC.DDDD, angka pertama DDDD 1, 2, atau 3',
    en: 'a Kemendagri code PP.KK.CC.DDDD, first D being 1, 2 or 3'
  });

const familyFields = <L extends 'crafts' | 'farming' | 'plantation' | 'food'>(layer: L) => ({
  ...baseFields(layer),
  rt: idField(),
  count: count(1, 1_000_000)
});

/** Every property the package format allows, by layer: the allow-list of validator and JSON Schema. */
export const fieldsOf: { readonly [L in LayerName]: Fields<PropertiesOf<L>> } = {
  boundary: { ...baseFields('boundary'), code: villageCodeField() },
  dusun: {
    ...baseFields('dusun'),
    labelPoint: positionField(),
    population: count(0, 1_000_000),
    populationStatus: statusField()
  },
  rt: {
    ...baseFields('rt'),
    rt: required(text(20)),
    rw: text(20),
    dusun: idField(),
    population: count(0, 1_000_000),
    populationStatus: statusField()
  },
  zone: baseFields('zone'),
  facilities: {
    ...baseFields('facilities'),
    zone: flag(),
    outside: flag(),
    services: list(bilingual(200)),
    hours: text(500),
    hoursStatus: statusField(),
    capacity: count(0, 1_000_000),
    capacityStatus: statusField(),
    publicPhone: pattern(String.raw`^\+?[0-9(][0-9 ().-]{3,22}$`, {
      id: 'nomor telepon kantor yang diumumkan',
      en: 'a published office telephone number'
    }),
    address: text(300)
  },
  crafts: familyFields('crafts'),
  farming: familyFields('farming'),
  plantation: familyFields('plantation'),
  food: familyFields('food'),
  land: { ...baseFields('land'), protectedPaddy: flag(), villageOwned: flag(), legalSource: idField() },
  roads: {
    ...baseFields('roads'),
    widthMeters: number(0.1, 100),
    surface: choice(['asphalt', 'concrete', 'paving', 'gravel', 'earth']),
    passable: choice(['foot', 'bicycle', 'motorbike', 'car']),
    drySeasonOnly: flag(),
    oneWay: flag()
  },
  water: { ...baseFields('water'), widthMeters: number(0.1, 5000) },
  markets: {
    ...baseFields('markets'),
    country: pattern('^[A-Z]{2}$', { id: 'kode negara ISO 3166-1, mis. BE', en: 'ISO 3166-1 code, e.g. BE' }),
    families: list(choice(familyNames))
  },
  neighbours: { ...baseFields('neighbours'), code: villageCodeField(), kecamatan: text() }
};
