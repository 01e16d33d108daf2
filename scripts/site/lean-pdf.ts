import type { Plugin } from 'vite';

/**
 * jsPDF can turn HTML and SVG into pictures and brings libraries for it. Sheets are drawn as vectors from
 * our own SVG: those libraries stay home.
 */
export function leanPdf(): Plugin {
  return {
    name: 'padu:lean-pdf',
    enforce: 'pre',
    apply: 'build',
    resolveId: (id, importer) =>
      /^(html2canvas|dompurify|canvg)$/.test(id) && importer?.includes('/jspdf/') === true
        ? '\0no-pdf-extra'
        : undefined,
    load: (id) => (id === '\0no-pdf-extra' ? 'export default undefined;' : undefined)
  };
}
