import { describe, expect, it } from 'vitest';
import { glyphs } from '../../../src/lib/map/symbols/glyphs';
import { isSketch, markerKinds, markerSize } from '../../../src/lib/map/symbols/marker-kind';
import { markerBody, markerReach, markerSvg } from '../../../src/lib/map/symbols/marker-svg';
import { patternNames, patternSvg, patternTile } from '../../../src/lib/map/symbols/pattern-svg';
import { swatchNames, swatchSvg } from '../../../src/lib/map/symbols/swatch-svg';
import { themePaint } from '../../../src/lib/map/theme/paint';
import { themeOf } from '../../../src/lib/map/theme/theme-of';
import { statuses } from '../../../src/lib/village/types';
import { svgProblems } from './svg-problems';

const dashes = (svg: string): boolean => svg.includes('stroke-dasharray');

describe('markers', () => {
  it.each(markerKinds)('%s is hollow and dashed as a sketch, solid when surveyed', (kind) => {
    const sketch = markerBody({ kind, sketch: true });
    const solid = markerBody({ kind, sketch: false });
    expect(dashes(sketch)).toBe(true);
    expect(dashes(solid)).toBe(false);
    // The pictogram turns from the kind's colour on paper to paper on the kind's colour.
    expect(sketch).not.toContain('--on-kind');
    expect(solid).toContain('var(--on-kind)');
  });

  it.each(markerKinds)('%s is one well-formed SVG in every pose', (kind) => {
    for (const sketch of [true, false])
      for (const selected of [true, false])
        for (const bare of [true, false])
          expect(svgProblems(markerSvg({ kind, sketch, selected, bare }))).toEqual([]);
  });

  it('tells the livelihoods and facilities apart by outline, not by colour alone', () => {
    const outline = (kind: (typeof markerKinds)[number]): string =>
      (
        /^<(\w+)[^>]*?(?: d="M[^"]*")?/.exec(
          markerBody({ kind, sketch: false, size: 20, bare: true })
        )?.[0] ?? ''
      ).replace(/"[^"]*"/, (d) => d.replace(/[-\d. ]+/g, ''));
    const shapes = (['government', 'crafts', 'farming', 'plantation', 'food'] as const).map(outline);
    expect(new Set(shapes).size).toBe(5);
  });

  it('shows a core of its own shape where a sketch is too small for a pictogram', () => {
    const bare = markerBody({ kind: 'crafts', sketch: true, bare: true });
    expect(bare).not.toContain(glyphs.crafts.path);
    expect(bare.match(/fill="var\(--crafts\)"/g)).toHaveLength(1);
  });

  it('keeps its ring inside its own picture', () => {
    for (const kind of markerKinds) {
      const size = markerSize(kind, true);
      expect(markerReach({ kind, sketch: true, size, selected: true })).toBeGreaterThanOrEqual(
        size / 2 + 7.25
      );
    }
  });

  it('can be painted for a raster without any CSS variable', () => {
    for (const kind of markerKinds)
      expect(markerSvg({ kind, sketch: true }, { paint: themePaint(themeOf('dark')) })).not.toContain('var(');
  });

  it('takes only what is unknown or sketched for a sketch', () => {
    expect([undefined, ...statuses].filter(isSketch)).toEqual([undefined, 'sketch']);
  });
});

describe('patterns and swatches', () => {
  it.each(patternNames)('pattern %s is well-formed and grows with the scale only outside', (name) => {
    const { width, height, body } = patternTile(name);
    const svg = patternSvg(name, { scale: 3 });
    expect(svgProblems(svg)).toEqual([]);
    expect(svg).toContain(`width="${width * 3}" height="${height * 3}" viewBox="0 0 ${width} ${height}"`);
    expect(svg).toContain(body);
  });

  it('gives each dusun a pattern of its own', () => {
    const bodies = ([0, 1, 2] as const).map((index) =>
      patternTile(`dusun-${index}`).body.replace(/dusun-\d/g, '')
    );
    expect(new Set(bodies).size).toBe(3);
  });

  it.each(swatchNames)('swatch %s is well-formed, hidden from readers and unlike the others', (name) => {
    const svg = swatchSvg(name);
    expect(svgProblems(svg)).toEqual([]);
    expect(svg).toContain('aria-hidden="true"');
    expect(swatchNames.filter((other) => swatchSvg(other) === svg)).toEqual([name]);
  });
});
