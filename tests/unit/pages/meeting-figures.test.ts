import { describe, expect, test } from 'vitest';
import { liveFigure, sketchShareOf } from '../../../src/lib/pages/meeting/live-figures';
import { letterOf, placeAt, stageDrawing, stagePins } from '../../../src/lib/pages/meeting/map-marks';
import type { CandidateSite } from '../../../src/lib/pages/meeting/meeting-answers.svelte';
import { createFormats } from '../../../src/lib/i18n/formats';
import { meetingMessages } from '../../../src/lib/i18n/meeting.id';
import type { VillageManifest } from '../../../src/lib/village/built';

const manifest = {
  drawnHectares: 12.5,
  counts: {},
  dusun: [{}, {}],
  facilities: [{ zone: true }, {}, { zone: true }],
  layers: {
    crafts: { byKind: { workshop: 3, weavers: 2, grove: 8 }, features: 13 },
    land: { hectaresByKind: { paddy: 7 } }
  },
  figures: {
    survey: { total: 4, toSurvey: 3 },
    together: {
      minutes: 5,
      classes: [
        { families: ['crafts', 'food'], hectares: 9 },
        { families: ['crafts', 'food', 'farming'], hectares: 2 },
        { families: ['crafts', 'food', 'plantation'], hectares: 3 }
      ]
    }
  }
} as unknown as VillageManifest;
const waiting = { status: 'waiting' } as const;
const site = (crafts: number): CandidateSite => ({
  at: [109.33, -7.4],
  score: 0.5,
  placesNear: { crafts, farming: 0, plantation: 0, food: 0 },
  peopleNear: 12.4
});

describe('figures of a slide come from the data', () => {
  test.each([
    ['drawn-hectares', 12.5],
    // Nobody has said how many people there are: no number is better than an invented one.
    ['people', null],
    ['official-hectares', null],
    ['dusun', 2],
    ['zone-facilities', 2],
    // A grove is no place of work.
    ['crafts', 5],
    ['food', null],
    ['paddy-hectares', 7],
    // Where most livelihoods meet: three here, in two classes.
    ['together-hectares', 5],
    ['one-round', null],
    ['to-survey', 3]
  ] as const)('%s', (name, value) => {
    expect(liveFigure(name, manifest, waiting)).toEqual({ name, values: [value] });
  });

  test('those of sites wait for the sites, one value each', () => {
    expect(liveFigure('site-crafts', manifest, waiting)).toBeUndefined();
    expect(liveFigure('site-crafts', manifest, { status: 'none' })).toEqual({
      name: 'site-crafts',
      values: []
    });
    const sites = { status: 'ready', value: [site(8), site(7)] } as const;
    expect(liveFigure('site-crafts', manifest, sites)?.values).toEqual([8, 7]);
    expect(liveFigure('site-people', manifest, sites)?.values).toEqual([12, 12]);
  });

  test('the share of sketched places', () => {
    expect(sketchShareOf(manifest)).toBe(0.75);
  });
});

describe('what is drawn on the map', () => {
  test('a spot of the box is the place under it: corners, and the middle in Mercator', () => {
    const bounds = [109, -8, 110, -7] as const;
    expect(placeAt(bounds, 0, 0)).toEqual([109, expect.closeTo(-7, 9)]);
    expect(placeAt(bounds, 1, 1)).toEqual([110, expect.closeTo(-8, 9)]);
    const [lng, lat] = placeAt(bounds, 0.5, 0.5);
    expect(lng).toBeCloseTo(109.5, 9);
    // By the inverse Gudermannian, another form of the same projection.
    const [y7, y8] = [7, 8].map((degrees) => Math.asinh(Math.tan((degrees * Math.PI) / 180)));
    const oracle = (-Math.atan(Math.sinh(((y7 ?? 0) + (y8 ?? 0)) / 2)) * 180) / Math.PI;
    expect(lat).toBeLessThan(-7.5);
    expect(lat).toBeCloseTo(oracle, 9);
  });

  test('pins are told apart by letter, number and year', () => {
    const pins = stagePins(
      {
        marks: [
          {
            kind: 'line',
            points: [
              [109, -7],
              [109.1, -7]
            ]
          },
          { kind: 'pin', points: [[109, -7]] }
        ],
        sites: [site(1), site(2)],
        survey: [{ at: [109, -7], name: 'Balai' }],
        proposals: [{ id: 'p-1', title: 'Jembatan', at: [109, -7], year: 2031, status: 'not-funded' }]
      },
      meetingMessages,
      createFormats('id')
    );
    expect(pins.map(({ text }) => text)).toEqual(['’31', 'A', 'B', '1', '1']);
    expect(new Set(pins.map(({ id }) => id)).size).toBe(pins.length);
    expect(pins.map(({ label }) => label)).toContain('Usulan: Jembatan, 2031, Belum didanai');
    expect([0, 3, 4].map(letterOf)).toEqual(['A', 'D', '5']);
  });

  test('lines of the pen are drawn, a line of one point and a pin are not lines', () => {
    const marks = [
      { kind: 'line', points: [[109, -7]] },
      { kind: 'pin', points: [[109, -7]] },
      {
        kind: 'line',
        points: [
          [109, -7],
          [109.1, -7.1]
        ]
      }
    ] as const;
    const { features } = stageDrawing({ marks, sites: [site(1)], survey: [], proposals: [] });
    expect(features.map(({ properties }) => (properties as { look: string }).look)).toEqual(['route']);
  });
});
