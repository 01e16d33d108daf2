import { familyNames, zoneKinds, type FamilyName, type Text, type ZoneKind } from '../../village/types';
import { criteria, type CriterionId } from './criteria';
import type { SiteFacts } from './site-facts';

interface Phrase {
  readonly id: string;
  readonly en: string;
}

const familyWords: Readonly<
  Record<FamilyName, { readonly id: string; readonly en: readonly [one: string, many: string] }>
> = {
  crafts: { id: 'perajin bambu', en: ['bamboo weaver', 'bamboo weavers'] },
  farming: { id: 'tempat tani', en: ['farming place', 'farming places'] },
  plantation: { id: 'kebun', en: ['garden', 'gardens'] },
  food: { id: 'dapur jajanan', en: ['snack kitchen', 'snack kitchens'] }
};
const kindWords: Readonly<Record<ZoneKind, Text & { readonly en: string }>> = {
  government: { id: 'kantor desa', en: 'the village office' },
  market: { id: 'pasar', en: 'the market' },
  economy: { id: 'pusat ekonomi', en: 'the economic centre' },
  health: { id: 'layanan kesehatan', en: 'health care' },
  education: { id: 'tempat belajar', en: 'a place to learn' }
};
const landWords: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  yard: { id: 'di pekarangan', en: 'on a yard' },
  settlement: { id: 'di permukiman', en: 'in the settlement' },
  paddy: { id: 'di sawah', en: 'on paddy' },
  dryland: { id: 'di tegalan', en: 'on dry land' },
  plantation: { id: 'di kebun', en: 'on a plantation' }
};

const count = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') };

/** Whole minutes, at least one; what sentence and table both show. */
export function sayMinutes(minutes: number): number {
  return Math.max(1, Math.round(minutes));
}

function minutesPhrase(minutes: number, to: { id: string; en: string }): Phrase {
  if (minutes === Infinity) return { id: `tanpa jalan ke ${to.id}`, en: `no way to ${to.en}` };
  const said = sayMinutes(minutes);
  return { id: `${said} menit ke ${to.id}`, en: `${said} ${said === 1 ? 'minute' : 'minutes'} to ${to.en}` };
}

/** What a criterion says about a spot, in numbers the facts carry. */
function phraseOf(id: CriterionId, facts: SiteFacts): Phrase {
  const family = familyNames.find((name) => name === id);
  if (family) {
    const n = facts.placesNear[family];
    const words = familyWords[family];
    if (n === 0) {
      const minutes = facts.placeMinutes[family];
      return minutes === Infinity
        ? { id: `tanpa ${words.id}`, en: `no ${words.en[0]}` }
        : {
            id: `${words.id} terdekat ${sayMinutes(minutes)} menit`,
            en: `nearest ${words.en[0]} ${sayMinutes(minutes)} min`
          };
    }
    return {
      id: `${n} ${words.id} dalam 5 menit`,
      en: `${n} ${n === 1 ? words.en[0] : words.en[1]} within 5 minutes`
    };
  }
  const kind = zoneKinds.find((name) => name === id);
  if (kind) return minutesPhrase(facts.nearest[kind]?.minutes ?? Infinity, kindWords[kind]);
  switch (id) {
    case 'joining': {
      const n = facts.familiesNear;
      return n === 0
        ? { id: 'tanpa potensi berdekatan', en: 'no livelihood near' }
        : {
            id: `${n} jenis potensi berdekatan`,
            en: `${n} ${n === 1 ? 'kind' : 'kinds'} of livelihood near`
          };
    }
    case 'people':
      return {
        id: `${count.id.format(facts.peopleNear)} warga dalam 10 menit`,
        en: `${count.en.format(facts.peopleNear)} people within 10 minutes`
      };
    case 'unmet':
      return facts.zoneMinutes === Infinity
        ? { id: 'layanan belum terjangkau', en: 'services out of reach' }
        : {
            id: `layanan kini ${sayMinutes(facts.zoneMinutes)} menit jauhnya`,
            en: `services now ${sayMinutes(facts.zoneMinutes)} min away`
          };
    case 'road':
      return minutesPhrase(facts.roadMinutes, { id: 'jalan raya', en: 'the main road' });
    case 'zone':
      return minutesPhrase(facts.zoneMinutes, { id: 'kawasan terpadu', en: 'the integrated zone' });
    case 'land': {
      const words = landWords[facts.land ?? ''];
      return words ?? { id: 'lahan belum diketahui', en: 'land unknown' };
    }
    default:
      return { id: criteria[id].name.id, en: criteria[id].name.en ?? criteria[id].name.id };
  }
}

/** Indonesian "a, b dan c", English "a, b and c". */
function list(phrases: readonly string[], and: string): string {
  return phrases.length < 2
    ? phrases.join('')
    : `${phrases.slice(0, -1).join(', ')} ${and} ${phrases.at(-1)!}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export interface ExplainInput {
  /** Criteria, and how much of the score each gives. */
  readonly ids: readonly CriterionId[];
  readonly parts: readonly number[];
  /** Worth 0…1 of each; what is below a third and weighs is told as a "but". */
  readonly worths: ArrayLike<number>;
  readonly weights: readonly number[];
  readonly facts: SiteFacts;
}

/**
 * One sentence of at most 25 words: what the three criteria that give most of the score say here, and what the
 * heaviest weak one says against it. Every number in it is one of the facts.
 */
export function explainSite(input: ExplainInput): Text & { readonly en: string } {
  const { ids, parts, worths, weights, facts } = input;
  if (facts.unreachable) {
    return { id: 'Tidak ada jalan dalam 150 meter dari sini.', en: 'No road within 150 metres of here.' };
  }
  const order = ids.map((_, k) => k).filter((k) => weights[k]! > 0);
  const strong = order
    .filter((k) => parts[k]! > 0)
    .sort((a, b) => parts[b]! - parts[a]! || a - b)
    .slice(0, 3);
  const weak = order
    .filter((k) => worths[k]! < 1 / 3 && !strong.includes(k))
    .sort((a, b) => weights[b]! - weights[a]! || a - b)[0];
  if (strong.length === 0) {
    return { id: 'Tidak ada yang mendukung tempat ini.', en: 'Nothing speaks for this place.' };
  }
  const phrases = strong.map((k) => phraseOf(ids[k]!, facts));
  const but = weak === undefined ? undefined : phraseOf(ids[weak]!, facts);
  return {
    id: `${capital(
      list(
        phrases.map((phrase) => phrase.id),
        'dan'
      )
    )}${but ? `; tetapi ${but.id}` : ''}.`,
    en: `${capital(
      list(
        phrases.map((phrase) => phrase.en),
        'and'
      )
    )}${but ? `; but ${but.en}` : ''}.`
  };
}
