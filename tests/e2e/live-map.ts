import type { Locator, Page } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { waitForIdle, waitForMap } from '../../scripts/browser/wait-for-map';
import type { Bounds, Position } from '../../src/lib/village/types';

export { waitForIdle };

type MapElement = HTMLElement & { readonly paduMap: MapLibreMap };
type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The element a live map is in; it carries the map. */
export function liveMap(page: Page): Locator {
  return page.locator('.padu-live');
}

/** Opens a page of the site and waits until its map has taken over and drawn everything. */
export async function openMap(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await waitForMap(page);
}

/**
 * Keeps the map's picture as it is, whatever happens to its size: for tests that read the document and would wait for
 * drawings nobody looks at.
 */
export async function stillMap(page: Page): Promise<void> {
  await page.evaluate(() => {
    const element = document.querySelector('.padu-live') as MapElement | null;
    if (element?.paduMap) element.paduMap.triggerRepaint = () => undefined;
  });
}

/**
 * Ids of the features the map has drawn on screen in style layers whose id matches, each once.
 * Asked of the map itself, so a layer that is on but empty, hidden or covered by nothing counts as it is.
 */
export async function drawnIds(page: Page, layers: RegExp): Promise<readonly string[]> {
  await waitForIdle(page);
  return liveMap(page).evaluate((element, source) => {
    const { paduMap } = element as MapElement;
    const pattern = new RegExp(source);
    const features = paduMap.queryRenderedFeatures().filter(({ layer }) => pattern.test(layer.id));
    return [...new Set(features.map(({ properties }) => String(properties.id ?? properties.kind)))].sort();
  }, layers.source);
}

/** [west, south, east, north] of what a source layer of the village's tiles holds. */
export async function tileBounds(page: Page, sourceLayer: string): Promise<Bounds> {
  return liveMap(page).evaluate((element, name) => {
    const { paduMap } = element as MapElement;
    const bounds = [180, 90, -180, -90] as [number, number, number, number];
    const add = (value: unknown): void => {
      if (!Array.isArray(value)) return;
      const [lng, lat] = value as unknown[];
      if (typeof lng === 'number' && typeof lat === 'number') {
        bounds[0] = Math.min(bounds[0], lng);
        bounds[1] = Math.min(bounds[1], lat);
        bounds[2] = Math.max(bounds[2], lng);
        bounds[3] = Math.max(bounds[3], lat);
      } else for (const part of value) add(part);
    };
    for (const { geometry } of paduMap.querySourceFeatures('village', { sourceLayer: name })) {
      if ('coordinates' in geometry) add(geometry.coordinates);
    }
    return bounds;
  }, sourceLayer);
}

/** Where a place stands on the page, in CSS pixels. */
export async function onScreen(
  page: Page,
  at: Position
): Promise<{ readonly x: number; readonly y: number }> {
  return liveMap(page).evaluate(
    (element, [lng, lat]) => {
      const { left, top } = element.getBoundingClientRect();
      const { x, y } = (element as MapElement).paduMap.project([lng, lat]);
      return { x: left + x, y: top + y };
    },
    [at[0], at[1]] as const
  );
}

/** What the map shows now, rounded to what a link keeps. */
export async function camera(
  page: Page
): Promise<{ readonly lng: number; readonly lat: number; readonly zoom: number }> {
  return liveMap(page).evaluate((element) => {
    const { paduMap } = element as MapElement;
    const { lng, lat } = paduMap.getCenter();
    const round = (value: number, digits: number): number => Number(value.toFixed(digits));
    return { lng: round(lng, 4), lat: round(lat, 4), zoom: round(paduMap.getZoom(), 2) };
  });
}

/** Boxes of the names the map has placed, in px of the map; MapLibre keeps them to place the next ones. */
function nameBoxes(page: Page): Promise<readonly Box[]> {
  return liveMap(page).evaluate((element) => {
    interface Grid {
      readonly boxKeys: readonly { readonly overlapMode: string }[];
      readonly bboxes: readonly number[];
    }
    const { paduMap } = element as MapElement;
    const { grid } = (paduMap as unknown as { style: { placement: { collisionIndex: { grid: Grid } } } })
      .style.placement.collisionIndex;
    // The grid begins beyond the edge of the map (MapLibre: viewportPadding).
    const beyond = 100;
    return grid.boxKeys.flatMap(({ overlapMode }, index) =>
      overlapMode === 'never'
        ? [grid.bboxes.slice(4 * index, 4 * index + 4).map((side) => side - beyond) as unknown as Box]
        : []
    );
  });
}

/** Whether two boxes share more than so many px both ways. */
function overlap(one: Box, other: Box, tolerance: number): boolean {
  return (
    Math.min(one[2], other[2]) - Math.max(one[0], other[0]) > tolerance &&
    Math.min(one[3], other[3]) - Math.max(one[1], other[1]) > tolerance
  );
}

/**
 * The names the map has placed, and the pairs of them that lie over each other. Signs may stand close together and
 * under a name; a name is what the map never lets overlap.
 */
export async function placedNames(
  page: Page
): Promise<{ readonly count: number; readonly covered: readonly string[] }> {
  await waitForIdle(page);
  const names = await nameBoxes(page);
  const covered = names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .filter((other) => overlap(one, other, 1))
      .map((other) => `${one.map(Math.round)} over ${other.map(Math.round)}`)
  );
  return { count: names.length, covered };
}

/** Pins that lie over a name the map has placed, by their labels: at least half a letter wide and high. */
export async function pinsOverNames(page: Page): Promise<readonly string[]> {
  await waitForIdle(page);
  const names = await nameBoxes(page);
  const pins = await liveMap(page).evaluate((element) => {
    const origin = element.getBoundingClientRect();
    return [...element.querySelectorAll('.padu-pin')].map((pin) => {
      const { left, top, right, bottom } = pin.getBoundingClientRect();
      const box: Box = [left - origin.left, top - origin.top, right - origin.left, bottom - origin.top];
      return { label: pin.getAttribute('aria-label') ?? '', box };
    });
  });
  return pins.filter(({ box }) => names.some((name) => overlap(name, box, 5))).map(({ label }) => label);
}
