/** What Indonesian calls what a village's data hold: layers, kinds, and how sure each place is. English must have the same keys. */
export const dataWords = {
  layers: {
    neighbours: 'Desa tetangga',
    land: 'Tutupan lahan',
    water: 'Kali dan saluran',
    roads: 'Jalan',
    dusun: 'Dusun',
    rt: 'RT',
    together: 'Bertemu',
    zone: 'Kawasan',
    links: 'Satu putaran',
    markets: 'Pasar tujuan kerajinan',
    plantation: 'Perkebunan',
    farming: 'Pertanian',
    food: 'Makanan tradisional',
    crafts: 'Kerajinan bambu',
    facilities: 'Fasilitas'
  },
  status: {
    official: 'resmi',
    surveyed: 'survei',
    mapped: 'dipetakan',
    published: 'terbitan',
    sketch: 'sketsa',
    unknown: 'tidak diketahui'
  },
  kinds: {
    boundary: { village: 'Batas desa' },
    dusun: { dusun: 'Dusun' },
    rt: { rt: 'RT' },
    zone: { zone: 'Kawasan terintegrasi' },
    facilities: {
      government: 'Kantor pemerintahan',
      market: 'Pasar desa',
      economy: 'Pusat ekonomi masyarakat',
      health: 'Layanan kesehatan',
      education: 'Pendidikan dan pelatihan',
      worship: 'Tempat ibadah',
      shop: 'Warung dan toko',
      post: 'Pos dan balai dusun',
      water: 'Air bersih',
      other: 'Fasilitas lain'
    },
    crafts: {
      workshop: 'Bengkel anyaman bambu',
      weavers: 'Kelompok penganyam',
      showroom: 'Ruang pamer anyaman',
      grove: 'Rumpun bambu'
    },
    farming: { paddy: 'Sawah', group: 'Kelompok tani', mill: 'Penggilingan padi', store: 'Lumbung' },
    plantation: { coconut: 'Kebun kelapa', mixed: 'Kebun campur', nursery: 'Pembibitan' },
    food: { maker: 'Pembuat makanan', kitchen: 'Dapur bersama', stall: 'Penjual jajanan' },
    land: {
      paddy: 'Sawah',
      settlement: 'Permukiman',
      yard: 'Pekarangan',
      infrastructure: 'Prasarana umum',
      office: 'Perkantoran',
      cemetery: 'Pemakaman',
      dryland: 'Tegalan',
      plantation: 'Perkebunan',
      forest: 'Hutan',
      water: 'Perairan',
      other: 'Lainnya'
    },
    roads: {
      through: 'Jalan raya',
      village: 'Jalan desa',
      alley: 'Gang',
      dike: 'Pematang'
    },
    water: { river: 'Kali', channel: 'Saluran', pond: 'Kolam', bridge: 'Jembatan' },
    markets: {
      local: 'Pasar setempat',
      regional: 'Pasar daerah',
      national: 'Pasar nasional',
      abroad: 'Pasar luar negeri'
    },
    neighbours: { village: 'Desa tetangga' }
  },
  zoneKinds: {
    government: 'Kantor',
    market: 'Pasar',
    economy: 'Ekonomi',
    health: 'Kesehatan',
    education: 'Pendidikan'
  },
  subkinds: {
    office: 'kantor desa',
    hall: 'balai desa',
    'post-office': 'kantor pos',
    'village-market': 'pasar desa',
    'snack-centre': 'pusat jajanan',
    'economic-centre': 'pusat ekonomi',
    cooperative: 'koperasi',
    bank: 'bank',
    'health-post': 'pos kesehatan desa',
    posyandu: 'posyandu',
    puskesmas: 'puskesmas',
    midwife: 'bidan',
    pharmacy: 'apotek',
    kindergarten: 'PAUD atau TK',
    primary: 'sekolah dasar',
    secondary: 'sekolah menengah',
    training: 'balai pelatihan',
    library: 'perpustakaan',
    mosque: 'masjid',
    musala: 'musala',
    church: 'gereja',
    stall: 'warung',
    store: 'toko',
    'security-post': 'pos ronda',
    'hamlet-hall': 'balai dusun',
    'water-company': 'perusahaan air',
    well: 'sumur umum',
    tap: 'keran umum',
    sport: 'lapangan',
    'cemetery-gate': 'gerbang makam',
    other: 'lainnya'
  } as Readonly<Record<string, string>>,
  surfaces: {
    asphalt: 'aspal',
    concrete: 'beton',
    paving: 'paving',
    gravel: 'kerikil',
    earth: 'tanah'
  } as Readonly<Record<string, string>>,
  passable: {
    foot: 'hanya pejalan kaki',
    bicycle: 'sampai sepeda',
    motorbike: 'sampai sepeda motor',
    car: 'sampai mobil'
  } as Readonly<Record<string, string>>
};

export type DataWords = typeof dataWords;
