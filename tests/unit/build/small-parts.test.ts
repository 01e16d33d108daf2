import { describe, expect, it } from 'vitest';
import { capIssues } from '../../../scripts/village/cap-issues';
import { findPackages } from '../../../scripts/village/find-packages';
import { createGround } from '../../../scripts/village/ground';
import { lessSureStatus } from '../../../scripts/village/less-sure-status';
import { linkFeatures } from '../../../scripts/village/link-features';
import { createMiniBox } from '../../../scripts/village/mini-path';
import { bearingOn } from '../../../scripts/village/road-bearing';
import { nearZoom } from '../../../scripts/village/tile-inputs';
import { outlineOf } from '../../../scripts/village/tile-feature';
import { worldMap } from '../../../scripts/village/world-map';
import { corpusFolder, goodVillage } from './test-village';

it('finds packages by folder, by shelf and by name on a shelf, each once', () => {
  const shelf = corpusFolder('');
  const holes = corpusFolder('holes');
  expect(findPackages([holes, 'holes'], [shelf])).toEqual([holes]);
  expect(findPackages([], [shelf])).toEqual(findPackages([shelf], ['tiles']));
  expect(findPackages([], [shelf])).toContain(holes);
  expect(() => findPackages(['nowhere'], [shelf])).toThrow(/There is no village package "nowhere"/);
  expect(() => findPackages([], ['no/shelf'])).toThrow(/There is no folder no\/shelf/);
});

it('takes the less sure of statuses; unknown is the least sure', () => {
  expect(lessSureStatus(['official', 'mapped', 'surveyed'])).toBe('mapped');
  expect(lessSureStatus(['official', undefined, 'sketch'])).toBeUndefined();
});

it('draws little maps in thousandths of the village, north up', () => {
  const village = [[Float64Array.of(100, 100, 300, 100, 300, 200, 100, 200, 100, 100)]];
  const half = [[Float64Array.of(200, 100, 300, 100, 300, 200, 200, 200, 200, 100)]];
  const mini = createMiniBox(village);
  expect(mini.aspect).toBe(2);
  expect(mini.pathOf(village)).toBe('M0 1000L1000 1000L1000 0L0 0Z');
  expect(mini.pathOf(half)).toBe('M500 1000L1000 1000L1000 0L500 0Z');
});

it('turns a bridge with its road', () => {
  const roads = [Float64Array.of(0, -50, 0, 50), Float64Array.of(100, 0, 150, 50), Float64Array.of(350, 0, 300, 0)];
  expect(bearingOn(roads, [1, 2])).toBe(0);
  expect(bearingOn(roads, [125, 26])).toBe(45);
  expect(bearingOn(roads, [320, 3])).toBe(90);
  expect(bearingOn(roads, [500, 500])).toBeUndefined();
});

describe('the first zoom with details', () => {
  it('comes sooner for a larger village', async () => {
    const village = await goodVillage('boundary-only');
    const small = createGround(village);
    // Some 2 km wide: about 110 px at zoom 12, twice that at zoom 13.
    expect(nearZoom(small)).toBe(13);
    const wide = small.outline.map((rings) => rings.map((ring) => ring.map((value) => value * 4)));
    expect(nearZoom({ ...small, outline: wide })).toBe(11);
    const vast = small.outline.map((rings) => rings.map((ring) => ring.map((value) => value * 1000)));
    expect(nearZoom({ ...small, outline: vast })).toBe(9);
  });
});

it('draws an outline with the village on its left, whichever way the package runs', () => {
  const ring = [[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]];
  const hole = [[0.2, 0.2], [0.8, 0.2], [0.8, 0.8], [0.2, 0.8], [0.2, 0.2]];
  const outline = outlineOf({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [ring, hole] }
  });
  expect(outline.geometry).toEqual({ type: 'MultiLineString', coordinates: [ring.toReversed(), hole.toReversed()] });
});

describe('links', () => {
  it('join the five facilities in a ring in the order of one round', async () => {
    const village = await goodVillage('legal-land');
    const order = ['pasar', 'kantor', 'sekolah', 'kesehatan', 'ekonomi'];
    const oneRound = { meanMinutes: 1, medianMinutes: 1, p90Minutes: 1, apartMeanMinutes: 2, byDusun: {}, order };
    const survey = { total: 0, toSurvey: 0, byStatus: {} };
    const arcs = linkFeatures(village, { walkKmh: 4.5, zonePairs: [], survey, oneRound });
    expect(arcs.map(({ properties }) => [properties.from, properties.to])).toEqual(
      order.map((id, index) => [id, order[(index + 1) % order.length]])
    );
    expect(new Set(arcs.map(({ properties }) => properties.kind))).toEqual(new Set(['round']));
  });

  it('are none where there is no zone', async () => {
    const survey = { total: 0, toSurvey: 0, byStatus: {} };
    expect(linkFeatures(await goodVillage('boundary-only'), { walkKmh: 4.5, zonePairs: [], survey })).toEqual([]);
  });
});

it('draws the land and the countries asked for, by their ISO codes', () => {
  const countries = (codes: string[]) => worldMap(codes).features.flatMap(({ properties }) => properties.country ?? []);
  expect(countries(['CA', 'BE', 'ID', 'BE'])).toEqual(['BE', 'CA', 'ID']);
  expect(countries(['US', 'KR', 'CZ', 'TR', 'CI', 'BA'])).toEqual(['BA', 'CI', 'CZ', 'KR', 'TR', 'US']);
  expect(worldMap([]).features.map(({ properties }) => properties.kind)).toContain('land');
});

it('carries no more issues than a page can show, errors first, and says how many more there are', () => {
  const issue = (severity: 'error' | 'warning') => ({
    severity,
    rule: 'r',
    file: 'f',
    expected: { id: 'a', en: 'b' },
    got: 'c'
  });
  const few = [issue('warning'), issue('error')];
  expect(capIssues(few)).toEqual({ issues: few });
  const many = [...Array.from({ length: 9_000 }, () => issue('warning')), issue('error'), issue('error')];
  const { issues, moreIssues } = capIssues(many);
  expect(issues.map(({ severity }) => severity).slice(0, 3)).toEqual(['error', 'error', 'warning']);
  expect(issues).toHaveLength(100);
  expect(moreIssues).toEqual({ errors: 0, warnings: 8_902 });
  const broken = capIssues(Array.from({ length: 150 }, () => issue('error')));
  expect(broken.moreIssues).toEqual({ errors: 50, warnings: 0 });
});
