import { hydrate } from 'svelte';
import { canWorkOffline, keepThisPage } from '../../data/offline/offline-client';
import { loadReportMessages } from '../../i18n/load-report-messages';
import type { ServicesMessages } from '../../i18n/services.id';
import { startLargeText } from './large-text';
import ServicesApp from './ServicesApp.svelte';
import type { ServicesData } from './services-data';

/** Brings the server-rendered page to life. The page brings its data as text; nothing is asked for a second time. */
export function startServices(t: ServicesMessages): void {
  const target = document.getElementById('services');
  const text = document.getElementById('services-data')?.textContent;
  if (target === null || text === null || text === undefined) return;
  markAsWhole(target);
  // Hydration empties the field; on a slow phone people are quicker than scripts.
  const typed = target.querySelector('input')?.value;
  hydrate(ServicesApp, { target, props: { data: JSON.parse(text) as ServicesData, t, typed } });
  startLargeText();
  if (canWorkOffline()) void keepForLater().catch(() => undefined);
}

/**
 * The component stands in an `{#if}` of the page. Hydration wants the marks of a whole one: `[` where it begins, `]`
 * right behind its last element.
 */
function markAsWhole(target: HTMLElement): void {
  const marks = [...target.childNodes].filter((node) => node instanceof Comment);
  const [first, ...rest] = marks;
  if (first !== undefined) first.data = '[';
  for (const mark of rest.slice(0, -1)) mark.remove();
}

/** The page and its report, so that both work without internet. The QR code is loaded when somebody asks for it. */
async function keepForLater(): Promise<void> {
  if (!import.meta.env.DEV) await navigator.serviceWorker.register(workerAddress());
  await Promise.all([
    import('./ReportPlace.svelte'),
    loadReportMessages(document.documentElement.lang === 'en' ? 'en' : 'id')
  ]);
  await keepThisPage();
}

/** The worker stands at the top of the site, beside the manifest of the web app. */
function workerAddress(): string {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? location.href;
  return new URL('service-worker.js', manifest).href;
}
