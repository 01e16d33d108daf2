import type { Formats } from '../../i18n/formats';
import { kindWords } from '../../i18n/kind-words';
import type { Messages } from '../../i18n/messages.id';
import { textIn } from '../../i18n/text-in';
import type { VillageManifest } from '../../village/built';
import type { Language, SourcedFigure } from '../../village/types';

export interface FigureRow {
  readonly label: string;
  readonly value: string;
  /** Source id. */
  readonly source: string;
  readonly date: string;
  readonly note: string;
}

/** The village's figures, each with where it comes from. */
export function figureRows(
  manifest: VillageManifest,
  messages: Messages,
  formats: Formats,
  language: Language
): FigureRow[] {
  const m = messages.data;
  const sourced = (
    label: string,
    figure: SourcedFigure | undefined,
    unit = '',
    digits = 0
  ): readonly FigureRow[] =>
    figure === undefined
      ? []
      : [
          {
            label,
            value: `${formats.number(figure.value, digits)}${unit}`,
            source: figure.source,
            date: figure.date === undefined ? '' : formats.date(figure.date),
            note: textIn(figure.note, language)
          }
        ];
  const published = manifest.figures.landUse?.published;
  const date = published?.date === undefined ? '' : formats.date(published.date);
  const drawn = manifest.figures.landUse?.drawnHectares ?? {};
  const landUse = (published?.classes ?? []).map(({ kind, hectares }): FigureRow => {
    const drawnHectares = drawn[kind];
    return {
      label: m.landUse(kindWords(messages, 'land', kind)),
      value: `${formats.number(hectares, 3)} ha`,
      source: published?.source ?? '',
      date,
      note: drawnHectares === undefined ? '' : m.landUseDrawn(formats.number(drawnHectares, 2))
    };
  });
  return [
    ...sourced(m.officialArea, manifest.officialHectares, ' ha', 3),
    {
      label: m.drawnArea,
      value: `${formats.number(manifest.drawnHectares, 2)} ha`,
      source: manifest.drawnSource,
      date: '',
      note: ''
    },
    ...sourced(m.population, manifest.population),
    ...sourced(m.dusunCount, manifest.counts.dusun),
    ...sourced(m.rwCount, manifest.counts.rw),
    ...sourced(m.rtCount, manifest.counts.rt),
    ...landUse,
    ...(published === undefined
      ? []
      : [
          {
            label: m.landUseSum,
            value: `${formats.number(published.totalHectares, 3)} ha`,
            source: published.source,
            date,
            note: ''
          }
        ])
  ];
}
