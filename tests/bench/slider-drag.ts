import type { Browser, Page } from 'playwright';
import { waitForMap } from '../../scripts/browser/wait-for-map';
import { forgetAsked, newlyAsked, watchWorkers } from '../browser/watch-workers';
import type { BenchRow } from './bench-report';

/** What a trace of Chromium says of one piece of work, times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time the thread really worked: what another program took away is not in it. */
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly url?: string; readonly type?: string };
    readonly name?: string;
  };
}

const moves = 30;
const rounds = 4;

/** A class name that stands in MapLibre's code and nowhere else: the chunk that has it is not ours. */
const mapMark = 'maplibregl-canvas';

/**
 * What our code does on the page's thread while the first weight of /integrasi/ is dragged to and fro: the
 * longest single call into it (thread time, from Chromium's own trace), messages to the analysis worker and
 * requests. Calls that begin in MapLibre's chunk are the map's and told apart.
 * @param url where a built site is served
 */
export async function sliderDrag(url: string, browser: Browser): Promise<BenchRow[]> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'id-ID',
    reducedMotion: 'reduce',
    serviceWorkers: 'block'
  });
  try {
    const page = await context.newPage();
    await watchWorkers(page);
    const scripts = new Map<string, boolean>();
    page.on('response', (response) => {
      if (!response.url().includes('.js')) return;
      void response.text().then(
        (text) => scripts.set(response.url(), text.includes(mapMark)),
        () => undefined
      );
    });
    let requests = 0;
    await page.goto(`${url}/integrasi/`);
    await waitForMap(page);
    // All doubts counted: then nothing but the hand asks for work.
    await page.waitForFunction(() => document.querySelectorAll('[data-site]').length > 0);
    await page.waitForTimeout(3000);
    page.on('request', () => requests++);
    await forgetAsked(page);
    const drags: number[][] = [];
    for (let drag = 0; drag < rounds; drag++) {
      await browser.startTracing(page, { categories: ['devtools.timeline'] });
      await dragFirstWeight(page);
      const trace = JSON.parse((await browser.stopTracing()).toString()) as {
        readonly traceEvents: readonly TraceEvent[];
      };
      drags.push(ourCalls(trace.traceEvents, (script) => scripts.get(script) === false));
    }
    const asked = await newlyAsked(page);
    const longest = drags.map((calls) => Math.max(0, ...calls));
    const calls = drags.flat();
    return [
      {
        what: `longest call into our code on the page's thread, weight dragged in ${moves} moves`,
        // The first round is the one a hand feels: the longest of all counts.
        value: Math.max(...longest),
        unit: 'ms',
        budget: 8,
        note: `in ${rounds} rounds ${longest.map((time) => time.toFixed(1)).join(', ')} ms`
      },
      { what: 'the same, 95th percentile', value: quantile(calls, 0.95), unit: 'ms' },
      { what: 'messages to the analysis worker while dragged', value: asked.length, unit: '', budget: 0 },
      { what: 'requests while dragged', value: requests, unit: '', budget: 0 }
    ];
  } finally {
    await context.close();
  }
}

/** Takes the first weight's slider from one end to the other and back, and does not let go. */
export async function dragFirstWeight(page: Page): Promise<void> {
  const box = await page.locator('[data-criterion] input[type=range]').first().boundingBox();
  if (box === null) throw new Error('There is no weight to drag.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  for (let move = 0; move < moves; move++) {
    const share = 0.5 + 0.45 * Math.sin((move / moves) * 2 * Math.PI);
    await page.mouse.move(box.x + box.width * share, y);
    await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => shown(undefined))));
  }
}

/** Milliseconds of thread time of each outermost call into a script of ours. */
function ourCalls(events: readonly TraceEvent[], isOurs: (url: string) => boolean): number[] {
  const main = events.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const calls = events
    .filter(({ name, ph, pid }) => name === 'FunctionCall' && ph === 'X' && (!main || pid === main.pid))
    .sort((a, b) => a.ts - b.ts);
  let end = 0;
  const found: number[] = [];
  for (const { ts, dur = 0, tdur = dur, args } of calls) {
    if (ts < end) continue;
    end = ts + dur;
    if (isOurs(args?.data?.url ?? '')) found.push(tdur / 1000);
  }
  return found;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
