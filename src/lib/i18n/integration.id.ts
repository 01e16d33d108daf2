/** Pieces of the sentence about the flip point: the criterion and the new share stand out. */
export type FlipSentence = readonly [string, string, string, string, string];

/** What the integration page says in Indonesian. This file is the measure: English must have the same keys. */
export const integrationMessages = {
  title: 'Integrasi',
  about: (village: string) =>
    `Di mana layanan dan potensi Desa ${village} paling baik dipadukan, mengapa di sana, dan seberapa yakin.`,
  panel: 'Pertanyaan dan pertimbangan',
  question: 'Apa yang mau dipadukan?',
  considered: 'Yang dipertimbangkan',
  spread: 'sebaran nilai di desa',
  weight: (name: string) => `Bobot: ${name}`,
  weightValue: (points: string, share: string) => `${points} dari 50 poin, ${share}`,
  eye: (name: string) => `Lihat hanya: ${name}`,
  eyeOff: (name: string) => `Kembali ke semua pertimbangan, bukan hanya: ${name}`,
  remove: (name: string) => `Keluarkan: ${name}`,
  add: 'Tambah pertimbangan',
  addChoose: 'Pilih …',
  addFull: 'Paling banyak delapan pertimbangan. Keluarkan satu dulu.',
  reset: 'Kembali ke bobot awal',
  risk: 'Sikap terhadap risiko',
  riskCareful: 'Hati-hati: semua harus cukup',
  riskBrave: 'Berani: satu unggul',
  riskValue: (value: number) =>
    value === 0
      ? 'Tengah: dijumlah menurut bobot'
      : value < 0
        ? `Hati-hati ${-value} dari 10`
        : `Berani ${value} dari 10`,
  constraints: 'Tidak boleh dibangun',
  constraintNames: {
    outside: 'Luar desa',
    protectedPaddy: 'Sawah dilindungi',
    water: 'Kali dan sempadan',
    cemetery: 'Pemakaman',
    infrastructure: 'Jalan dan prasarana',
    paddy: 'Semua sawah',
    slope: 'Lereng curam',
    builtUp: 'Sudah terbangun',
    notVillageOwned: 'Selain tanah kas desa'
  } as Readonly<Record<string, string>>,
  noData: 'belum ada data',
  hectares: (value: string) => `${value} ha`,
  allowed: (value: string) => `Tersisa ${value} ha yang boleh dibangun.`,
  legend: {
    suitability: (name: string) => `Kecocokan: ${name}`,
    single: (name: string) => `Hanya: ${name}`,
    low: 'rendah',
    high: 'tinggi',
    excluded: 'tidak boleh dibangun',
    worth: 'nilai 0 sampai 100'
  },
  sites: {
    title: 'Tempat terbaik',
    searching: 'Mencari tempat …',
    updating: 'Menghitung ulang …',
    failed: 'Hitungan gagal. Peta dan pengaturan tetap tampil.',
    retry: 'Coba lagi',
    none: 'Tidak ada tempat yang tersisa.',
    noneWhy: (name: string, hectares: string) =>
      `Semua tanah desa terkena larangan. Yang terbesar: ${name} (${hectares} ha). Matikan satu larangan untuk melihat pilihan lain.`,
    noWeight: 'Semua bobot nol: tidak ada yang dapat diurutkan.',
    rank: (rank: number) => `Lokasi ${rank}`,
    score: (score: string) => `Nilai ${score} dari 100`,
    of100: '/ 100',
    show: (rank: number, place: string) => `Lokasi ${rank}, ${place}: tampilkan rinciannya`,
    parts: 'Asal nilai',
    steady: (share: string) => `Tetap terbaik di ${share}`,
    steadyDraws: (draws: string) => `dari ${draws} percobaan bobot`,
    best: (share: string) => `Terbaik di ${share} percobaan`,
    topThree: (share: string) => `tiga besar ${share}`,
    elsewhere: (share: string) => `Di ${share} percobaan, tempat lain yang terbaik.`,
    positions: (share: string, draws: string) => `${share} bila letak data meleset (${draws} percobaan)`,
    positionsRunning: 'Letak data sedang digeser-geser …',
    flip: (rank: number, name: string, up: boolean, from: string, to: string): FlipSentence => [
      `Berbalik ke lokasi ${rank} bila bobot `,
      name,
      ` ${up ? 'naik' : 'turun'} dari ${from} ke `,
      to,
      '.'
    ],
    noFlip: 'Tidak ada satu bobot pun yang membalik urutan pertama.',
    sketch: (share: string) => `${share} masukan jawaban ini masih sketsa: survei dulu sebelum membangun.`,
    solid: (share: string) => `${share} masukan jawaban ini masih sketsa.`,
    here: 'Buka tempat ini'
  },
  doubt: {
    line: 'Contoh di atas sketsa, belum untuk memutuskan',
    survey: 'Survei dulu',
    hide: 'Tutup daftar',
    intro: (n: string) => `${n} tempat yang bila disurvei dapat mengubah lokasi 1:`,
    introNone: (n: string) =>
      `Tidak satu pun dari ${n} tempat mengubah lokasi 1 bila digeser sendiri. Yang paling mendekati:`,
    trying: (tried: string, of: string) => `${tried} dari ${of} tempat sudah dicoba …`,
    waiting: 'Menunggu percobaan letak selesai …',
    row: (changes: number, meters: string) =>
      changes > 0
        ? `mengubah lokasi 1 di ${changes} dari 8 arah bila letaknya meleset ${meters}`
        : `belum mengubah bila letaknya meleset ${meters}`,
    print: 'Cetak daftar jalan',
    method: 'Tiap tempat digeser sejauh ketelitiannya ke delapan arah, lalu lokasi 1 dihitung lagi.'
  },
  print: {
    title: (village: string) => `Di mana memadukan? ${village}`,
    version: (version: string) => `Data ${version}`,
    walk: 'Survei dulu: daftar jalan',
    walkHow: (from: string) => `Urutan jalan kaki dari ${from}, tempat terdekat berikutnya lebih dulu.`,
    no: 'No.',
    what: 'Tempat',
    where: 'Dusun, koordinat, Plus Code',
    why: 'Mengapa',
    found: 'Letak yang ditemukan, catatan',
    settings: 'Pertanyaan'
  },
  missing: {
    title: 'Belum dapat dihitung',
    intro: 'Untuk mencari tempat, desa ini masih perlu:',
    roads: 'jalan',
    rt: 'RT dengan jumlah warga',
    places: 'tempat kerajinan, tani, kebun, atau jajanan',
    facilities: 'fasilitas',
    land: 'penggunaan lahan (tanpa ini seluruh desa dianggap boleh dibangun)',
    some: 'Yang belum ada di data desa ini dan karena itu tidak ikut dihitung:',
    toData: 'Lihat data desa'
  },
  table: {
    open: 'Tabel angka',
    title: 'Semua angka dalam tabel',
    site: 'Lokasi',
    place: 'Tempat',
    score: 'Nilai',
    points: 'poin',
    within5: (name: string) => `${name} dalam 5 menit`,
    people: 'Warga dalam 10 menit',
    toZone: 'Menit ke kawasan terpadu',
    toRoad: 'Menit ke jalan raya',
    families: 'Jenis potensi berdekatan',
    firstShare: 'Terbaik, percobaan bobot',
    positionShare: 'Terbaik, percobaan letak',
    coordinates: 'Koordinat (bujur, lintang)',
    noWay: 'tanpa jalan',
    families4: {
      crafts: 'Perajin bambu',
      farming: 'Tempat tani',
      plantation: 'Kebun',
      food: 'Dapur jajanan'
    },
    nearest: {
      government: 'Menit ke kantor desa',
      market: 'Menit ke pasar',
      economy: 'Menit ke pusat ekonomi',
      health: 'Menit ke layanan kesehatan',
      education: 'Menit ke tempat belajar'
    }
  },
  point: {
    title: 'Tempat yang ditunjuk',
    hint: 'Ketuk peta, atau tekan Enter di peta, untuk menilai tempat mana pun.',
    move: 'Seret tandanya atau geser dengan tombol panah (10 m, dengan Shift 50 m).',
    pin: 'Tempat yang ditunjuk. Tombol panah menggesernya.',
    close: 'Tutup tempat ini',
    tools: 'Yang ingin diketahui di sini',
    tool: { judge: 'Nilai', propose: 'Usulan', reach: 'Jangkauan', route: 'Rute' },
    outside: 'Di luar desa: di sini tidak ada yang dapat dinilai.',
    excluded: (name: string) => `Tidak boleh dibangun: ${name.toLocaleLowerCase('id')}.`,
    allowed: 'Boleh dibangun menurut larangan yang dipilih.',
    computing: 'Menghitung …',
    failed: 'Hitungan ini gagal.',
    kind: 'Layanan yang diusulkan di sini',
    kinds: {
      government: 'Kantor pelayanan',
      market: 'Pasar',
      economy: 'Pusat ekonomi',
      health: 'Layanan kesehatan',
      education: 'Tempat belajar'
    },
    unreachable: 'Tidak ada jalan dalam 150 meter: usulan di sini tidak mengubah apa pun.',
    area: 'Wilayah',
    whole: 'Seluruh desa',
    toNearest: (kind: string) => `Menit ke ${kind.toLocaleLowerCase('id')} terdekat`,
    within: (minutes: string) => `Warga dalam ${minutes} menit`,
    round: 'Menit satu putaran',
    roundHint: 'Satu putaran: dari rumah ke kantor, pasar, pusat ekonomi, kesehatan, belajar, lalu pulang.',
    same: 'tetap',
    change: (before: string, after: string) => `dari ${before} menjadi ${after}`,
    mode: 'Cara pergi',
    modes: { walk: 'Jalan kaki', bicycle: 'Sepeda', motorbike: 'Motor' },
    speeds: (road: string) => `${road} km/jam di jalan; di luar jalan berjalan kaki.`,
    reachIn: 'Waktu',
    reachArea: 'Luas yang terjangkau',
    minutes: (value: string) => `${value} menit`,
    hectares: (value: string) => `${value} ha`,
    to: 'Rute ke',
    toNearestZone: 'Layanan kawasan terdekat',
    way: (minutes: string, meters: string) => `${minutes} menit, ${meters}`,
    noWay: 'Tidak ada jalan ke sana dari tempat ini.',
    arrive: 'Sampai.'
  },
  units: {
    minutes: (value: string) => `${value} menit`,
    people: (value: string) => `${value} warga`,
    places: (value: string) => `setara ${value} tempat di depan pintu`,
    families: (value: string) => `${value} jenis potensi`
  },
  tabs: { sites: 'Lokasi', question: 'Pertimbangan' }
};
export type IntegrationMessages = typeof integrationMessages;
