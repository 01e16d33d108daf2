import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages as english } from '../../src/lib/i18n/messages.en';
import { messages as indonesian } from '../../src/lib/i18n/messages.id';
import { writeCompressed } from './write-compressed';

/**
 * Gives 404.html its words. Kit leaves that page empty until scripts run, since it serves every
 * address; here it gets a title and, for readers without scripts, what the live page says.
 * @throws when the page is not built as expected
 */
export function completeErrorPage(folder: string): void {
  const file = join(folder, '404.html');
  const page = readFileSync(file, 'utf8');
  const title = `<title>${indonesian.error.title} · ${indonesian.site.name}</title>`;
  const words = [
    ...[`<h1>${indonesian.error.title}</h1>`, `<p>${indonesian.error.text}</p>`],
    `<p><a href="/">${indonesian.error.back}</a></p>`,
    `<p lang="en">${english.error.title}. <a href="/en/">${english.error.back}</a></p>`
  ].join('');
  const complete = page
    .replace('</head>', `${title}</head>`)
    .replace(/<body[^>]*>/, (body) => `${body}<noscript><main>${words}</main></noscript>`);
  if (!complete.includes(title) || !complete.includes('<noscript><main>')) {
    throw new Error(`${file} has no head or no body to complete.`);
  }
  writeCompressed(file, complete);
}
