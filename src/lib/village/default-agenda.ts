import { agendaVersion, type Agenda, type AgendaSlide, type FigureName } from './agenda';
import type { VillageManifest } from './built';
import { familyNames, type FamilyName, type LayerName, type Text } from './types';
import type { ViewLayer } from './view-layers';

const questionOf: Readonly<Record<FamilyName, Text>> = {
  crafts: { id: 'Di mana orang menganyam?', en: 'Where do people weave?' },
  farming: { id: 'Di mana orang bertani?', en: 'Where do people farm?' },
  plantation: { id: 'Di mana kebun kita?', en: 'Where are our gardens?' },
  food: { id: 'Di mana makanan dibuat?', en: 'Where is food made?' }
};

const ground: readonly ViewLayer[] = ['neighbours', 'land', 'water', 'roads', 'dusun'];

/**
 * The agenda of a village that brought none, made from the layers it has: territory → zone → livelihoods one by one
 * → where they meet → one round → candidate sites → survey first → decision. What the village does not know is no
 * slide.
 */
export function defaultAgenda(manifest: VillageManifest): Agenda {
  const has = (layer: LayerName): boolean => (manifest.layers[layer]?.features ?? 0) > 0;
  const families = familyNames.filter(has);
  const canSite = has('roads') && (families.length > 0 || has('facilities'));
  const known = (names: readonly (FigureName | false)[]): readonly FigureName[] =>
    names.filter((name) => name !== false);
  const territory: AgendaSlide = {
    id: 'wilayah',
    question: { id: 'Inilah desa kita. Sudah benar?', en: 'This is our village. Is it right?' },
    layers: ground,
    figures: known([
      manifest.officialHectares === undefined ? 'drawn-hectares' : 'official-hectares',
      manifest.population !== undefined && 'people',
      has('dusun') && 'dusun'
    ])
  };
  const zone: AgendaSlide = {
    id: 'kawasan',
    question: { id: 'Apa saja yang sudah terpadu?', en: 'What is joined already?' },
    layers: [...ground, 'zone', 'links', 'facilities'],
    figures: known([has('facilities') && 'zone-facilities', has('zone') && 'zone-hectares'])
  };
  const livelihood = (family: FamilyName): AgendaSlide => ({
    id: family,
    question: questionOf[family],
    layers: ['neighbours', 'water', 'roads', 'dusun', family],
    figures: [family]
  });
  const meet: AgendaSlide = {
    id: 'bertemu',
    question: { id: 'Di mana potensi kita bertemu?', en: 'Where do our livelihoods meet?' },
    layers: ['neighbours', 'roads', 'dusun', 'together', ...families],
    figures: ['together-hectares']
  };
  const round: AgendaSlide = {
    id: 'satu-putaran',
    question: { id: 'Berapa lama satu putaran?', en: 'How long is one round?' },
    layers: ['neighbours', 'water', 'roads', 'dusun', 'zone', 'links', 'facilities'],
    figures: ['one-round', 'one-by-one']
  };
  const sites: AgendaSlide = {
    id: 'calon-lokasi',
    question: { id: 'Di mana kita padukan?', en: 'Where shall we integrate?' },
    layers: ['neighbours', 'water', 'roads', 'dusun', 'zone', ...families],
    drawing: 'sites',
    sites: 'seimbang',
    figures: ['site-people'],
    vote: 'sites'
  };
  const survey: AgendaSlide = {
    id: 'survei-dulu',
    question: { id: 'Mana yang disurvei dulu?', en: 'What do we survey first?' },
    layers: ['neighbours', 'water', 'roads', 'dusun', 'zone', ...families],
    drawing: 'survey',
    figures: ['to-survey']
  };
  const decision: AgendaSlide = {
    id: 'keputusan',
    question: { id: 'Apa keputusan kita?', en: 'What do we decide?' },
    layers: [...ground, 'zone', 'facilities'],
    vote: 'yes-no'
  };
  return {
    schema: agendaVersion,
    title: { id: `Musyawarah ${manifest.name}`, en: `Meeting of ${manifest.name}` },
    slides: [
      territory,
      ...(has('zone') || has('facilities') ? [zone] : []),
      ...families.map(livelihood),
      ...(manifest.figures.together === undefined ? [] : [meet]),
      ...(manifest.figures.oneRound === undefined ? [] : [round]),
      ...(canSite ? [sites] : []),
      ...(manifest.figures.survey.toSurvey > 0 && canSite ? [survey] : []),
      decision
    ].map(withoutEmptyFigures)
  };
}

/** No figures is no list: the format has none that is empty. */
function withoutEmptyFigures({ figures, ...slide }: AgendaSlide): AgendaSlide {
  return figures === undefined || figures.length === 0 ? slide : { ...slide, figures };
}
