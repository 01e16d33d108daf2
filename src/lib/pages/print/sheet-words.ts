import type { Formats } from '../../i18n/formats';
import type { Messages } from '../../i18n/messages.id';
import type { PrintMessages } from '../../i18n/print.id';
import { graticule } from '../../map/print/draw-grid';
import { convergenceAt } from '../../map/print/print-projection';
import type { SheetContent, SheetLegendGroup } from '../../map/print/sheet-content';
import type { SheetPlan } from '../../map/print/sheet-plan';
import type { ViewState } from '../../state/view-state';
import type { VillageManifest } from '../../village/built';
import { layerNames, type Position, type Village } from '../../village/types';
import { defaultViewLayers, type ViewLayer } from '../../village/view-layers';
import { legendItems } from '../planner/legend-items';
import type { Surroundings } from './location-of';

export interface SheetWordsInput {
  readonly village: Village;
  readonly manifest: VillageManifest;
  readonly surroundings: Surroundings;
  readonly view: ViewState;
  readonly plan: SheetPlan;
  /** ISO date of printing. */
  readonly date: string;
  readonly m: Messages;
  readonly t: PrintMessages;
  readonly f: Formats;
}

/** Layers paper cannot show: what is computed for the live map, and what lies far away. */
const notOnPaper: readonly ViewLayer[] = ['together', 'markets'];

/** The view as paper shows it: points instead of densities, the village instead of the world. */
export function printedView(view: ViewState): ViewState {
  return {
    ...view,
    layers: view.layers.filter((layer) => !notOnPaper.includes(layer)),
    modes: { crafts: 'points', farming: 'points', plantation: 'points', food: 'points' },
    world: false
  };
}

/** Layers the view shows and paper does not. */
export function leftOut(view: ViewState): readonly ViewLayer[] {
  return view.layers.filter((layer) => notOnPaper.includes(layer));
}

/** Everything the sheet says, from the village's data and the page's language. */
export function sheetWords(input: SheetWordsInput): SheetContent {
  const { manifest, view, plan, m, t, f } = input;
  const { survey } = manifest.figures;
  const kind = m.villageKind[manifest.kind];
  const whole = defaultViewLayers.every((layer) => view.layers.includes(layer));
  const hasZone = (manifest.layers.zone?.features ?? 0) > 0;
  const { projection, scale } = plan.window;
  const inKilometers = scale >= 40_000;
  const middle: Position = manifest.labelPoint;
  const corner = projection.toPosition([plan.window.west, plan.window.north]);
  const convergence = convergenceAt(projection, middle);
  const kabupaten = manifest.kabupaten.name.replace(/^kab(upaten|\.)?\s+/i, '');
  const place = t.sheet;
  return {
    title: whole && hasZone ? place.title(kind, manifest.name) : place.plainTitle(kind, manifest.name),
    subtitle: place.subtitle(manifest.kecamatan.name, kabupaten, manifest.provinsi.name),
    edition: place.edition(f.date(input.date.slice(0, 7)), manifest.version.slice(0, 8)),
    north: place.north,
    scale: place.scale(f.number(scale)),
    onPaper: place.onPaper(plan.paper.name),
    barFigure: (meters) => f.number(inKilometers ? meters / 1000 : meters, 1),
    barUnit: inKilometers ? 'km' : 'm',
    legendTitle: place.legend,
    legend: legendGroups(view, manifest, m, t),
    certainty: place.certainty(f.number(survey.toSurvey), f.number(survey.total)),
    location: {
      title: place.location,
      text:
        input.surroundings.within === 'kabupaten'
          ? place.inKabupaten(kabupaten, manifest.kecamatan.name)
          : place.inIndonesia(kabupaten),
      bounds: input.surroundings.bounds,
      areas: input.surroundings.areas,
      at: middle
    },
    notes: [
      {
        head: place.area,
        text:
          manifest.officialHectares === undefined
            ? place.areaDrawn(f.number(manifest.drawnHectares, 2))
            : place.areaText(
                f.number(manifest.officialHectares.value, 3),
                f.number(manifest.drawnHectares, 2)
              )
      },
      {
        head: place.projection,
        text: `${place.projectionText(
          projection.zone,
          f.number(plan.grid.step),
          f.number(graticule(plan.window).seconds),
          f.fixed(convergence, 1)
        )} ${place.corner(degrees(corner[1], t, 'lat'), degrees(corner[0], t, 'lng'))}`
      },
      { head: place.sources, text: `${sourceText(input)} ${place.indicative}` }
    ]
  };
}

/** "7°23′41″ LS". */
function degrees(value: number, t: PrintMessages, axis: 'lat' | 'lng'): string {
  const seconds = Math.round(Math.abs(value) * 3600);
  const { north, south, east, west } = t.sheet.hemispheres;
  const side = axis === 'lat' ? (value < 0 ? south : north) : value < 0 ? west : east;
  const two = (n: number): string => String(n).padStart(2, '0');
  // Plain quotes: the sheet's font has no primes.
  return `${Math.floor(seconds / 3600)}°${two(Math.floor(seconds / 60) % 60)}'${two(seconds % 60)}" ${side}`;
}

/** The signs of what is shown, in the groups a reader looks for. */
export function legendGroups(
  view: ViewState,
  manifest: VillageManifest,
  m: Messages,
  t: PrintMessages
): readonly SheetLegendGroup[] {
  const items = legendItems(view, manifest, m);
  const groupOf = (id: string): keyof PrintMessages['sheet']['groups'] => {
    if (id.startsWith('facilities')) return 'services';
    if (/^(land|roads|water)-/.test(id)) return 'ground';
    return /^(crafts|farming|plantation|food)/.test(id) ? 'livelihoods' : 'territory';
  };
  return (['territory', 'services', 'livelihoods', 'ground'] as const)
    .map((group) => ({
      title: t.sheet.groups[group],
      items: items.filter(({ id }) => groupOf(id) === group).map(({ label, swatch }) => ({ label, swatch }))
    }))
    .filter((group) => group.items.length > 0);
}

/** The sources of what is shown, each once: title, publisher and year, licence. */
function sourceText({ village, view }: SheetWordsInput): string {
  const shown = layerNames.filter(
    (name) => name === 'boundary' || (view.layers as readonly string[]).includes(name)
  );
  const used = new Set(shown.flatMap((name) => village.layers[name].map(({ source }) => source)));
  return village.sources
    .filter(({ id }) => used.has(id))
    .map(({ title, publisher, date, licence }) => {
      const by = [publisher, date?.slice(0, 4)].filter((part) => part !== undefined).join(' ');
      return `${title} (${[by, licence].filter((part) => part !== '').join('; ')}).`;
    })
    .join(' ');
}
