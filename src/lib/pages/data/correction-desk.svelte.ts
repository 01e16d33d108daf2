import type { Geometry } from 'geojson';
import type { Formats } from '../../i18n/formats';
import type { CorrectionMessages } from '../../i18n/corrections.id';
import type { MapIntent, MapPin } from '../../map/map-view';
import type { View } from '../../state/view.svelte';
import { idOf } from '../../village/corrections/apply-corrections';
import { landAt } from '../../village/corrections/area-at';
import {
  addFeature,
  moveByHand,
  reshapeByHand,
  type EditContext,
  type Edited
} from '../../village/corrections/edit-feature';
import { chainsOfGeometry, withChains } from '../../village/corrections/geometry-chains';
import { isOutline } from '../../village/corrections/reshape';
import type { LayerFeature } from '../../village/layer-text';
import type { LayerName, Position } from '../../village/types';
import { correctionShapes, partIndexOf } from './correction-shapes';
import type { Corrections } from './corrections.svelte';
import { idsOf, indexFeatures } from './feature-index';
import { startShape, type StartShape } from './start-shape';
import { today } from './today';

export interface NewFeature {
  readonly layer: LayerName;
  readonly kind: string;
  readonly shape: StartShape;
  /** Corner by corner on the map; otherwise it is put at the middle of the map. */
  readonly draw: boolean;
}

export interface DeskWords {
  readonly t: CorrectionMessages;
  readonly f: Formats;
}

const pointOf = ({ geometry }: LayerFeature): Position | undefined =>
  geometry.type === 'Point' ? chainsOfGeometry(geometry)[0]?.points[0] : undefined;

/** What is on the table of somebody who corrects: the feature in hand, the shape being drawn, what was said last. */
export class CorrectionDesk {
  corrections = $state.raw<Corrections>();
  /** A line or an area that is being drawn anew. */
  wish = $state.raw<NewFeature>();
  /** Line or ring of the feature in hand whose corners are changed. */
  part = $state(0);
  /** What came of the last edit, in words. */
  said = $state('');
  /** Grows when a shape on the map must go back to what stands. */
  refusals = $state(0);
  readonly #view: View;
  readonly #words: () => DeskWords;
  readonly #home: () => Position;
  #middle: Position | undefined;
  readonly layers = $derived.by(() => this.corrections?.layers ?? {});
  readonly #byId = $derived(indexFeatures(this.layers));
  readonly selected = $derived.by(() => {
    const id = this.#view.state.selection;
    const found = id === undefined ? undefined : this.#byId.get(id);
    return found === undefined || isOutline(found.layer) ? undefined : found;
  });
  readonly #changes = $derived.by(() => this.corrections?.changes ?? []);
  readonly changed = $derived(idsOf(this.#changes));
  readonly shapes = $derived.by(() =>
    correctionShapes(this.#changes, this.selected?.feature, this.part, this.#drawing)
  );
  /** The feature in hand to be dragged, and the points corrected before. */
  readonly pins = $derived.by((): readonly MapPin[] => {
    const inHand = this.selected?.feature;
    const moved = this.#changes.flatMap(({ id, after }): MapPin[] => {
      const at = after === undefined || id === (inHand && idOf(inHand)) ? undefined : pointOf(after);
      return at === undefined ? [] : [{ id, at, look: 'site', label: this.nameOf(id) }];
    });
    const at = inHand && pointOf(inHand);
    if (inHand === undefined || at === undefined) return moved;
    const label = `${this.#words().t.edit.place}: ${this.nameOf(idOf(inHand))}`;
    return [...moved, { id: 'place', at, look: 'proposal', movable: true, label }];
  });

  /** `home` is where a new feature goes before the map says where its middle is. */
  constructor(view: View, words: () => DeskWords, home: () => Position) {
    this.#view = view;
    this.#words = words;
    this.#home = home;
  }

  get #drawing(): 'line' | 'area' | undefined {
    const shape = this.wish?.shape;
    return shape === 'point' ? undefined : shape;
  }

  get context(): EditContext {
    return { layers: this.layers, today: today() };
  }

  nameOf(id: string): string {
    const name = this.#byId.get(id)?.feature.properties['name'];
    return typeof name === 'string' ? name : id;
  }

  /** Takes a feature in hand; undefined puts it down. */
  open(id: string | undefined): void {
    this.part = 0;
    this.said = '';
    this.wish = undefined;
    void this.#view.select(id);
  }

  /** Makes an edit and says what came of it, in `words` where there are better ones than "saved". */
  edit(edited: Edited, words = ''): void {
    const { t, f } = this.#words();
    const refused = this.corrections?.do(edited);
    if (refused !== undefined) {
      this.said = t.refused[refused];
      this.refusals += 1;
      return;
    }
    const changes = edited.step?.changes ?? [];
    const [own] = changes;
    const sketched = (feature: LayerFeature | undefined): boolean =>
      feature?.properties['status'] === 'sketch';
    const again = edited.step?.kind !== 'fields' && !sketched(own?.before) && sketched(own?.after);
    if (words !== '') this.said = words;
    else if (changes.length > 1) this.said = t.edit.together(f.number(changes.length - 1));
    else this.said = again ? t.edit.sketchAgain : t.state.saved;
  }

  add(wanted: NewFeature): void {
    if (wanted.draw && wanted.shape !== 'point') {
      void this.#view.select(undefined);
      this.wish = wanted;
      return;
    }
    this.#make(wanted, startShape(wanted.shape, this.#middle ?? this.#home()));
  }

  #make({ layer, kind }: NewFeature, geometry: Geometry): void {
    const { step, id } = addFeature(this.context, layer, kind, geometry);
    this.corrections?.add(step);
    this.open(id);
    this.said = this.#words().t.state.saved;
  }

  /** A new shape was finished on the map. */
  drawn(closed: boolean, points: readonly Position[]): void {
    if (this.wish === undefined) return;
    const line = points.map((point) => [...point]);
    this.#make(
      this.wish,
      closed
        ? { type: 'Polygon', coordinates: [[...line, ...line.slice(0, 1)]] }
        : { type: 'LineString', coordinates: line }
    );
  }

  /** A part of the feature in hand has other corners. */
  reshaped(id: string, points: readonly Position[]): void {
    if (this.selected === undefined) return;
    const { layer, feature } = this.selected;
    const index = partIndexOf(id);
    const chains = chainsOfGeometry(feature.geometry).map((chain, at) =>
      at === index ? { ...chain, points } : chain
    );
    const geometry = withChains(feature.geometry, chains);
    this.edit(reshapeByHand(this.context, layer, idOf(feature), geometry));
  }

  /** Hears what people do on the map; true when that was all to be done. */
  hear(intent: MapIntent): boolean {
    const { selected } = this;
    switch (intent.type) {
      case 'rest': {
        const [west, south, east, north] = intent.bounds;
        this.#middle = [(west + east) / 2, (south + north) / 2];
        return false;
      }
      case 'select': {
        // While a shape is drawn a press is a corner of it, and beside one in hand it is a slip.
        if (this.wish !== undefined || (selected && selected.feature.geometry.type !== 'Point')) return true;
        const known = intent.id !== undefined && this.#byId.has(intent.id) ? intent.id : undefined;
        const id = known ?? (intent.at === undefined ? undefined : landAt(this.layers, intent.at));
        if (id !== undefined) this.open(id);
        return true;
      }
      case 'pin':
        if (intent.id !== 'place') this.open(intent.id);
        return true;
      case 'pin-move':
        if (intent.final && selected)
          this.edit(moveByHand(this.context, selected.layer, idOf(selected.feature), intent.at));
        return true;
      default:
        return false;
    }
  }
}
