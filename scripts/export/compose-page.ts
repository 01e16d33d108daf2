import { createHash } from 'node:crypto';
import { escapeXml } from '../../src/lib/map/svg/escape-xml';
import type { AppBundle } from './bundle-app';
import type { EmbeddedFile } from './embed-files';

export interface PageParts {
  readonly title: string;
  readonly app: AppBundle;
  /** Script that sets the device's theme before the first paint. */
  readonly theme: string;
  /** SVG. */
  readonly icon: Uint8Array;
  readonly files: readonly EmbeddedFile[];
}

/**
 * The single file. Its policy lets nothing in from outside: scripts and styles by hash, workers from memory.
 * Data stands as base64 in elements no browser runs; no text of it is HTML.
 */
export function composePage({ title, app, theme, icon, files }: PageParts): string {
  const script = inScript(app.script);
  const early = inScript(theme);
  const style = inStyle(app.style);
  const policy = [
    "default-src 'none'",
    `script-src ${sha(script)} ${sha(early)} 'wasm-unsafe-eval'`,
    // MapLibre starts its own from a data address where a page has no origin, as on a disk.
    'worker-src blob: data:',
    'connect-src blob: data:',
    `style-src ${sha(style)}`,
    "style-src-attr 'unsafe-inline'",
    'font-src blob: data:',
    'img-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ');
  const embedded = files.map(
    ({ path, base64 }) =>
      `<script type="application/octet-stream" data-file="${escapeXml(path)}">${base64}</script>`
  );
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="referrer" content="no-referrer">
<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">
<title>${escapeXml(title)}</title>
<script>${early}</script>
<style>${style}</style>
</head>
<body>
<noscript>Peta ini memerlukan JavaScript. This map needs JavaScript.</noscript>
${embedded.join('\n')}
<script type="module">${script}</script>
</body>
</html>
`;
}

/**
 * A script's text as it may stand in an element: what opens or closes one is written with an escape, which
 * means the same in strings, templates and regular expressions, the only places where it stands.
 */
export function inScript(code: string): string {
  return code.replaceAll(/<(?=\/script|script|!--)/gi, '\\x3C');
}

/** The same for a style sheet. */
export function inStyle(css: string): string {
  return css.replaceAll(/<(?=\/style|!--)/gi, '\\3C ');
}

function sha(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
