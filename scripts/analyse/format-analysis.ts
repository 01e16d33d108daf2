import { integrationPresets } from '../../src/lib/analysis';
import { createFormats } from '../../src/lib/i18n/formats';
import { loadIntegrationMessages } from '../../src/lib/i18n/load-integration-messages';
import { loadMessages } from '../../src/lib/i18n/load-messages';
import { textIn } from '../../src/lib/i18n/text-in';
import { siteFigures, type FigureRow } from '../../src/lib/pages/integration/site-figures';
import { criterionName, toSiteView } from '../../src/lib/pages/integration/to-site-view';
import type { VillageManifest } from '../../src/lib/village/built';
import type { Language } from '../../src/lib/village/types';
import type { VillageAnalysis } from './analyse-village';
import { analyseWords } from './analyse-words';

/** The answer as the integration page words it: doubt first, sites, all figures, and what nobody knows yet. */
export async function formatAnalysis(
  found: VillageAnalysis,
  manifest: VillageManifest,
  lang: Language
): Promise<string> {
  const [t, m] = await Promise.all([loadIntegrationMessages(lang), loadMessages(lang)]);
  const f = createFormats(lang);
  const words = { lang, f, t };
  const own = analyseWords[lang];
  const village = m.villageName(m.villageKind[manifest.kind], manifest.name);
  const lines = [
    ...(found.doubt !== undefined ? [`${t.doubt.line}.`] : []),
    `${t.print.title(village)}: ${textIn(integrationPresets[found.preset].name, lang)}.`,
    ''
  ];
  if (found.sites.length === 0) lines.push(own.none, '');
  found.sites.forEach((site, i) => {
    const view = toSiteView(site, undefined, words);
    const near = view.near === undefined ? '' : `, ${view.near}`;
    const hold = t.sites.steady(f.percent(found.acceptability.first[i] ?? 0, 0));
    const moved = found.positions?.first[i];
    lines.push(
      `${site.rank}. ${view.place}${near}: ${view.score} ${t.sites.of100}`,
      `   ${view.why}`,
      `   ${hold} ${t.sites.steadyDraws(f.number(found.acceptability.draws))}${
        moved === undefined || found.positions === undefined
          ? ''
          : `; ${t.sites.positions(f.percent(moved, 0), f.number(found.positions.draws))}`
      }.`
    );
    if (site.rank === 1) lines.push(`   ${flipSentence()}`);
    lines.push('');
  });
  if (found.sites.length > 0) {
    const rows = siteFigures(found, found.acceptability, found.positions, words);
    found.sites.forEach(({ rank }, i) =>
      lines.push(`${t.table.title}, ${t.sites.rank(rank).toLocaleLowerCase(lang)}:`, ...column(rows, i), '')
    );
    lines.push(
      found.sketchShare > 0.5
        ? t.sites.sketch(f.percent(found.sketchShare, 0))
        : t.sites.solid(f.percent(found.sketchShare, 0))
    );
  }
  lines.push(t.allowed(f.number(found.allowedHectares, 1)));
  if (found.unknown.length > 0) {
    lines.push(own.lacking(found.unknown.map((name) => t.constraintNames[name] ?? name).join(', ')));
  }
  lines.push(own.data(found.code, found.version));
  return `${lines.join('\n')}\n`;

  function flipSentence(): string {
    const nearest = found.flips[0];
    const id = nearest && found.sites[0]?.criteria[nearest.criterion]?.id;
    if (nearest === undefined || id === undefined) return t.sites.noFlip;
    return t.sites
      .flip(
        nearest.to + 1,
        criterionName(id, lang).toLocaleLowerCase(lang),
        nearest.flipShare > nearest.share,
        f.percent(nearest.share, 0),
        f.percent(nearest.flipShare, 0)
      )
      .join('');
  }
}

/** One site's figures, a line each, without those that were not computed. */
function column(rows: readonly FigureRow[], site: number): string[] {
  const known = rows.filter(({ cells }) => cells.some((cell) => cell !== '–'));
  const width = Math.max(...known.map(({ name }) => name.length));
  return known.map(({ name, cells }) => `   ${name.padEnd(width)}  ${cells[site] ?? ''}`);
}
