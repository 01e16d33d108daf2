import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { messages } from '../../../src/lib/i18n/messages.id';
import { printMessages } from '../../../src/lib/i18n/print.id';
import { createFormats } from '../../../src/lib/i18n/formats';
import { graticule } from '../../../src/lib/map/print/draw-grid';
import { drawSheet } from '../../../src/lib/map/print/draw-sheet';
import { orientations, paperNames, paperOf } from '../../../src/lib/map/print/paper';
import { parseAlpha } from '../../../src/lib/map/print/prepare-for-pdf';
import { fitScale, printScales, scaleBarOf } from '../../../src/lib/map/print/print-scale';
import { planSheet } from '../../../src/lib/map/print/sheet-plan';
import { wrap, lineWidth } from '../../../src/lib/map/print/sheet-marks';
import { parsePrint, writePrint } from '../../../src/lib/pages/print/print-query';
import { legendGroups, printedView, sheetWords } from '../../../src/lib/pages/print/sheet-words';
import { defaultView } from '../../../src/lib/state/view-url';
import type { Bounds } from '../../../src/lib/village/types';
import { buildForTest } from '../../contract/built-village';

const { village, manifest } = await buildForTest('tiles/33.03.06.2015');
/** Another implementation's words for the zone Klapasawit lies in. */
const utm49s = proj4('EPSG:4326', '+proj=utm +zone=49 +south +ellps=WGS84 +towgs84=0,0,0 +units=m');

describe('the scale', () => {
  test.each([
    [[2000, 1700], [300, 244], 7500],
    [[2000, 1700], [208, 165], 12_500],
    [[100, 100], [100, 100], 1500],
    [[900_000, 10], [100, 100], 500_000]
  ] as const)('of %o metres in %o mm is 1:%i', (ground, window, scale) => {
    expect(fitScale(ground, window)).toBe(scale);
  });

  test('is the largest that fits, on every paper', () => {
    for (const name of paperNames)
      for (const orientation of orientations) {
        const { window, fitting } = planSheet(paperOf(name, orientation), manifest.bounds, undefined);
        expect(window.scale).toBe(fitting);
        const [west, south, east, north] = manifest.bounds;
        for (const corner of [
          [west, south],
          [east, north],
          [west, north],
          [east, south]
        ] as const) {
          const [x, y] = window.frame.toShare(corner);
          expect(Math.min(x, y)).toBeGreaterThan(0);
          expect(Math.max(x, y)).toBeLessThan(1);
        }
        const larger = printScales[printScales.indexOf(fitting as 7500) - 1];
        const spans = window.frame.toShare([east, south])[0] - window.frame.toShare([west, south])[0];
        const high = window.frame.toShare([west, south])[1] - window.frame.toShare([west, north])[1];
        if (larger) expect((Math.max(spans, high) * fitting) / larger).toBeGreaterThan(0.9);
      }
  });

  test('the scale bar is round, fits, and is as long as it says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...printScales), fc.integer({ min: 50, max: 90 }), (scale, most) => {
        const { part, parts, millimeters } = scaleBarOf(scale, most);
        expect(millimeters).toBeCloseTo((part * parts * 1000) / scale, 9);
        expect(millimeters).toBeLessThanOrEqual(most + 1e-9);
        expect(millimeters).toBeGreaterThan(most * 0.35);
      })
    );
  });
});

describe('the window', () => {
  const plan = planSheet(paperOf('A3', 'landscape'), manifest.bounds, undefined);

  test('is a true piece of UTM: a point of the grid stands where its coordinates say', () => {
    const { window } = plan;
    for (const position of [manifest.labelPoint, [109.33, -7.4], [109.345, -7.412]] as const) {
      const [east, north] = utm49s.forward([position[0], position[1]]);
      const [x, y] = window.frame.toUnits(position);
      // A hundredth of a millimetre is 7,5 cm at 1:7.500.
      expect(Math.abs(window.west + (x / 100) * 7.5 - east)).toBeLessThan(0.06);
      expect(Math.abs(window.north - (y / 100) * 7.5 - north)).toBeLessThan(0.06);
    }
    expect(window.projection.zone).toBe('49S');
  });

  test('its border changes colour at whole 15 seconds', () => {
    const { seconds, top, left } = graticule(plan.window);
    expect(seconds).toBe(15);
    expect(top.length).toBeGreaterThan(2);
    for (const [points, axis] of [
      [top, 0],
      [left, 1]
    ] as const)
      for (const point of points) {
        const degrees = utm49s.inverse([point[0], point[1]])[axis] ?? 0;
        expect(Math.abs((degrees * 3600) / 15 - Math.round((degrees * 3600) / 15)) * 15 * 30).toBeLessThan(
          0.01
        );
      }
  });

  test('north of the equator it is another zone', () => {
    const bounds: Bounds = [117.1, 3.2, 117.2, 3.3];
    expect(planSheet(paperOf('A4', 'portrait'), bounds, undefined).window.projection.zone).toBe('50N');
  });
});

describe('the sheet', () => {
  const draw = (layers = defaultView.layers, changed = village) => {
    const plan = planSheet(paperOf('A3', 'landscape'), manifest.bounds, undefined);
    const view = printedView({ ...defaultView, layers });
    const content = sheetWords({
      ...{ village: changed, manifest: { ...manifest, name: changed.name }, view, plan, date: '2026-11-25' },
      surroundings: { within: 'indonesia', bounds: [94, -11, 141, 6], areas: [] },
      ...{ m: messages, t: printMessages, f: createFormats('id') }
    });
    return { content, svg: drawSheet(changed, plan, content, view, []) };
  };

  test('has every element of Perka BIG 3/2016', () => {
    const { svg } = draw();
    for (const part of [
      'title',
      'border',
      'grid',
      'north',
      'ratio',
      'scale-bar',
      'legend',
      'location',
      'note'
    ])
      expect(svg).toContain(`data-part="${part}"`);
    for (const words of [
      'Skala 1 : 7.500',
      'UTM zona 49S',
      'datum WGS84',
      'cahyadsn 2025',
      'Edisi November 2026'
    ])
      expect(svg.replaceAll(/<\/text><text[^>]*>/g, ' ')).toContain(words);
    expect(svg).not.toMatch(/var\(|filter=|mask=|class=/);
  });

  test.each([
    [[], ['Wilayah']],
    [
      ['roads', 'water'],
      ['Wilayah', 'Lahan, jalan, dan air']
    ],
    [
      ['facilities', 'crafts'],
      ['Wilayah', 'Layanan', 'Potensi']
    ]
  ] as const)('with layers %o the legend has what is drawn and nothing else', (layers, groups) => {
    const { content, svg } = draw([...layers]);
    expect(content.legend.map(({ title }) => title)).toEqual(groups);
    const drawn = new Set([...svg.matchAll(/data-(?:layer|sign)="(\w+)"/g)].map(([, layer]) => layer));
    expect([...drawn].sort()).toEqual([...layers].sort());
  });

  test('what paper cannot show is neither drawn nor in the legend', () => {
    const view = printedView({ ...defaultView, layers: ['together', 'markets', 'land'], world: true });
    expect(view.layers).toEqual(['land']);
    const legend = legendGroups(view, manifest, messages, printMessages);
    expect(legend.map(({ title }) => title)).toEqual(['Wilayah', 'Lahan, jalan, dan air']);
  });

  test('a hostile name stands as text', () => {
    const bad = '</text><script>alert(1)</script>"&<img onerror=x>';
    const changed = {
      ...village,
      name: bad,
      layers: {
        ...village.layers,
        dusun: village.layers.dusun.map((dusun) => ({ ...dusun, name: bad })),
        facilities: village.layers.facilities.map((place) => ({ ...place, name: bad }))
      }
    };
    const { svg } = draw(defaultView.layers, changed);
    expect(svg).not.toMatch(/<(script|img)/);
    expect(svg).toContain('&lt;script&gt;');
  });
});

test('a choice goes into the address beside the view and comes back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...paperNames),
      fc.constantFrom(...orientations),
      fc.option(fc.constantFrom(...printScales), { nil: undefined }),
      (paper, orientation, scale) => {
        const choice = { paper, orientation, ...(scale === undefined ? {} : { scale }) };
        const query = writePrint(new URLSearchParams('off=land&scale=1'), choice);
        expect(parsePrint(query)).toEqual(choice);
        expect(query.get('off')).toBe('land');
      }
    )
  );
  expect(parsePrint(new URLSearchParams('paper=B5&turn=up&scale=7501'))).toEqual({
    paper: 'A3',
    orientation: 'landscape'
  });
});

test('lines are no wider than their column, whatever is in them', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 20, max: 60 }), (words, width) => {
      const lines = wrap(words, width, 3);
      for (const line of lines) expect([...line].length === 1 || lineWidth(line, 3) <= width).toBe(true);
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(words.replaceAll(/\s/g, ''));
    })
  );
});

test.each([
  ['rgb(251 248 239/.92)', { hex: '#fbf8ef', alpha: 0.92 }],
  ['rgb(0, 10, 255 / 1)', { hex: '#000aff', alpha: 1 }],
  ['#123456', undefined]
])('%s without its alpha', (colour, parts) => {
  expect(parseAlpha(colour)).toEqual(parts);
});
