import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawVillageSvg, villageLayout } from '../../../src/lib/map/svg/draw-village-svg';
import { boxesOverlap, labelBoxes, type Box } from '../../../src/lib/map/svg/layout-labels';
import { mapTiers, tierIndexes, type MapTier } from '../../../src/lib/map/svg/map-tiers';
import type { Village } from '../../../src/lib/village/types';
import { svgProblems } from './svg-problems';
import { boundaryOnly, klapasawit, multipart } from './villages';

const words = { language: 'id', title: 'Peta <Desa> & "dusun"', description: 'Batas & dusun.' } as const;
const villages: readonly (readonly [string, () => Village])[] = [
  ['Klapasawit', klapasawit],
  ['a village with nothing but an outline', boundaryOnly],
  ['a village of several parts', multipart]
];

describe.each(villages)('the SVG map of %s', (_, read) => {
  let village: Village;
  let svg: string;
  beforeAll(() => {
    village = read();
    svg = drawVillageSvg(village, words);
  });

  it('is well-formed and defines what it uses', () => {
    expect(svgProblems(svg)).toEqual([]);
  });

  it('is one image with a name and a description, in the words given', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="pm-title pm-desc"/);
    expect(svg).toContain('<title id="pm-title">Peta &lt;Desa&gt; &amp; &quot;dusun&quot;</title>');
    expect(svg).toContain('<desc id="pm-desc">Batas &amp; dusun.</desc>');
  });

  it('takes every colour from the page', () => {
    expect(
      svg.match(/#[0-9a-f]{3,8}\b(?=["; ])/gi)?.filter((word) => !svg.includes(`id="${word.slice(1)}"`)) ?? []
    ).toEqual([]);
    expect(svg).not.toMatch(/(?:fill|stroke)="(?:rgb|hsl|white|black)/);
  });

  it('names the village', () => {
    expect(svg).toContain(`>${village.name.toUpperCase()}</text>`);
  });

  it('is the same for the same village', () => {
    expect(drawVillageSvg(village, words)).toBe(svg);
  });

  const shownAt = (tier: MapTier) =>
    villageLayout(village).labels.filter(({ from, to }) => from <= tier && tier <= to);

  it.each(tierIndexes)('lets no name cover another at tier %i', (tier) => {
    const { frame } = villageLayout(village);
    const labels = shownAt(tier);
    const covered: string[] = [];
    for (const width of mapTiers[tier].widths) {
      const boxes = labels.map(
        (label) => [label.request.text, labelBoxes(label, tier, width, frame.aspect)] as const
      );
      boxes.forEach(([name, own], i) => {
        for (const [other, theirs] of boxes.slice(i + 1))
          if (own.some((a) => theirs.some((b) => boxesOverlap(a, b))))
            covered.push(`${name} and ${other} at ${width}`);
      });
    }
    expect(covered).toEqual([]);
  });

  it.each(tierIndexes)('keeps names off the symbols of the zone and inside the frame at tier %i', (tier) => {
    const { frame, markers } = villageLayout(village);
    const wrong: string[] = [];
    for (const width of mapTiers[tier].widths) {
      const height = width / frame.aspect;
      const symbols = markers
        .filter(({ zone }) => zone)
        .map(({ id, at }): readonly [string, Box] => [
          id,
          [at[0] * width - 6, at[1] * height - 6, at[0] * width + 6, at[1] * height + 6]
        ]);
      for (const label of shownAt(tier))
        for (const box of labelBoxes(label, tier, width, frame.aspect)) {
          for (const [id, symbol] of symbols)
            if (boxesOverlap(box, symbol)) wrong.push(`${label.request.text} covers ${id} at ${width}`);
          if (box[0] < -40 || box[1] < -40 || box[2] > width + 40 || box[3] > height + 40)
            wrong.push(`${label.request.text} leaves the frame at ${width}`);
        }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the SVG map of Klapasawit', () => {
  let svg: string;
  beforeAll(() => {
    svg = drawVillageSvg(klapasawit(), words);
  });

  it('fits its share of the page', () => {
    expect(svg.length).toBeLessThanOrEqual(230_000);
    expect(brotliCompressSync(svg).length).toBeLessThanOrEqual(40_000);
  });

  it('draws every layer it has, each in a group that can be hidden', () => {
    const groups = new Set([...svg.matchAll(/data-layer="(\w+)"/g)].map((match) => match[1]));
    for (const layer of [
      'land',
      'water',
      'roads',
      'neighbours',
      'dusun',
      'zone',
      'links',
      'facilities',
      'crafts',
      'farming',
      'plantation',
      'food'
    ])
      expect(groups).toContain(layer);
  });

  it('shows all places of livelihoods at every size, and the five of the zone', () => {
    const village = klapasawit();
    const { markers } = villageLayout(village);
    const shown = (layer: string) =>
      markers.filter((marker) => marker.layer === layer && marker.from === 0).length;
    const places = village.layers.crafts.filter(({ kind }) => kind !== 'grove').length;
    expect(shown('crafts')).toBe(places);
    expect(shown('food')).toBe(village.layers.food.length);
    expect(markers.filter(({ zone, from }) => zone && from === 0)).toHaveLength(5);
  });

  it('uses only classes the style sheet knows', () => {
    const css = readFileSync(new URL('../../../src/lib/map/svg/village-svg.css', import.meta.url), 'utf8');
    const used = new Set(
      [...svg.matchAll(/class="([^"]+)"/g)].flatMap((match) => (match[1] ?? '').split(' '))
    );
    const known = new Set([...css.matchAll(/\.([\w-]+)/g)].map((match) => match[1]));
    // Facilities' names look as names do; the class is there for the page to find them.
    expect([...used].filter((name) => !known.has(name) && name !== 'pm-facility')).toEqual([]);
  });
});

describe('village-svg.css', () => {
  const css = readFileSync(new URL('../../../src/lib/map/svg/village-svg.css', import.meta.url), 'utf8');

  it.each([1, 2, 3] as const)('shows tier %i from the width the layout reckons with', (tier) => {
    const { from } = mapTiers[tier];
    for (const width of [from, from * 2]) {
      const rule =
        new RegExp(`@container padu-map \\(min-width: ${width}px\\) \\{[\\s\\S]*?\\.pm-f${tier}\\b`).exec(
          css
        )?.[0] ?? '';
      expect(rule.match(/@container/g)).toHaveLength(1);
    }
  });
});
