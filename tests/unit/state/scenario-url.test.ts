import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScenarioEdit } from '../../../src/lib/analysis';
import { newEditId, withEdit } from '../../../src/lib/state/scenario-edits';
import { noScenario, type ScenarioState } from '../../../src/lib/state/scenario-state';
import { formatScenarios, parseEdits, parseScenarios } from '../../../src/lib/state/scenario-url';

const id = fc.stringMatching(/^[a-z][a-z0-9._-]{0,12}$/);
const degrees = (most: number) =>
  fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((value) => value / 1e5);
const at = fc.tuple(degrees(180), degrees(90));
const name = fc.stringMatching(/^[A-Za-z0-9.-]{1,8}( [A-Za-z0-9.-]{1,8}){0,2}$/);
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((some) => (some === undefined ? {} : { [key]: some }));
const together = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<ScenarioEdit> =>
  fc.tuple(...parts).map((list) => Object.assign({}, ...list) as ScenarioEdit);

const edit = fc.oneof(
  together(fc.record({ kind: fc.constant('close-facility'), id })),
  together(fc.record({ kind: fc.constant('move-facility'), id, at })),
  together(fc.record({ kind: fc.constant('change-use'), id, to: fc.constantFrom('paddy', 'settlement') })),
  together(
    fc.record({ kind: fc.constant('add-facility'), id, facility: fc.constantFrom('market', 'health'), at }),
    optional('name', name),
    optional('zone', fc.constant(false)),
    optional('capacity', fc.nat(999_999))
  ),
  together(
    fc.record({ kind: fc.constant('add-path'), id, line: fc.array(at, { minLength: 2, maxLength: 5 }) }),
    optional('road', fc.constantFrom('village', 'dike')),
    optional('surface', fc.constantFrom('gravel', 'concrete')),
    optional('passable', fc.constantFrom('foot', 'car'))
  )
);

describe('scenarios in an address', () => {
  test('come back as they went out', () => {
    const side = fc.constantFrom('today' as const, 'a' as const, 'b' as const);
    const state = fc
      .record({
        a: fc.array(edit, { maxLength: 6 }),
        b: fc.array(edit, { maxLength: 3 }),
        shown: side,
        versus: side
      })
      .map((some): ScenarioState => ({
        ...some,
        versus: some.versus === some.shown ? 'today' : some.versus
      }));
    fc.assert(
      fc.property(state, optional('swipe', degrees(180)), (some, swipe) => {
        const whole = {
          ...some,
          ...swipe,
          ...(some.a.length + some.b.length > 0 ? { version: 'ec481f' } : {})
        };
        // As an address bar carries it.
        const query = new URLSearchParams(formatScenarios(whole).toString());
        expect(parseScenarios(query)).toEqual(whole);
      })
    );
  });

  test('nothing changed says nothing', () => {
    expect(formatScenarios(noScenario).toString()).toBe('');
    expect(parseScenarios(new URLSearchParams())).toEqual(noScenario);
  });

  test('a closed market is short', () => {
    const state: ScenarioState = { ...noScenario, a: [{ kind: 'close-facility', id: 'pasar' }], shown: 'a' };
    expect(formatScenarios(state).toString()).toBe('xa=c+pasar&x=a');
  });

  test.each([
    ['an unknown letter', 'z pasar'],
    ['no id', 'c'],
    ['an id with a tag', 'c <b>'],
    ['a place off the earth', 'm pasar 109 -97'],
    ['half a place', 'm pasar 109'],
    ['a word for a number', 'a usulan-1 market 109 NaN'],
    ['a kind nobody knows', 'a usulan-1 castle 109 -7'],
    ['a use nobody knows', 'u land-1 castle'],
    ['a path of one point', 'p jalan-1 alley - - 109 -7'],
    ['a surface nobody knows', 'p jalan-1 alley ice - 109 -7 109.1 -7']
  ])('%s is left out, what stands beside it stays', (_, text) => {
    expect(parseEdits(`${text}*c pasar`)).toEqual([{ kind: 'close-facility', id: 'pasar' }]);
  });
});

describe('one more edit', () => {
  const add: ScenarioEdit = { kind: 'add-facility', id: 'usulan-1', facility: 'market', at: [109, -7] };
  const move = (id: string, lng: number): ScenarioEdit => ({ kind: 'move-facility', id, at: [lng, -7] });
  const close = (id: string): ScenarioEdit => ({ kind: 'close-facility', id });
  const use = (to: 'paddy' | 'yard'): ScenarioEdit => ({ kind: 'change-use', id: 'land-1', to });

  test.each<[string, ScenarioEdit[], ScenarioEdit, ScenarioEdit[]]>([
    ['stands beside others', [close('a')], close('b'), [close('a'), close('b')]],
    ['moves again instead of twice', [move('a', 109)], move('a', 110), [move('a', 110)]],
    ['moves what was closed: it is open again', [close('a')], move('a', 110), [move('a', 110)]],
    ['moves what was added: it is added there', [add], move('usulan-1', 110), [{ ...add, at: [110, -7] }]],
    ['closes what was moved', [move('a', 109)], close('a'), [close('a')]],
    ['closes what was added: as if it had never been', [add, close('a')], close('usulan-1'), [close('a')]],
    ['closes twice: once', [close('a')], close('a'), [close('a')]],
    ['uses a parcel otherwise again', [use('paddy')], use('yard'), [use('yard')]]
  ])('%s', (_, edits, edit, wanted) => {
    expect(withEdit(edits, edit)).toEqual(wanted);
  });

  test('gets a number that is free', () => {
    expect(newEditId([], 'usulan')).toBe('usulan-1');
    expect(newEditId([add, { ...add, id: 'usulan-3' }], 'usulan')).toBe('usulan-2');
    expect(newEditId([add], 'jalan')).toBe('jalan-1');
  });
});
