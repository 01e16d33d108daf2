import { createFormats } from '../../i18n/formats';
import { fullKindWords } from '../../i18n/kind-words';
import type { Messages } from '../../i18n/messages.id';
import { textIn } from '../../i18n/text-in';
import { isMarkerKind, isSketch } from '../../map/symbols/marker-kind';
import { markerBody } from '../../map/symbols/marker-svg';
import type { ServicePlace } from '../../ui/services/service-place';
import type { FeatureRecord, VillageManifest } from '../../village/built';
import type { ServicesFile } from '../../village/services-file';
import { serviceWords } from '../../village/service-words';
import { zoneKinds, type Language, type ZoneKind } from '../../village/types';

/** All the page knows; it travels once, as JSON in the page. */
export interface ServicesData {
  readonly lang: Language;
  readonly village: {
    readonly code: string;
    readonly name: string;
    readonly fullName: string;
    readonly version: string;
  };
  /** Paths of the village's map and of this page. */
  readonly mapPath: string;
  readonly pagePath: string;
  readonly places: readonly ServicePlace[];
  readonly kinds: readonly ZoneKind[];
  readonly words: Readonly<Record<string, { readonly own: string; readonly general: string }>>;
  readonly file: Omit<ServicesFile, 'places' | 'schema'>;
  readonly officePhone?: string;
  /** The newest date of a place, as the language writes it. */
  readonly date?: string;
}

const wordKey = ({ kind, subkind }: { readonly kind: string; readonly subkind?: string }): string =>
  subkind === undefined ? kind : `${kind}/${subkind}`;
export const symbolKey = (kind: string, sketch: boolean): string => `${kind}${sketch ? '-sketch' : ''}`;

/** Puts together what the page of services carries, in one language. */
export function toServicesData(
  manifest: VillageManifest,
  file: ServicesFile,
  options: {
    readonly lang: Language;
    readonly messages: Messages;
    readonly mapPath: string;
    readonly pagePath: string;
  }
): ServicesData {
  const { lang, messages } = options;
  const records = new Map(manifest.facilities.map((record) => [record.id, record]));
  const places = file.places.flatMap(({ id, x, y }) => {
    const record = records.get(id);
    return record === undefined ? [] : [{ ...placeOf(record, manifest, lang, messages), x, y }];
  });
  const office = places.find(({ kind, phone }) => kind === 'government' && phone !== undefined);
  const dates = manifest.facilities.flatMap(({ date }) => date ?? []).sort();
  const newest = dates.at(-1);
  return {
    lang,
    village: {
      code: manifest.code,
      name: manifest.name,
      fullName: messages.villageName(messages.villageKind[manifest.kind], manifest.name),
      version: manifest.version
    },
    mapPath: options.mapPath,
    pagePath: options.pagePath,
    places,
    kinds: zoneKinds.filter((kind) => places.some((place) => place.kind === kind)),
    words: Object.fromEntries(
      places.map((place) => [wordKey(place), serviceWords(place.kind, place.subkind)])
    ),
    file: {
      plane: file.plane,
      outline: file.outline,
      origins: file.origins,
      ...(file.ways === undefined ? {} : { ways: file.ways }),
      walkKmh: file.walkKmh,
      inset: file.inset
    },
    ...(office?.phone === undefined ? {} : { officePhone: office.phone }),
    ...(newest === undefined ? {} : { date: createFormats(lang).date(newest) })
  };
}

/** The symbols of a page's places by `symbolKey`: SVG elements around 0,0, drawn by Padu and not by the package. */
export function symbolsOf(places: readonly ServicePlace[]): Record<string, string> {
  return Object.fromEntries(
    places.flatMap(({ kind, sketch }) =>
      isMarkerKind(kind) ? [[symbolKey(kind, sketch), markerBody({ kind, sketch, size: 26 })]] : []
    )
  );
}

/** The search words of a place. */
export const wordsOfPlace = (data: ServicesData, place: ServicePlace): { own: string; general: string } =>
  data.words[wordKey(place)] ?? { own: '', general: '' };

function placeOf(
  record: FeatureRecord,
  manifest: VillageManifest,
  lang: Language,
  messages: Messages
): Omit<ServicePlace, 'x' | 'y'> {
  const services = record.services ?? [];
  const other: Language = lang === 'en' ? 'id' : 'en';
  const alias = services
    .map((text) => textIn(text, other))
    .filter((text, i) => text !== textIn(services[i]!, lang));
  const kindName = fullKindWords(messages, record);
  const source = manifest.sources.find(({ id }) => id === record.source)?.title ?? record.source;
  const dusun = manifest.dusun.find(({ id }) => id === record.dusun)?.name;
  const { hours } = record;
  return {
    id: record.id,
    name: record.name ?? kindName,
    kind: record.kind,
    kindName,
    ...(record.subkind === undefined ? {} : { subkind: record.subkind }),
    zone: record.zone === true,
    sketch: isSketch(record.status),
    outside: record.dusun === undefined && manifest.dusun.length > 0,
    services: services.map((text) => textIn(text, lang)),
    ...(alias.length === 0 ? {} : { alias }),
    ...(record.description === undefined ? {} : { about: textIn(record.description, lang) }),
    ...(hours === undefined
      ? {}
      : {
          hours: {
            week: hours.week,
            ...(hours.also === undefined ? {} : { also: hours.also }),
            ...(hours.status === undefined ? {} : { status: hours.status })
          }
        }),
    ...(record.hoursText === undefined ? {} : { hoursText: record.hoursText }),
    ...(record.publicPhone === undefined ? {} : { phone: record.publicPhone }),
    ...(record.address === undefined ? {} : { address: record.address }),
    ...(dusun === undefined ? {} : { dusun }),
    point: record.point,
    plusCode: record.plusCode,
    source
  };
}
