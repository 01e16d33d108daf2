import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWeeklyHours } from '../../../../scripts/village/weekly-hours';
import {
  applyCorrections,
  changedLayers,
  idOf,
  staleChanges,
  standingChanges
} from '../../../../src/lib/village/corrections/apply-corrections';
import {
  correctedPackage,
  createCorrectionChecker
} from '../../../../src/lib/village/corrections/check-corrections';
import {
  emptyLog,
  redone,
  undone,
  withStep,
  type Correction,
  type CorrectionLog
} from '../../../../src/lib/village/corrections/correction';
import {
  addFeature,
  moveByHand,
  removeFeature,
  reshapeByHand,
  setProperties,
  surveyHere,
  type Edited
} from '../../../../src/lib/village/corrections/edit-feature';
import { looksLikeHours } from '../../../../src/lib/village/corrections/hours-syntax';
import { parseLog } from '../../../../src/lib/village/corrections/parse-log';
import { layerText, type LayerFeature } from '../../../../src/lib/village/layer-text';
import { parseVillage } from '../../../../src/lib/village/parse-village';
import { feature, identity, middle, polygon, twoFields } from './two-fields';

const today = '2026-11-25';
const context = { layers: twoFields, today };
const stepOf = (edited: Edited): Correction => {
  if (edited.refused !== undefined) throw new Error(edited.refused);
  return edited.step;
};
const logOf = (...edits: readonly Edited[]): CorrectionLog =>
  edits.map(stepOf).reduce(withStep, emptyLog('v1'));
const after = (
  log: CorrectionLog,
  layer: 'facilities' | 'dusun' | 'land',
  id: string
): LayerFeature | undefined => applyCorrections(twoFields, log)[layer]?.find((one) => idOf(one) === id);
const rules = (log: CorrectionLog): readonly string[] =>
  createCorrectionChecker(identity, twoFields)
    .check(log)
    .map(({ rule, feature: id }) => `${id ?? ''} ${rule}`);

describe('a place surveyed by somebody who stands there', () => {
  const log = logOf(surveyHere(context, 'facilities', 'posyandu', [110.0041234567, -5.5031], 3.2));

  test('is surveyed, today, as accurate as the phone said, with a source that names nobody', () => {
    const [before] = twoFields.facilities ?? [];
    expect(after(log, 'facilities', 'posyandu')).toEqual({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [110.0041235, -5.5031] },
      properties: {
        ...before?.properties,
        ...{ status: 'surveyed', source: 'survei-desa-2026-11-25', date: today, accuracyMeters: 4 }
      }
    });
    expect(rules(log)).toEqual([]);
  });

  test('is handed over as its layer and a village.json, which the validator takes', () => {
    const handed = correctedPackage(identity, twoFields, log);
    expect(handed.layers.map(({ layer }) => layer)).toEqual(['facilities']);
    expect(handed.village).toMatchObject({
      sources: [
        { id: 'rekaan' },
        { id: 'survei-desa-2026-11-25', title: 'Survei perangkat desa 25 November 2026' }
      ]
    });
    const text = layerText('facilities', handed.layers[0]?.features ?? []);
    const layers = Object.fromEntries(
      Object.entries(twoFields).map(([name, features]) => [name, { type: 'FeatureCollection', features }])
    );
    const { village, issues } = parseVillage({
      village: handed.village,
      layers: { ...layers, facilities: JSON.parse(text) as unknown }
    });
    expect(issues).toEqual([]);
    expect(village?.layers.facilities[0]).toMatchObject({ status: 'surveyed', accuracyMeters: 4 });
  });

  test('stays surveyed when it is nudged the same day, and is a sketch when moved on another', () => {
    const layers = applyCorrections(twoFields, log);
    const nudge = (day: string): unknown => {
      const edited = moveByHand({ layers, today: day }, 'facilities', 'posyandu', [110.0042, -5.5031]);
      return stepOf(edited).changes[0]?.after?.properties;
    };
    expect(nudge(today)).toMatchObject({ status: 'surveyed', source: 'survei-desa-2026-11-25' });
    expect(nudge('2026-12-01')).toMatchObject({
      ...{ status: 'sketch', source: 'perbaikan-desa-2026-12-01', date: '2026-12-01' }
    });
  });
});

describe('other edits', () => {
  test('properties keep the order of the package, and an emptied one goes', () => {
    const log = logOf(
      setProperties(context, 'facilities', 'posyandu', { capacity: 20, hours: undefined, status: 'surveyed' })
    );
    const properties = after(log, 'facilities', 'posyandu')?.properties ?? {};
    expect(Object.keys(properties)).toEqual([
      ...['id', 'kind', 'subkind', 'name', 'hoursStatus', 'capacity'],
      ...['status', 'source', 'date', 'accuracyMeters']
    ]);
    expect(properties).toMatchObject({ source: 'survei-desa-2026-11-25', date: today });
  });

  test('a name alone says nothing new about the place', () => {
    const log = logOf(setProperties(context, 'facilities', 'posyandu', { name: 'Posyandu Melati' }));
    expect(after(log, 'facilities', 'posyandu')?.properties).toMatchObject({
      status: 'sketch',
      source: 'rekaan'
    });
  });

  test('a new feature has an id of its own and comes last; one taken away is gone', () => {
    const added = addFeature(context, 'facilities', 'worship', {
      type: 'Point',
      coordinates: [110.002, -5.502]
    });
    const log = withStep(emptyLog('v1'), added.step);
    const layers = applyCorrections(twoFields, log);
    expect(layers.facilities?.map(idOf)).toEqual(['posyandu', 'facilities-worship-baru-1']);
    const second = addFeature({ layers, today }, 'facilities', 'worship', {
      type: 'Point',
      coordinates: [1, 2]
    });
    expect(second.id).toBe('facilities-worship-baru-2');
    const gone = withStep(log, stepOf(removeFeature({ layers, today }, 'facilities', 'posyandu')));
    expect(applyCorrections(twoFields, gone).facilities?.map(idOf)).toEqual(['facilities-worship-baru-1']);
    expect(rules(gone)).toEqual([]);
  });

  test('an area reshaped becomes a sketch of today; its neighbours keep what they say', () => {
    const [west] = twoFields.dusun ?? [];
    const ring = (west?.geometry as { coordinates: number[][][] }).coordinates[0]!.slice(0, -1);
    const shape = polygon(...ring.map((at) => (at === middle ? [110.0052, -5.505] : at)));
    const log = logOf(reshapeByHand(context, 'dusun', 'dusun-1', shape));
    expect(after(log, 'dusun', 'dusun-1')?.properties).toMatchObject({ source: 'perbaikan-desa-2026-11-25' });
    expect(after(log, 'dusun', 'dusun-2')?.properties).toEqual(twoFields.dusun?.[1]?.properties);
    expect(changedLayers(log)).toEqual(['dusun', 'land']);
    expect(rules(log)).toEqual([]);
  });
});

describe('what is wrong with a correction is named', () => {
  test.each([
    [
      'outside the village',
      surveyHere(context, 'facilities', 'posyandu', [110.5, -5.5], 5),
      ['posyandu outside-village']
    ],
    [
      'a private number',
      setProperties(context, 'facilities', 'posyandu', { name: 'Hubungi 0812 3456 7890' }),
      ['posyandu personal-mobile-number']
    ],
    [
      'a NIK',
      setProperties(context, 'facilities', 'posyandu', { name: '3303061234567890' }),
      ['posyandu personal-identity-number']
    ],
    [
      'a sub-kind of another kind',
      setProperties(context, 'facilities', 'posyandu', { subkind: 'bank' }),
      ['posyandu unknown-subkind']
    ],
    [
      'a date that is none',
      setProperties(context, 'facilities', 'posyandu', { date: 'kemarin' }),
      ['posyandu wrong-value']
    ],
    [
      'hours nobody can read',
      setProperties(context, 'facilities', 'posyandu', { hours: 'tiap pagi' }),
      ['posyandu hours-unreadable']
    ]
  ])('%s', (_, edited, expected) => {
    expect(rules(logOf(edited))).toEqual(expected);
  });

  test('a border across itself', () => {
    const crossed = polygon([110, -5.51], [110.005, -5.51], [109.999, -5.5015], [110.005, -5.5], [110, -5.5]);
    expect(rules(logOf(reshapeByHand(context, 'land', 'land-1', crossed))).join()).toMatch(/ring-/);
  });

  test('only what the correction brought is told', () => {
    const doubtful = {
      ...twoFields,
      markets: [feature('far', 'nowhere', { type: 'Point', coordinates: [0, 0] })]
    };
    const log = logOf(setProperties(context, 'facilities', 'posyandu', { name: 'Posyandu Melati' }));
    expect(createCorrectionChecker(identity, doubtful).check(log)).toEqual([]);
  });
});

describe('the log', () => {
  const one = stepOf(setProperties(context, 'facilities', 'posyandu', { name: 'A' }));
  const onto = applyCorrections(twoFields, withStep(emptyLog('v1'), one));
  const two = stepOf(setProperties({ layers: onto, today }, 'facilities', 'posyandu', { name: 'Posyandu' }));

  test('undo and redo walk over its steps, and a new step forgets what was undone', () => {
    const log = withStep(withStep(emptyLog('v1'), one), two);
    expect(after(undone(log), 'facilities', 'posyandu')?.properties['name']).toBe('A');
    expect(applyCorrections(twoFields, undone(undone(undone(log))))).toEqual(twoFields);
    expect(redone(redone(redone(undone(log))))).toEqual(log);
    expect(withStep(undone(log), one).steps).toHaveLength(2);
  });

  test('there and back again changes nothing', () => {
    expect(standingChanges(withStep(withStep(emptyLog('v1'), one), two))).toEqual([]);
  });

  test('says which features the village has published anew since', () => {
    const log = withStep(emptyLog('v1'), one);
    expect(staleChanges(twoFields, log)).toEqual([]);
    const newer = {
      ...twoFields,
      facilities: [feature('posyandu', 'health', { type: 'Point', coordinates: [110, -5] })]
    };
    expect(staleChanges(newer, log).map(({ id }) => id)).toEqual(['posyandu']);
  });

  test('comes back from storage as it was, and nothing else does', () => {
    const log = undone(withStep(withStep(emptyLog('v1'), one), two));
    expect(parseLog(structuredClone(log))).toEqual(log);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = parseLog(value);
        return read === undefined || read.done <= read.steps.length;
      })
    );
    for (const broken of [
      { ...log, done: 3 },
      { ...log, steps: [{ kind: 'place', changes: [{ layer: 'nowhere', id: 'a' }] }] },
      { ...log, steps: [{ kind: 'eval', changes: [] }] },
      { ...log, steps: [{ kind: 'add', changes: [{ layer: 'land', id: 'a', after: { type: 'Feature' } }] }] }
    ])
      expect(parseLog(broken)).toBeUndefined();
  });
});

describe('hours', () => {
  test.each([
    ['Mo-Th 08:00-15:00; Fr 08:00-11:00; PH off', true],
    ['Mo-Fr 08:00-12:00,13:00-15:00', true],
    ['24/7', true],
    ['Mo,We,Fr 16:00-17:30', true],
    ['Sa 09:00-11:00 "minggu pertama"', true],
    ['Mo-Su 05:00-24:00', true],
    ['08:00-16:00', true],
    ['Mo-Fr 08:00-10:00; Jan-Mar off', true],
    ['Jan-Mar Mo-Fr 08:00-10:00', false],
    ['PH off', false],
    ['tiap pagi', false],
    ['Senin 8-10', false],
    ['Mo 8.00-10.00', false],
    ['Mo-Fr 08:00-', false],
    ['Mo 08:60-10:00', false],
    ['', false],
    ['<b>Mo</b>', false]
  ])('%s: %s, and what looks like hours the build can read', (text, expected) => {
    expect(looksLikeHours(text)).toBe(expected);
    if (expected) expect(readWeeklyHours(text).problem).toBeUndefined();
  });

  test('all hours of Klapasawit look like hours', () => {
    const file = new URL('../../../../tiles/33.03.06.2015/facilities.geojson', import.meta.url);
    const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: readonly LayerFeature[] };
    const hours = features.flatMap(({ properties }) => (properties['hours'] as string | undefined) ?? []);
    expect(hours.length).toBeGreaterThan(3);
    expect(hours.filter((text) => !looksLikeHours(text))).toEqual([]);
  });
});
