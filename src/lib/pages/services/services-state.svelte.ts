import { createFormats } from '../../i18n/formats';
import type { ServicesMessages } from '../../i18n/services.id';
import { DeviceLocation } from '../../state/device-location.svelte';
import { nearPlane } from '../../village/near-plane';
import { queryOrigin } from '../../village/query-origin';
import { serviceAnswer } from '../../village/service-answer';
import { createServiceSearch } from '../../village/service-search';
import type { ServiceOrigin } from '../../village/services-file';
import type { ZoneKind } from '../../village/types';
import type { ServicePlace } from '../../ui/services/service-place';
import { formatQuestion, parseQuestion } from './service-address';
import { wordsOfPlace, type ServicesData } from './services-data';
import { metersOutside } from './meters-outside';
import { createWalking, straightMeters, straightMinutes, type Walk, type WalkPlace } from './walking';

/** Where somebody starts from. */
export interface Start extends WalkPlace {
  readonly name: string;
  /** In the button of the start. */
  readonly short: string;
  /** Minutes are means over the homes of a dusun or RT. */
  readonly origin?: ServiceOrigin;
}

export interface WalkTo {
  readonly minutes: number;
  readonly meters: number;
  /** No way is known: a straight line. */
  readonly straight: boolean;
}

/** What somebody asks of the page of services and what it answers. */
export class ServicesState {
  readonly data: ServicesData;
  readonly t: ServicesMessages;
  readonly f: ReturnType<typeof createFormats>;
  readonly location = new DeviceLocation();
  query = $state.raw('');
  kind = $state.raw<ZoneKind>();
  /** Id of the dusun or RT chosen. */
  chosen = $state.raw<string>();
  /** The card somebody opened or closed, and for which question. */
  opened = $state.raw<{ readonly question: string; readonly id: string | undefined }>();

  readonly #search;
  readonly #meters;
  #walking: ReturnType<typeof createWalking> | undefined;

  constructor(data: ServicesData, t: ServicesMessages) {
    this.data = data;
    this.t = t;
    this.f = createFormats(data.lang);
    this.#meters = nearPlane(data.file.plane);
    this.#search = createServiceSearch(
      data.places.map((place) => ({
        id: place.id,
        name: `${place.name} ${place.kindName}`,
        services: [...place.services, ...(place.alias ?? [])],
        ...wordsOfPlace(data, place)
      }))
    );
  }

  readonly asked = $derived.by(() => queryOrigin(this.query, this.data.file.origins));
  /** RT that share the number somebody typed. */
  readonly choices = $derived.by(() => (this.asked.origins.length > 1 ? this.asked.origins : []));
  readonly start = $derived.by((): Start | undefined => {
    const [named] = this.asked.origins.length === 1 ? this.asked.origins : [];
    if (named !== undefined) return startAt(named);
    const { at, on } = this.location;
    if (on && at !== undefined) {
      const [x, y] = this.#meters(at.point);
      return { x, y, name: this.t.origin.here.toLocaleLowerCase(), short: this.t.origin.hereShort };
    }
    const origin = this.data.file.origins.find(({ id }) => id === this.chosen);
    return origin === undefined ? undefined : startAt(origin);
  });
  /** By position of the place. */
  readonly walks = $derived.by((): readonly (WalkTo | undefined)[] => {
    const { start } = this;
    const { places, file } = this.data;
    if (start === undefined) return places.map(() => undefined);
    const byWay = start.origin?.minutes ?? this.#ways()?.minutes(start, places) ?? [];
    return places.map((place, i): WalkTo => {
      const minutes = byWay[i] ?? Infinity;
      return Number.isFinite(minutes)
        ? { minutes, meters: (minutes * file.walkKmh * 1000) / 60, straight: false }
        : {
            minutes: straightMinutes(start, place, file.walkKmh),
            meters: straightMeters(start, place),
            straight: true
          };
    });
  });
  /** How far outside the village the device is, metres; undefined inside it or while it isn't asked. */
  readonly outsideMeters = $derived.by(() => {
    const { at, on } = this.location;
    if (!on || at === undefined) return undefined;
    const [x, y] = this.#meters(at.point);
    return metersOutside(this.data.file.outline, x, y);
  });
  readonly hits = $derived.by(() =>
    this.query.trim() === '' ? undefined : this.#search.find(this.asked.rest)
  );
  readonly answer = $derived.by(() =>
    serviceAnswer(
      this.data.places.map((place, i) => ({ ...place, minutes: this.walks[i]?.minutes })),
      this.hits,
      this.kind
    )
  );
  /** Whether somebody asked for something at all. */
  readonly asks = $derived.by(() => this.hits !== undefined || this.kind !== undefined);
  readonly question = $derived.by(() => `${this.kind ?? ''}|${this.query.trim()}`);
  /** The open card: the one somebody opened, else the first answer to a question. */
  readonly openId = $derived.by(() =>
    this.opened?.question === this.question ? this.opened.id : this.asks ? this.answer.best[0] : undefined
  );

  walkTo(place: ServicePlace): WalkTo | undefined {
    return this.walks[this.data.places.indexOf(place)];
  }

  routeTo(place: ServicePlace): Walk | undefined {
    return this.start && this.#ways()?.route(this.start, place, this.data.lang);
  }

  open(id: string, open: boolean): void {
    if (open ? this.openId === id : this.openId !== id) return;
    this.opened = { question: this.question, id: open ? id : undefined };
  }

  /** What the address says of this question. */
  get address(): string {
    const mine = this.opened?.question === this.question ? this.opened.id : undefined;
    return formatQuestion({ query: this.query.trim(), kind: this.kind, from: this.chosen, place: mine });
  }

  /** Takes over what an address asks; what is unknown in it is left out. */
  read(search: string): void {
    const { query, kind, from, place } = parseQuestion(search);
    this.query = query;
    this.kind = this.data.kinds.find((one) => one === kind);
    this.chosen = this.data.file.origins.find(({ id }) => id === from)?.id;
    const open = this.data.places.find(({ id }) => id === place);
    if (open !== undefined) this.opened = { question: this.question, id: open.id };
  }

  #ways(): ReturnType<typeof createWalking> | undefined {
    const { ways } = this.data.file;
    if (ways === undefined) return undefined;
    const landmarks = this.data.places.filter(({ zone }) => zone);
    this.#walking ??= createWalking(ways, landmarks);
    return this.#walking;
  }
}

const startAt = (origin: ServiceOrigin): Start => ({
  x: origin.x,
  y: origin.y,
  name: origin.name,
  short: origin.name,
  origin
});
