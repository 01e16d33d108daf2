import type { Language } from '../../src/lib/village/types';

interface AnalyseWords {
  readonly unknownVillage: (code: string, known: string) => string;
  readonly stopped: (code: string) => string;
  readonly unknownPreset: (name: string, known: string) => string;
  readonly noVillage: string;
  readonly none: string;
  readonly lacking: (what: string) => string;
  readonly data: (code: string, version: string) => string;
}

/** What `npm run analyse` says of its own; the rest are the page's words. */
export const analyseWords: Readonly<Record<Language, AnalyseWords>> = {
  id: {
    unknownVillage: (code, known) => `Tidak ada desa dengan kode "${code}". Yang ada: ${known}.`,
    stopped: (code) => `Data desa ${code} salah dan tidak dapat dihitung:`,
    unknownPreset: (name, known) => `Tidak ada pertanyaan "${name}". Yang ada: ${known}.`,
    noVillage: 'Sebutkan kode satu desa, misalnya: npm run analyse -- 33.03.06.2015',
    none: 'Tidak ada tempat yang tersisa: semua tanah desa terkena larangan.',
    lacking: (what) => `Belum ada data: ${what}.`,
    data: (code, version) => `Desa ${code}, data ${version}.`
  },
  en: {
    unknownVillage: (code, known) => `There is no village with the code "${code}". There are: ${known}.`,
    stopped: (code) => `The data of village ${code} are wrong and cannot be computed with:`,
    unknownPreset: (name, known) => `There is no question "${name}". There are: ${known}.`,
    noVillage: 'Name the code of one village, for example: npm run analyse -- 33.03.06.2015',
    none: 'No place is left: a constraint holds for all land of the village.',
    lacking: (what) => `No data yet: ${what}.`,
    data: (code, version) => `Village ${code}, data ${version}.`
  }
};
