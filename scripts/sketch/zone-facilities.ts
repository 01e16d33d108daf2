import type { KindOf, Text } from '../../src/lib/village/types';
import type { Point } from './plane';

const say = (id: string, en: string): Required<Text> => ({ id, en });

export interface ZoneFacility {
  readonly id: string;
  readonly kind: KindOf<'facilities'>;
  readonly subkind: string;
  readonly name: string;
  readonly at: Point;
  readonly hours: string;
  readonly description: Required<Text>;
  readonly services: readonly Text[];
}

/** The five the article names; their places, hours and services here are examples. */
export const zoneFacilities: readonly ZoneFacility[] = [
  {
    id: 'facility-kantor-desa',
    kind: 'government',
    subkind: 'office',
    name: 'Kantor Desa',
    at: [505, 148],
    hours: 'Mo-Th 08:00-15:00; Fr 08:00-11:00; PH off',
    description: say(
      'Kantor pemerintah desa: surat, data penduduk, dan musyawarah.',
      'The village government office: letters, population records and meetings.'
    ),
    services: [
      say('Surat keterangan usaha', 'Business certificate'),
      say('Surat keterangan tidak mampu', 'Certificate of low income'),
      say('Surat pengantar KTP dan kartu keluarga', 'Covering letter for identity and family cards'),
      say('Surat pindah dan surat kelahiran', 'Moving and birth letters'),
      say('Pengaduan warga', 'Complaints')
    ]
  },
  {
    id: 'facility-pasar-desa',
    kind: 'market',
    subkind: 'village-market',
    name: 'Pasar Desa',
    at: [646, 172],
    hours: 'Mo-Su 05:00-12:00',
    description: say(
      'Pasar pagi untuk sayur, beras, kelapa, jajanan, dan anyaman.',
      'A morning market for vegetables, rice, coconuts, snacks and weaving.'
    ),
    services: [
      say('Beli sayur, beras, dan bumbu', 'Buy vegetables, rice and spices'),
      say('Jual hasil panen', 'Sell a harvest'),
      say('Sewa los pasar', 'Rent a market stall'),
      say('Jual anyaman bambu', 'Sell bamboo weaving')
    ]
  },
  {
    id: 'facility-pusat-ekonomi',
    kind: 'economy',
    subkind: 'economic-centre',
    name: 'Pusat Ekonomi Masyarakat',
    at: [624, 266],
    hours: 'Mo-Sa 08:00-16:00',
    description: say(
      'Pusat usaha warga, satu kawasan dengan pasar desa dan pusat jajanan.',
      'Where people’s businesses meet, in one area with the market and the snack centre.'
    ),
    services: [
      say('Pesan dan kirim kerajinan bambu', 'Order and ship bamboo crafts'),
      say('Bantuan izin usaha', 'Help with business permits'),
      say('Simpan pinjam', 'Savings and loans'),
      say('Kemas dan label makanan', 'Pack and label food')
    ]
  },
  {
    id: 'facility-pelayanan-kesehatan',
    kind: 'health',
    subkind: 'health-post',
    name: 'Pelayanan Kesehatan Desa',
    at: [494, 298],
    hours: 'Mo-Fr 08:00-13:00; Sa 08:00-11:00; PH off',
    description: say(
      'Pemeriksaan dasar di desa; rujukan ke Puskesmas Kalimanah.',
      'Basic care in the village; refers to the Kalimanah health centre.'
    ),
    services: [
      say('Periksa kesehatan dasar', 'Basic check-up'),
      say('Imunisasi bayi dan anak', 'Immunisation of babies and children'),
      say('Periksa ibu hamil', 'Antenatal check'),
      say('Cek tekanan darah dan gula darah', 'Blood pressure and blood sugar')
    ]
  },
  {
    id: 'facility-balai-pelatihan',
    kind: 'education',
    subkind: 'training',
    name: 'Balai Pendidikan dan Pelatihan',
    at: [392, 232],
    hours: 'Mo-Sa 08:00-15:00; PH off',
    description: say(
      'Tempat belajar dan pelatihan warga, antara lain anyaman bambu.',
      'Where people learn and train, bamboo weaving among other things.'
    ),
    services: [
      say('Pelatihan anyaman bambu', 'Bamboo weaving course'),
      say('Pelatihan olahan makanan', 'Food processing course'),
      say('Kejar paket A, B, dan C', 'Second-chance schooling'),
      say('Taman bacaan', 'Reading room')
    ]
  }
];
