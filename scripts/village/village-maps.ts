import { drawVillageSvg } from '../../src/lib/map/svg/draw-village-svg';
import type { VillageFigures } from '../../src/lib/village/built';
import { languages, type Language, type Village } from '../../src/lib/village/types';

/** The map as it stands in the page before any script, in both languages; English only where it differs. */
export function drawMaps(village: Village, figures: VillageFigures): [name: string, svg: string][] {
  const [indonesian, english] = languages.map((language) =>
    drawVillageSvg(village, {
      language,
      ...mapWords[language](village),
      ...(figures.oneRound === undefined ? {} : { roundOrder: figures.oneRound.order })
    })
  );
  if (indonesian === undefined || english === undefined) return [];
  return english === indonesian
    ? [['map.svg', indonesian]]
    : [
        ['map.svg', indonesian],
        ['map.en.svg', english]
      ];
}

const kindName: Readonly<Record<Language, Readonly<Record<Village['kind'], string>>>> = {
  id: { desa: 'Desa', kelurahan: 'Kelurahan', 'desa-adat': 'Desa Adat' },
  en: { desa: 'Village', kelurahan: 'Urban village', 'desa-adat': 'Customary village' }
};

const mapWords: Readonly<Record<Language, (village: Village) => { title: string; description: string }>> = {
  id: ({ name, kind, kecamatan, kabupaten, layers }) => ({
    title: `Peta ${kindName.id[kind]} ${name}`,
    description:
      `Peta ${kindName.id[kind]} ${name}, Kecamatan ${kecamatan.name}, ${kabupaten.name}: batas, ` +
      `${layers.dusun.length} dusun, ${layers.facilities.length} fasilitas, penggunaan lahan, jalan dan air.`
  }),
  en: ({ name, kind, kecamatan, kabupaten, layers }) => ({
    title: `Map of ${name}`,
    description:
      `Map of ${name}, ${kindName.en[kind].toLowerCase()} in Kecamatan ${kecamatan.name}, ${kabupaten.name}: outline, ` +
      `${layers.dusun.length} dusun, ${layers.facilities.length} facilities, land use, roads and water.`
  })
};
