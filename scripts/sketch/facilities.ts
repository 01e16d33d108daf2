import type { KindOf, Status, Text } from '../../src/lib/village/types';
import { feature, pointAt, sketched, type SketchFeature } from './feature';
import { beside, groundOf } from './places';
import type { Point } from './plane';
import { zoneFacilities } from './zone-facilities';

const say = (id: string, en: string): Text => ({ id, en });

const schoolAt: Point = [560, 216];
const waterCompanyAt = beside(['jalan-raya-rupakpicis', 0.405, 'left', 26]);

/** Places a source gives by address only, or places outside. */
const known: readonly SketchFeature<'facilities'>[] = [
  feature(
    'facilities',
    {
      id: 'facility-sd-negeri-2',
      kind: 'education',
      subkind: 'primary',
      name: 'SD Negeri 2 Klapasawit',
      nameStatus: 'published',
      address: 'Jl. Raya Rupakpicis No. 1, RT 02 RW 04',
      description: say(
        'Alamat dari terbitan; letak di peta ini perkiraan.',
        'The address is published; the place on this map is a guess.'
      ),
      services: [say('Sekolah dasar', 'Primary school')],
      ...sketched()
    },
    pointAt(schoolAt)
  ),
  feature(
    'facilities',
    {
      id: 'facility-perumdam',
      kind: 'water',
      subkind: 'water-company',
      name: 'Perumdam Tirta Perwira, cabang',
      nameStatus: 'published',
      address: 'Jl. Raya Rupakpicis',
      description: say(
        'Jalannya dari terbitan; letak di peta ini perkiraan.',
        'The street is published; the place on this map is a guess.'
      ),
      services: [
        say('Sambungan air baru', 'New water connection'),
        say('Bayar air dan pengaduan', 'Water bills and complaints')
      ],
      ...sketched()
    },
    pointAt(waterCompanyAt)
  ),
  feature(
    'facilities',
    {
      id: 'facility-puskesmas-kalimanah',
      kind: 'health',
      subkind: 'puskesmas',
      name: 'Puskesmas Kalimanah',
      nameStatus: 'mapped',
      outside: true,
      description: say(
        'Di Kalimanah Wetan, di luar desa; tujuan rujukan.',
        'In Kalimanah Wetan, outside the village; where patients are referred to.'
      ),
      services: [
        say('Berobat dengan BPJS', 'Treatment under national insurance'),
        say('Rujukan ke rumah sakit', 'Referral to a hospital')
      ],
      status: 'mapped',
      source: 'openstreetmap',
      date: '2026-11',
      accuracyMeters: 25
    },
    { type: 'Point', coordinates: [109.3419838, -7.4140378] }
  )
];

type Generic = readonly [id: string, kind: KindOf<'facilities'>, subkind: string, name: string, at: Point];

/** What a village of this size has, under names that only say what and where. */
const generic: readonly Generic[] = [
  ['pusat-jajanan', 'market', 'snack-centre', 'Pusat Jajanan', beside(['2-kawasan', 0.5, 'right', 24])],
  ['balai-dusun-1', 'post', 'hamlet-hall', 'Balai Dusun I', beside(['1-barat', 0.19, 'right', 24])],
  ['balai-dusun-2', 'post', 'hamlet-hall', 'Balai Dusun II', beside(['2-tengah', 0.46, 'left', 24])],
  ['balai-dusun-3', 'post', 'hamlet-hall', 'Balai Dusun III', beside(['3-tengah', 0.22, 'left', 24])],
  ['sd-dusun-1', 'education', 'primary', 'SD di Dusun I', beside(['1-barat', 0.42, 'left', 26])],
  ['sd-dusun-3', 'education', 'primary', 'SD di Dusun III', beside(['3-barat', 0.5, 'right', 26])],
  ['paud-dusun-1', 'education', 'kindergarten', 'PAUD Dusun I', beside(['1-utara', 0.32, 'left', 22])],
  ['paud-dusun-2', 'education', 'kindergarten', 'PAUD Dusun II', beside(['2-timur', 0.5, 'left', 22])],
  ['paud-dusun-3', 'education', 'kindergarten', 'PAUD Dusun III', beside(['3-poros', 0.42, 'right', 22])],
  [
    'posyandu-rw-01',
    'health',
    'posyandu',
    'Posyandu RW 01',
    beside(['jalan-raya-rupakpicis', 0.24, 'left', 24])
  ],
  ['posyandu-rw-02', 'health', 'posyandu', 'Posyandu RW 02', beside(['1-barat', 0.3, 'right', 24])],
  ['posyandu-rw-03', 'health', 'posyandu', 'Posyandu RW 03', beside(['1-barat', 0.78, 'right', 22])],
  ['posyandu-rw-05', 'health', 'posyandu', 'Posyandu RW 05', beside(['2-lingkar', 0.18, 'left', 22])],
  ['posyandu-rw-06', 'health', 'posyandu', 'Posyandu RW 06', beside(['3-barat', 0.085, 'right', 24])],
  ['posyandu-rw-07', 'health', 'posyandu', 'Posyandu RW 07', beside(['3-barat', 0.66, 'left', 24])],
  ['masjid-dusun-1', 'worship', 'mosque', 'Masjid Dusun I', beside(['1-barat', 0.115, 'left', 26])],
  ['masjid-dusun-2', 'worship', 'mosque', 'Masjid Dusun II', beside(['2-selabaya', 0.1, 'right', 26])],
  ['masjid-dusun-3', 'worship', 'mosque', 'Masjid Dusun III', beside(['3-tengah', 0.6, 'right', 26])],
  ['musala-rw-01', 'worship', 'musala', 'Musala RW 01', beside(['1-utara', 0.18, 'right', 20])],
  ['musala-rw-02', 'worship', 'musala', 'Musala RW 02', beside(['1-barat', 0.6, 'right', 22])],
  ['musala-rw-03', 'worship', 'musala', 'Musala RW 03', beside(['1-baratdaya', 0.46, 'left', 20])],
  [
    'musala-rw-04',
    'worship',
    'musala',
    'Musala RW 04',
    beside(['jalan-raya-rupakpicis', 0.515, 'right', 24])
  ],
  ['musala-rw-05', 'worship', 'musala', 'Musala RW 05', beside(['2-tengah', 0.68, 'right', 22])],
  ['musala-rw-06', 'worship', 'musala', 'Musala RW 06', beside(['jalan-raya-rupakpicis', 0.76, 'left', 24])],
  ['musala-rw-07', 'worship', 'musala', 'Musala RW 07', beside(['3-karangsari', 0.45, 'left', 20])],
  ['warung-rw-01', 'shop', 'stall', 'Warung RW 01', beside(['1-utara', 0.59, 'left', 18])],
  ['warung-rw-02', 'shop', 'stall', 'Warung RW 02', beside(['1-barat', 0.48, 'right', 20])],
  ['warung-rw-03', 'shop', 'stall', 'Warung RW 03', beside(['1-barat', 0.83, 'left', 18])],
  ['warung-rw-05', 'shop', 'stall', 'Warung RW 05', beside(['2-selabaya', 0.16, 'left', 18])],
  ['warung-rw-06', 'shop', 'stall', 'Warung RW 06', beside(['3-tengah', 0.16, 'right', 18])],
  ['warung-rw-07', 'shop', 'stall', 'Warung RW 07', beside(['3-barat', 0.74, 'right', 18])],
  [
    'toko-dusun-1',
    'shop',
    'store',
    'Toko kelontong Dusun I',
    beside(['jalan-raya-rupakpicis', 0.29, 'right', 22])
  ],
  [
    'pos-ronda-rw-01',
    'post',
    'security-post',
    'Pos ronda RW 01',
    beside(['jalan-raya-rupakpicis', 0.17, 'right', 14])
  ],
  ['pos-ronda-rw-03', 'post', 'security-post', 'Pos ronda RW 03', beside(['1-barat', 0.715, 'right', 12])],
  ['pos-ronda-rw-05', 'post', 'security-post', 'Pos ronda RW 05', beside(['2-lingkar', 0.68, 'left', 12])],
  [
    'pos-ronda-rw-06',
    'post',
    'security-post',
    'Pos ronda RW 06',
    beside(['jalan-raya-rupakpicis', 0.74, 'right', 14])
  ],
  ['pos-ronda-rw-07', 'post', 'security-post', 'Pos ronda RW 07', beside(['3-selatan', 0.5, 'left', 12])],
  ['sumur-dusun-1', 'water', 'well', 'Sumur umum Dusun I', beside(['1-kedungwuluh', 0.12, 'left', 20])],
  ['sumur-dusun-3', 'water', 'well', 'Sumur umum Dusun III', beside(['3-barat', 0.28, 'left', 22])]
];

export const facilityFeatures = (): SketchFeature<'facilities'>[] => [
  ...zoneFacilities.map(({ id, kind, subkind, name, at, hours, description, services }) =>
    feature(
      'facilities',
      {
        id,
        kind,
        subkind,
        name,
        nameStatus: 'published' as Status,
        zone: true,
        description: {
          id: `${description.id} Layanan dan jam di sini contoh.`,
          en: `${description.en} Services and hours here are examples.`
        },
        services,
        hours,
        hoursStatus: 'sketch' as Status,
        ...sketched()
      },
      pointAt(at)
    )
  ),
  ...known,
  ...generic.map(([id, kind, subkind, name, at]) =>
    feature(
      'facilities',
      { id: `facility-${id}`, kind, subkind, name, nameStatus: 'sketch', ...sketched() },
      pointAt(at)
    )
  )
];

/** Grounds of schools, prayer houses, halls, health posts and of the zone, but for the office, which has its own. */
export const facilityGrounds = (): (readonly Point[])[] => [
  ...zoneFacilities
    .filter(({ kind }) => kind !== 'government')
    .map(({ kind, at }) => (kind === 'market' ? groundOf(at, 46, 22) : groundOf(at, 36, 18))),
  groundOf(schoolAt, 40, 18),
  groundOf(waterCompanyAt),
  ...generic
    .filter(([, kind, subkind]) => kind !== 'shop' && subkind !== 'security-post' && subkind !== 'well')
    .map(([, , subkind, , at]) => groundOf(at, subkind === 'primary' ? 40 : 28))
];
