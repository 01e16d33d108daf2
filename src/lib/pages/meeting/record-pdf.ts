import { textIn } from '../../i18n/text-in';
import type { Messages } from '../../i18n/messages.id';
import type { VillageManifest } from '../../village/built';
import { hasQuorum, outcomeOf, totalOf, type People } from '../../village/meeting';
import type { MeetingRecord } from '../../village/meeting-record';
import type { AgendaSlide } from '../../village/agenda';
import { loadSheetFonts, type SheetFontFiles } from '../../map/print/sheet-fonts';
import { printFonts } from '../print-fonts';
import { choicesOf, figureViews, presetName, type Words } from './meeting-view';
import { RecordSheet } from './record-sheet';

/** Rows of the attendance sheet: as many as were invited, at least one page's worth. */
const fewestRows = 20;
const mostRows = 300;

/** What a page keeps beside this module, to write a record without a server. */
export const loadRecordFonts = (): Promise<SheetFontFiles> => loadSheetFonts(printFonts);

/** "Rabu, 25 November 2026"; empty where no date is set. */
function dayAndDate(iso: string, language: Words['lang']): string {
  const at = new Date(`${iso}T00:00:00Z`);
  if (iso === '' || Number.isNaN(at.getTime())) return '';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  }).format(at);
}

/**
 * The decision record as a PDF to sign: what the meeting was, each slide with its picture, figures, hands and
 * decision, the data it rests on, lines for signatures and a blank attendance sheet. Everything is written as plain
 * text: no link, form or script can come in with a name.
 * @throws when a font cannot be loaded
 */
export async function recordPdf(
  record: MeetingRecord,
  pictures: readonly (string | undefined)[],
  manifest: VillageManifest,
  words: Words & { readonly m: Messages }
): Promise<Blob> {
  return writeRecord(record, pictures, manifest, words, await loadRecordFonts());
}

/** The record in these fonts. */
export function writeRecord(
  record: MeetingRecord,
  pictures: readonly (string | undefined)[],
  manifest: VillageManifest,
  words: Words & { readonly m: Messages },
  fonts: SheetFontFiles
): Blob {
  const { lang, t, f, m } = words;
  const { meeting } = record;
  const { details } = meeting;
  const village = `${m.villageKind[manifest.kind]} ${record.villageName}`;
  const sheet = new RecordSheet(`${t.pdf.heading} ${village} ${details.number}`.trim(), fonts);
  const people = (of: People): string =>
    totalOf(of) === 0 ? '' : t.pdf.people(f.number(of.women), f.number(of.men), f.number(totalOf(of)));
  const quorum = hasQuorum(details);

  sheet.text(t.pdf.heading, { size: 17, bold: true, center: true });
  sheet.text(`${t.kinds[details.kind]} · ${village}`, { size: 12, bold: true, center: true });
  sheet.text(
    [
      m.place.kecamatan(manifest.kecamatan.name),
      m.place.kabupaten(manifest.kabupaten.name),
      manifest.provinsi.name
    ].join(', '),
    { center: true, muted: true }
  );
  sheet.gap(4);
  sheet.rule();
  sheet.gap(2);
  sheet.pair(t.pdf.number, details.number);
  sheet.pair(t.pdf.day, dayAndDate(details.date, lang));
  sheet.pair(t.pdf.place, details.place);
  sheet.pair(t.pdf.kind, t.kinds[details.kind]);
  sheet.pair(t.pdf.leader, details.leader);
  sheet.pair(t.pdf.noteTaker, details.noteTaker);
  sheet.pair(t.pdf.invited, people(details.invited));
  sheet.pair(t.pdf.present, people(details.present));
  sheet.pair(
    t.pdf.quorum,
    `${quorum === undefined ? t.details.quorumUnknown : quorum ? t.details.quorumYes : t.details.quorumNo} (> ${f.number(details.quorumPercent)} %)`
  );

  sheet.heading(t.pdf.agenda);
  for (const [index, slide] of meeting.agenda.slides.entries()) {
    writeSlide(sheet, record, slide, index, pictures[index], words);
  }

  sheet.heading(t.pdf.data);
  sheet.pair(t.pdf.version, record.dataVersion);
  sheet.pair(t.pdf.sketch, f.percent(record.sketchShare, 0));
  sheet.pair(
    t.pdf.walk,
    `${f.number(record.settings.walkKmh, 1)} km/jam`.replace('jam', lang === 'en' ? 'h' : 'jam')
  );
  sheet.text(t.pdf.sketchNote, { muted: true, size: 9 });
  if (record.proposals.length > 0) {
    sheet.heading(t.pdf.proposals);
    for (const { title, year, status } of record.proposals) {
      sheet.text(`• ${title} (${String(year)}, ${t.statuses[status].toLocaleLowerCase(lang)})`);
    }
  }
  if (sheet.coded) {
    sheet.gap(3);
    sheet.text(t.pdf.coded, { muted: true, size: 9 });
  }
  sheet.heading(t.pdf.signatures);
  sheet.signatures(t.pdf.signRows, [details.leader, details.noteTaker, '']);

  sheet.page();
  sheet.text(t.pdf.attendance, { size: 14, bold: true });
  sheet.text(`${t.kinds[details.kind]} · ${village} · ${dayAndDate(details.date, lang)}`, { muted: true });
  sheet.text(t.pdf.attendanceNote, { muted: true, size: 9 });
  sheet.gap(2);
  const rows = Math.min(mostRows, Math.max(fewestRows, totalOf(details.invited), totalOf(details.present)));
  sheet.blankTable(t.pdf.attendanceColumns, [0.07, 0.34, 0.29, 0.07, 0.23], rows, {
    wanted: 8.4,
    least: 7.6
  });

  return sheet.finish(
    (page, of) =>
      `${t.pdf.made} · ${village} · ${t.pdf.version} ${record.dataVersion} · ${t.pdf.page(page, of)}`
  );
}

/** Room for a picture in millimetres: three slides without words stand on a page. */
const pictureBox = { width: 96, height: 64 } as const;

/** One slide: question, picture, figures, hands, decision, dissent and follow-up. */
function writeSlide(
  sheet: RecordSheet,
  record: MeetingRecord,
  slide: AgendaSlide,
  index: number,
  picture: string | undefined,
  words: Words & { readonly m: Messages }
): void {
  const { lang, t, f, m } = words;
  const { meeting } = record;
  const outcome = outcomeOf(meeting, slide.id);
  const { choices, abstain } = choicesOf(slide, meeting, record.slides[slide.id]?.sites ?? [], words);
  const facts = (indent: number): void => {
    for (const { label, values = [], letters } of figureViews(slide, [], record, words)) {
      const shown =
        letters.length > 0 ? letters.map((letter, at) => `${letter} ${values[at] ?? '–'}`) : values;
      if (shown.length > 0) sheet.text(`${shown.join(' · ')} ${label}`, { indent });
    }
    if (slide.drawing === 'sites') sheet.text(presetName(slide, lang), { indent, muted: true, size: 9 });
    if (outcome.count !== undefined && choices.length > 0) {
      sheet.gap(1.5);
      sheet.text(t.pdf.hands, { indent, bold: true });
      for (const { name, hands } of choices) sheet.text(`${name}: ${f.number(hands)}`, { indent });
      sheet.text(`${t.count.abstain}: ${f.number(abstain)}`, { indent });
    }
    sheet.gap(1.5);
    const layers = slide.layers.map((layer) => m.layers[layer]).join(', ');
    sheet.text(`${t.agenda.layers}: ${layers}`, { indent, muted: true, size: 8 });
  };
  const question = `${String(index + 1)}. ${textIn(slide.question, lang)}`;
  const title = { size: 11.5, bold: true };
  sheet.ensure(sheet.heightOf(question, title) + (picture === undefined ? 24 : pictureBox.height + 4));
  sheet.text(question, title);
  sheet.gap(1);
  if (picture === undefined) {
    sheet.text(t.pdf.noPicture, { muted: true, size: 9 });
    facts(0);
  } else sheet.beside(picture, pictureBox.width, pictureBox.height, facts);
  const result = (label: string, value: string): void => {
    if (value !== '') sheet.pair(label, value, { strong: true });
  };
  result(t.decide.decision, outcome.decision);
  result(t.decide.dissent, outcome.dissent);
  const steps = outcome.followUps
    .map(({ what, role, due }) => [what, role, due === '' ? '' : f.date(due)].filter((part) => part !== ''))
    .filter((parts) => parts.length > 0);
  result(t.decide.followUps, steps.map((parts) => `• ${parts.join(' · ')}`).join('\n'));
  sheet.gap(4);
}
