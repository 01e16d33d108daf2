import { mount } from 'svelte';
import { createFileFetch, pathInSite } from './create-file-fetch';
import { embeddedFiles } from './embedded-files';
import ExportApp from './ExportApp.svelte';
import { loadPagesBy, showAddress, siteMark } from './kit/navigation';
import { loadPage } from './load-page';

globalThis.fetch = createFileFetch(embeddedFiles, fetch.bind(globalThis));

addEventListener('click', followInside);
addEventListener('popstate', () => void showAddress());
loadPagesBy(loadPage);
await showAddress();
mount(ExportApp, { target: document.body });

/** Fragments are taken by addresses: files are handed out and places on a page are found by script. */
function followInside(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href') ?? '';
  if (link === null || !href.startsWith('#') || event.defaultPrevented) return;
  const path = pathInSite(href);
  const file = path === undefined ? undefined : embeddedFiles.get(path);
  if (file !== undefined) {
    event.preventDefault();
    handOut(file, path?.split('/').at(-1) ?? '');
  } else if (!href.startsWith(siteMark)) {
    event.preventDefault();
    const place = document.getElementById(href.slice(1));
    place?.scrollIntoView();
    place?.focus();
  }
}

function handOut(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
