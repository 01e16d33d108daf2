import type { Handle } from '@sveltejs/kit';
import { readMapSvg, readSiteIndex } from './lib/data/built-villages.server';

/** Stands in a page where the village's drawn map belongs. */
const mapMark = '<!--padu:map-->';

/**
 * Puts the language on <html> and the village's SVG map into the page. The drawing goes in here, after
 * rendering, so it is in the HTML once and not a second time in the page's data.
 */
export const handle: Handle = ({ event, resolve }) => {
  const language = event.url.pathname.startsWith('/en/') ? 'en' : 'id';
  return resolve(event, {
    transformPageChunk: async ({ html }) => {
      const page = html.replace('%padu.lang%', language);
      if (!page.includes(mapMark)) return page;
      const svg = await readMapSvg(event.params.village ?? readSiteIndex().home, language);
      // The mark stays: hydration counts comments.
      return page.replace(mapMark, () => mapMark + svg);
    }
  });
};
