import type { FigureName } from '../../village/agenda';
import type { VillageManifest } from '../../village/built';
import type { RecordedFigure } from '../../village/meeting-record';
import type { FamilyName } from '../../village/types';
import type { Answer, CandidateSite } from './meeting-answers.svelte';

/** Kinds that are land and no place of work: they are left out where places are counted. */
const notPlaces: ReadonlySet<string> = new Set(['grove', 'paddy']);

function placesOf(manifest: VillageManifest, family: FamilyName): number | null {
  const layer = manifest.layers[family];
  if (layer === undefined) return null;
  return Object.entries(layer.byKind).reduce((sum, [kind, n]) => sum + (notPlaces.has(kind) ? 0 : n), 0);
}

function paddyHectares({ figures, layers }: VillageManifest): number | null {
  const published = figures.landUse?.published?.classes.find(({ kind }) => kind === 'paddy');
  return published?.hectares ?? layers.land?.hectaresByKind['paddy'] ?? null;
}

/** Hectares within the walk of as many livelihoods as meet anywhere. */
function togetherHectares({ figures }: VillageManifest): number | null {
  const classes = figures.together?.classes ?? [];
  const most = Math.max(0, ...classes.map(({ families }) => families.length));
  const full = classes.filter(({ families }) => families.length === most);
  return full.length === 0 ? null : full.reduce((sum, { hectares }) => sum + hectares, 0);
}

type SiteFigure = Extract<FigureName, `site-${string}`>;
type VillageFigure = Exclude<FigureName, SiteFigure>;

const ofSite: Readonly<Record<SiteFigure, (site: CandidateSite) => number>> = {
  'site-crafts': ({ placesNear }) => placesNear.crafts,
  'site-farming': ({ placesNear }) => placesNear.farming,
  'site-plantation': ({ placesNear }) => placesNear.plantation,
  'site-food': ({ placesNear }) => placesNear.food,
  'site-people': ({ peopleNear }) => Math.round(peopleNear)
};

const ofVillage: Readonly<Record<VillageFigure, (manifest: VillageManifest) => number | null>> = {
  'official-hectares': ({ officialHectares }) => officialHectares?.value ?? null,
  'drawn-hectares': ({ drawnHectares }) => drawnHectares,
  people: ({ population }) => population?.value ?? null,
  dusun: ({ counts, dusun }) => counts.dusun?.value ?? (dusun.length > 0 ? dusun.length : null),
  rt: ({ counts }) => counts.rt?.value ?? null,
  'zone-hectares': ({ layers }) => layers.zone?.hectares ?? null,
  'zone-facilities': ({ facilities }) => facilities.filter(({ zone }) => zone === true).length,
  facilities: ({ facilities }) => facilities.length,
  crafts: (manifest) => placesOf(manifest, 'crafts'),
  farming: (manifest) => placesOf(manifest, 'farming'),
  plantation: (manifest) => placesOf(manifest, 'plantation'),
  food: (manifest) => placesOf(manifest, 'food'),
  'paddy-hectares': paddyHectares,
  'together-hectares': togetherHectares,
  'one-round': ({ figures }) => figures.oneRound?.meanMinutes ?? null,
  'one-by-one': ({ figures }) => figures.oneRound?.apartMeanMinutes ?? null,
  'farthest-dusun': ({ figures }) =>
    figures.oneRound === undefined ? null : Math.max(...Object.values(figures.oneRound.byDusun)),
  'to-survey': ({ figures }) => figures.survey.toSurvey
};

/** Whether a figure has one value for each candidate site. */
export function isSiteFigure(name: FigureName): name is SiteFigure {
  return name in ofSite;
}

/** A figure from the village's data as it is now; undefined while the sites are still being found. */
export function liveFigure(
  name: FigureName,
  manifest: VillageManifest,
  sites: Answer<readonly CandidateSite[]>
): RecordedFigure | undefined {
  if (!isSiteFigure(name)) return { name, values: [ofVillage[name](manifest)] };
  if (sites.status === 'waiting') return undefined;
  return { name, values: sites.status === 'none' ? [] : sites.value.map(ofSite[name]) };
}

/** Share 0…1 of the village's features whose place nobody has surveyed, mapped or published yet. */
export function sketchShareOf({ figures: { survey } }: VillageManifest): number {
  return survey.total === 0 ? 0 : survey.toSurvey / survey.total;
}

/** Decimals a figure is shown with. */
export function digitsOf(name: FigureName): number {
  return name.endsWith('hectares') ? 1 : 0;
}
