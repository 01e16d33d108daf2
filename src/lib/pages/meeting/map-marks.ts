import type { Feature, FeatureCollection } from 'geojson';
import type { MeetingMessages } from '../../i18n/meeting.id';
import type { Formats } from '../../i18n/formats';
import type { MapDrawingLook, MapPin } from '../../map/map-view';
import type { Mark, Proposal } from '../../village/meeting';
import type { RecordedSite } from '../../village/meeting-record';
import type { Bounds, Position } from '../../village/types';
import type { CandidateSite } from './meeting-answers.svelte';

const letters = ['A', 'B', 'C', 'D'] as const;

/** The letter an option is called by. */
export function letterOf(index: number): string {
  return letters[index] ?? String(index + 1);
}

export interface StageMarks {
  readonly marks: readonly Mark[];
  readonly sites: readonly (CandidateSite | RecordedSite)[];
  readonly survey: readonly { readonly at: Position; readonly name?: string }[];
  readonly proposals: readonly Proposal[];
}

/** Pins of a slide: sites by letter, what to survey by number, pins set by hand, and proposals by year. */
export function stagePins(stage: StageMarks, t: MeetingMessages, f: Formats): readonly MapPin[] {
  const byHand = stage.marks.filter(({ kind }) => kind === 'pin');
  return [
    ...stage.proposals.map(({ id, at, title, year, status }): MapPin => ({
      // The status stands in the id, so that a pin looks like what came of it.
      id: `proposal-${status}-${id}`,
      at,
      look: 'proposal',
      text: `’${String(year % 100).padStart(2, '0')}`,
      label: t.stage.proposal(title, `${f.date(String(year))}, ${t.statuses[status]}`)
    })),
    ...stage.sites.map(({ at }, index): MapPin => ({
      id: `site-${String(index)}`,
      at,
      look: 'site',
      text: letterOf(index),
      label: t.stage.site(letterOf(index))
    })),
    // The last is drawn over the others: that which is to be surveyed first.
    ...stage.survey
      .map(({ at, name }, index): MapPin => ({
        id: `survey-${String(index)}`,
        at,
        look: 'first',
        text: String(index + 1),
        label: `${t.stage.survey(index + 1)}${name === undefined ? '' : `: ${name}`}`
      }))
      .toReversed(),
    ...byHand.flatMap(({ points: [at] }, index): MapPin[] =>
      at === undefined
        ? []
        : [
            {
              id: `mark-${String(index)}`,
              at,
              look: 'proposal',
              text: String(index + 1),
              label: t.stage.mark(index + 1)
            }
          ]
    )
  ];
}

/** Lines of the pen, and what five minutes reach from each site. */
export function stageDrawing({ marks, sites }: StageMarks): FeatureCollection {
  const drawn = (look: MapDrawingLook, geometry: Feature['geometry'], more: object): Feature => ({
    type: 'Feature',
    properties: { look, ...more },
    geometry
  });
  return {
    type: 'FeatureCollection',
    features: [
      ...sites.flatMap((site, tone) =>
        'reach' in site && site.reach ? [drawn('reach', site.reach.polygon, { minutes: 5, tone })] : []
      ),
      ...marks
        .filter(({ kind, points }) => kind === 'line' && points.length > 1)
        .map(({ points }) =>
          drawn('route', { type: 'LineString', coordinates: points.map((at) => [...at]) }, {})
        )
    ]
  };
}

const mercatorOf = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
const latOf = (y: number): number => ((2 * Math.atan(Math.exp(y)) - Math.PI / 2) * 180) / Math.PI;

/**
 * The place under a spot of a box that shows `bounds` from edge to edge, north up; `x` and `y` are shares of the
 * box's width and height from its top left, and may lie outside it.
 */
export function placeAt([west, south, east, north]: Bounds, x: number, y: number): Position {
  const [top, bottom] = [mercatorOf(north), mercatorOf(south)];
  return [west + (east - west) * x, latOf(top + (bottom - top) * y)];
}
