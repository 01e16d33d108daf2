import type { Source, Village } from '../../src/lib/village/types';
import { figures } from './figures';

const radar = 'radar-banyumas-65793';
/** When a source gives no date of its own: the month it was quoted in, and its note says so. */
const quotedOn = '2026-11';
const quotedNote = {
  id: 'Tanggal di sini adalah bulan pengutipan; tanggal terbit tidak tercatat.',
  en: 'The date here is the month it was quoted; when it was published is not recorded.'
};
const quoted = 'Hak cipta penerbit; di sini hanya fakta dan angka yang dikutip';

const sources: readonly Source[] = [
  {
    id: 'wilayah-boundaries',
    title: 'wilayah_boundaries: batas desa menurut Kepmendagri 300.2.2-2430/2025',
    publisher: 'cahyadsn',
    url: 'https://github.com/cahyadsn/wilayah_boundaries',
    licence: 'MIT',
    date: '2025',
    note: {
      id: 'Garis batas indikatif, bukan batas hukum. Ketelitian ±50 m adalah perkiraan Padu.',
      en: 'Indicative outlines, not a legal boundary. The accuracy of ±50 m is Padu’s guess.'
    }
  },
  {
    id: 'kepmendagri-2025',
    title: 'Kepmendagri 300.2.2-2430/2025: kode dan nama wilayah',
    publisher: 'Kementerian Dalam Negeri',
    licence: 'Dokumen negara, bebas dikutip',
    date: '2025'
  },
  {
    id: radar,
    title: 'Radar Banyumas, berita 65793 tentang Desa Klapasawit',
    publisher: 'Radar Banyumas',
    licence: quoted,
    date: quotedOn,
    note: quotedNote
  },
  {
    id: 'sedesa-integrasi',
    title: 'Contoh Integrasi Kawasan Desa',
    publisher: 'Sedesa.id',
    url: 'https://sedesa.id',
    licence: quoted,
    date: quotedOn,
    note: quotedNote
  },
  {
    id: 'penduduk-2024',
    title: 'Penduduk desa se-Kecamatan Kalimanah 2024, asal tidak disebut',
    licence: 'Tidak disebut; hanya angka yang dikutip',
    date: '2024',
    note: {
      id: 'Belum pasti: asal angka tidak disebut. Jumlah 17 desa dan kelurahan sama dengan angka kecamatan.',
      en: 'Uncertain: its origin is not named. The 17 villages sum to the figure of the kecamatan.'
    }
  },
  {
    id: 'openstreetmap',
    title: 'OpenStreetMap',
    publisher: 'Kontributor OpenStreetMap',
    url: 'https://www.openstreetmap.org/copyright',
    licence: 'ODbL-1.0',
    date: quotedOn,
    note: {
      id: 'Titik Puskesmas berasal dari OpenStreetMap lewat terbitan turunan yang dibaca November 2026; tanggalnya di OpenStreetMap tidak disebut. Ketelitian ±25 m adalah perkiraan Padu.',
      en: 'The health centre’s point comes from OpenStreetMap by way of a derived publication read in November 2026; it doesn’t say of which date. The accuracy of ±25 m is Padu’s guess.'
    }
  },
  {
    id: 'natural-earth',
    title: 'Natural Earth 4.1.0, 1:110m, lewat world-atlas 2.0.2',
    publisher: 'Natural Earth',
    url: 'https://www.naturalearthdata.com',
    licence: 'Domain publik',
    date: '2018',
    note: {
      id: 'Titik negara hanya mewakili seluruh negara.',
      en: 'A country’s point only stands for the whole country.'
    }
  },
  {
    id: 'sketsa-padu-2026',
    title: 'Sketsa Padu 2026',
    publisher: 'Padu',
    licence: 'CC0-1.0',
    date: '2026-11',
    note: {
      id: 'Digambar tangan tanpa survei agar peta dapat dicoba. Bukan keadaan di lapangan; ganti dengan hasil survei.',
      en: 'Drawn by hand without a survey so that the map can be tried. Not the state on the ground; replace it with a survey.'
    }
  }
];

/** Contents of village.json. */
export const villageJson: Omit<Village, 'layers'> = {
  code: '33.03.06.2015',
  bpsCode: '3303070016',
  name: 'Klapasawit',
  kind: 'desa',
  kecamatan: { code: '33.03.06', name: 'Kalimanah' },
  kabupaten: { code: '33.03', name: 'Purbalingga' },
  provinsi: { code: '33', name: 'Jawa Tengah' },
  postcode: '53371',
  officialHectares: {
    value: figures.officialHectares,
    source: 'sedesa-integrasi',
    status: 'published'
  },
  population: {
    value: figures.population,
    source: 'penduduk-2024',
    date: '2024',
    status: 'published',
    note: {
      id: 'Belum pasti: asal angka tidak disebut.',
      en: 'Uncertain: the origin of the figure is not named.'
    }
  },
  counts: {
    dusun: { value: figures.dusun, source: radar, status: 'published' },
    rw: { value: figures.rw, source: radar, status: 'published' },
    rt: { value: figures.rt, source: radar, status: 'published' }
  },
  landUse: { source: radar, totalHectares: figures.landUseTotalHectares, classes: figures.landUse },
  sources,
  texts: {
    about: {
      id: 'Klapasawit berbentuk huruf C mengelilingi Kedungwuluh: jalan antara kedua lengannya melewati desa tetangga.',
      en: 'Klapasawit is a C around Kedungwuluh: the way between its two arms runs through the neighbouring village.'
    },
    zone: {
      id: 'Kantor desa, pasar desa, pusat ekonomi, pelayanan kesehatan, serta pendidikan dan pelatihan dipadukan dalam satu kawasan.',
      en: 'Village office, market, economic centre, health service, and education and training are joined in one area.'
    },
    crafts: {
      id: 'Anyaman bambu sudah lama dikenal di sini dan dijual di dalam negeri, ke Belgia, dan ke Kanada.',
      en: 'Bamboo weaving has long been known here and is sold in Indonesia, to Belgium and to Canada.'
    },
    farming: {
      id: 'Hampir dua pertiga desa adalah sawah; letak tiap petaknya di sini masih sketsa.',
      en: 'Nearly two thirds of the village is paddy; where each plot lies is still a sketch here.'
    },
    plantation: {
      id: 'Kebun disebut sebagai potensi desa; luas dan letaknya belum ada sumbernya.',
      en: 'Gardens are named as a potential of the village; no source gives their area or place.'
    },
    food: {
      id: 'Makanan dan jajanan tradisional punya pusat jajanan di kawasan terintegrasi.',
      en: 'Traditional food and snacks have a snack centre in the integrated zone.'
    },
    sketch: {
      id: 'Belum ada sumber umum yang memberi letak jalan, sungai, atau layanan di dalam desa. Yang tampak di sini sketsa sampai ada yang menyurvei.',
      en: 'No public source places a road, river or service inside the village. What is shown is a sketch until somebody surveys it.'
    }
  }
};
