import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultView, formatView, parseView } from '../../../src/lib/state/view-url';
import type { ViewState } from '../../../src/lib/state/view-state';
import { familyNames } from '../../../src/lib/village/types';
import { familyModes, viewLayers } from '../../../src/lib/village/view-layers';

const parse = (query: string): ViewState => parseView(new URLSearchParams(query));

const percent = fc.integer({ min: 0, max: 99 }).map((value) => value / 100);
const degrees = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least * 1e5, max: most * 1e5 }).map((value) => value / 1e5);
const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,40}$/);

/** Views as the page makes them: layers in drawing order, whole percents, five decimals. */
const views: fc.Arbitrary<ViewState> = fc
  .record(
    {
      layers: fc.subarray([...viewLayers]),
      opacity: fc.dictionary(fc.constantFrom(...viewLayers), percent),
      modes: fc.record(
        Object.fromEntries(familyNames.map((family) => [family, fc.constantFrom(...familyModes)]))
      ) as fc.Arbitrary<ViewState['modes']>,
      selection: id,
      tab: fc.constantFrom('layers', 'list', 'figures'),
      base: id,
      world: fc.boolean(),
      corner: fc.tuple(degrees(-180, 179), degrees(-90, 89)),
      size: fc.tuple(degrees(0, 1), degrees(0, 1))
    },
    { requiredKeys: ['layers', 'opacity', 'modes', 'tab', 'world'] }
  )
  .map(({ corner, size, ...view }) => {
    if (corner === undefined || size === undefined || size[0] === 0 || size[1] === 0)
      return view as ViewState;
    const round = (value: number): number => Number(value.toFixed(5));
    const bounds = [
      corner[0],
      corner[1],
      round(Math.min(180, corner[0] + size[0])),
      round(Math.min(90, corner[1] + size[1]))
    ] as const;
    return { ...view, bounds } as ViewState;
  });

describe('the view in the address', () => {
  test('comes back as it went in', () => {
    fc.assert(
      fc.property(views, (view) => {
        const text = formatView(view).toString();
        expect(parse(text)).toEqual({ ...view, opacity: { ...view.opacity } });
      })
    );
  });

  test('any query is a view, and what it means is written back without loss', () => {
    const hostile = fc.array(
      fc.tuple(fc.constantFrom('on', 'off', 'o', 'v', 's', 't', 'b', 'base', 'w', 'x'), fc.string())
    );
    fc.assert(
      fc.property(hostile, (pairs) => {
        const view = parseView(new URLSearchParams(pairs));
        expect(parseView(formatView(view))).toEqual(view);
        for (const opacity of Object.values(view.opacity)) {
          expect(opacity).toBeGreaterThanOrEqual(0);
          expect(opacity).toBeLessThan(1);
        }
      })
    );
  });

  test('says nothing about defaults', () => {
    expect(formatView(defaultView).toString()).toBe('');
    expect(formatView({ ...defaultView, opacity: { land: 1 } }).toString()).toBe('');
  });

  test.each([
    ['nothing', ''],
    ['an unknown tab', 't=settings'],
    ['an unknown layer', 'on=casino&off=casino'],
    ['an unknown way of seeing', 'v=crafts-hologram'],
    ['an opacity beyond one', 'o=land-140'],
    ['a negative opacity', 'o=land--3'],
    ['a script as selection', 's=<script>alert(1)</script>'],
    ['a selection too long', `s=${'a'.repeat(81)}`],
    ['three numbers for bounds', 'b=1_2_3'],
    ['bounds inside out', 'b=2_2_1_1'],
    ['bounds off the earth', 'b=170_0_190_1'],
    ['words for bounds', 'b=a_b_c_d'],
    ['numbers in disguise', 'b=0x1_0_1e2_1'],
    ['another yes', 'w=true']
  ])('takes the default for %s', (_, query) => {
    expect(parse(query)).toEqual(defaultView);
  });

  test('reads what it knows beside what it does not', () => {
    expect(parse('o=land-40.casino-3.roads-80&v=crafts-density.casino-points&w=1')).toEqual({
      ...defaultView,
      opacity: { land: 0.4, roads: 0.8 },
      modes: { ...defaultView.modes, crafts: 'density' },
      world: true
    });
  });

  test('keeps layers in drawing order, whatever the order of the address', () => {
    expect(parse('on=rt.markets&off=crafts.land').layers).toEqual(
      viewLayers.filter((layer) => !['crafts', 'land', 'together'].includes(layer))
    );
  });
});
