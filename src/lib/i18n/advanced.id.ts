/** What the tools behind "Lanjutan" say in Indonesian. This file is the measure: English must have the same keys. */
export const advancedMessages = {
  title: 'Lanjutan',
  back: 'Kembali ke pertimbangan',
  tools: 'Alat lanjutan',
  tool: { weights: 'Bobot', siting: 'Beberapa tempat', hubs: 'Gabung layanan', files: 'Unduh' },
  example: 'Contoh di atas sketsa, belum untuk memutuskan',
  failed: 'Hitungan ini gagal. Pengaturan Anda tetap tersimpan.',
  retry: 'Coba lagi',
  computing: 'Menghitung …',
  minutes: (value: string) => `${value} menit`,
  kinds: {
    government: 'Kantor pelayanan',
    market: 'Pasar',
    economy: 'Pusat ekonomi',
    health: 'Layanan kesehatan',
    education: 'Tempat belajar'
  },
  ahp: {
    open: 'Bandingkan berpasangan',
    about:
      'Sulit memberi angka untuk semua sekaligus? Bandingkan dua-dua saja: mana yang lebih penting. Bobotnya dihitung dari jawaban Anda (AHP).',
    title: 'Mana yang lebih penting?',
    intro: 'Geser ke kiri atau ke kanan, ke arah yang lebih penting. Awalnya mengikuti bobot yang sekarang.',
    tooFew: 'Perlu paling sedikit tiga pertimbangan untuk dibandingkan. Tambah dulu di panel pertimbangan.',
    tooMany: 'Paling banyak sepuluh pertimbangan yang dapat dibandingkan. Keluarkan beberapa dulu.',
    pair: (a: string, b: string) => `${a} atau ${b}`,
    same: (a: string, b: string) => `${a} dan ${b} sama penting`,
    more: (winner: string, loser: string, word: string, times: string) =>
      `${winner} ${word} daripada ${loser} (${times}×)`,
    /** By strength 2 … 9. */
    words: [
      'sedikit lebih penting',
      'agak lebih penting',
      'lebih penting',
      'jelas lebih penting',
      'jauh lebih penting',
      'sangat jauh lebih penting',
      'hampir mutlak lebih penting',
      'mutlak lebih penting'
    ],
    result: 'Bobot dari jawaban Anda',
    points: (points: string, percent: string) => `${points} poin, ${percent}`,
    lambda: 'λmaks',
    ratio: 'Rasio konsistensi (CR)',
    consistent: (ratio: string) => `Jawaban Anda serasi: CR ${ratio}, di bawah 0,10.`,
    inconsistent: (ratio: string) =>
      `Jawaban Anda saling bertentangan: CR ${ratio}, seharusnya di bawah 0,10. Ubah satu dari yang disebut di bawah.`,
    worst: (first: string, second: string, third: string) =>
      `Yang paling tidak serasi: ${first}, ${second}; tetapi ${third}.`,
    noWorst: 'Semua perbandingan serasi satu sama lain.',
    use: 'Pakai bobot ini',
    reset: 'Semua sama penting'
  },
  siting: {
    about: 'Di mana menaruh beberapa layanan sekaligus, supaya bersama-sama paling berguna?',
    kind: 'Layanan',
    goal: 'Yang dikejar',
    goals: {
      nearest: 'Jalan kaki tersingkat bagi semua',
      covered: 'Warga terbanyak terjangkau',
      everyone: 'Semua terjangkau, tempat paling sedikit',
      farthest: 'Yang terjauh sedekat mungkin'
    },
    methods: {
      nearest: 'p-median',
      covered: 'cakupan terbesar',
      everyone: 'cakupan penuh',
      farthest: 'p-center'
    },
    more: 'Tempat baru',
    within: 'Terjangkau berarti',
    capacity: 'Paling banyak warga per tempat',
    capacityHint: 'kosongkan bila tak terbatas',
    standing: (count: string, kind: string) =>
      `${count} yang sudah ada (${kind.toLocaleLowerCase('id')}) tetap di tempatnya dan ikut dihitung.`,
    none: (kind: string) => `Belum ada ${kind.toLocaleLowerCase('id')} di data desa ini.`,
    noPlace: 'Tidak ada tanah tersisa yang boleh dibangun. Matikan satu larangan dulu.',
    noPeople: 'Belum ada data warga per RT atau jalan di desa ini: tidak ada yang dapat dihitung.',
    found: (count: string) => `${count} tempat baru`,
    proven: 'Terbukti optimal: tidak ada susunan lain yang lebih baik.',
    provenShort: 'Terbukti optimal',
    gap: (percent: string) => `Belum terbukti: paling jauh ${percent} dari yang terbaik.`,
    noBound: 'Jawaban pertama; batasnya sedang dihitung.',
    prove: 'Buktikan',
    proveHint: 'Mengunduh pemecah HiGHS (sekitar 0,9 MB) sekali, lalu menghitung sampai 30 detik.',
    proving: (percent: string) => `Membuktikan … selisih ke batas ${percent}`,
    provingStart: 'Membuktikan …',
    cancel: 'Hentikan',
    stopped: 'Waktu habis sebelum terbukti.',
    objective: {
      nearest: (value: string) => `${value} menit jalan kaki rata-rata`,
      covered: (value: string) => `${value} warga terjangkau`,
      everyone: (value: string) => `${value} tempat seluruhnya, dengan yang ada`,
      farthest: (value: string) => `${value} menit bagi yang terjauh`
    },
    bound: (value: string) => `Batas: ${value}`,
    candidates: (places: string, groups: string) =>
      `Dipilih dari ${places} tempat yang boleh dibangun, untuk ${groups} kelompok rumah.`,
    byDusun: 'Sebelum dan sesudah, menurut dusun',
    area: 'Wilayah',
    people: 'Warga',
    mean: 'Rata-rata menit',
    farthest: 'Terjauh (menit)',
    share: (minutes: string) => `Dalam ${minutes} menit`,
    whole: 'Seluruh desa',
    places: 'Tempat',
    place: (number: string) => `Baru ${number}`,
    existing: (name: string) => `Ada: ${name}`,
    serves: 'Melayani',
    unserved: (people: string) =>
      `${people} warga tidak mendapat tempat: terlalu jauh dari jalan atau tempat penuh.`,
    pin: (number: string, kind: string) => `${kind} baru ${number}`
  },
  hubs: {
    about:
      'Beberapa layanan di satu tempat menghemat perjalanan. Setiap titik di gambar adalah satu rencana.',
    services: 'Layanan baru, masing-masing satu',
    atLeastOne: 'Pilih paling sedikit satu layanan.',
    maxHubs: 'Paling banyak tempat',
    within: 'Terjangkau berarti',
    chart: 'Rencana yang tidak dikalahkan rencana lain',
    x: 'Warga terjangkau, rata-rata layanan',
    y: 'Potensi bertemu di tempat baru',
    plan: (number: string) => `Rencana ${number}`,
    planSays: (number: string, covered: string, places: string, joined: string) =>
      `Rencana ${number}: ${covered} warga terjangkau, ${places}, potensi bertemu ${joined}`,
    placeCount: (count: string) => `${count} tempat`,
    covered: 'Terjangkau',
    today: (share: string) => `Hari ini ${share} warga terjangkau.`,
    chartKey: 'Angka: nomor rencana. Lingkaran besar: lebih banyak tempat.',
    places: 'Tempat baru',
    shared: 'Layanan berbagi tempat',
    joined: 'Potensi bertemu',
    sweep: (percent: string) => `Menyapu pilihan … ${percent}`,
    proven: 'Terbukti: setiap rencana yang terbaik untuk imbangannya.',
    unproven: 'Belum dibuktikan: dicari dengan pertukaran berulang.',
    prove: 'Buktikan semua',
    proveHint: 'Bisa makan waktu sampai setengah menit.',
    none: 'Tidak ada rencana: tidak ada tanah yang boleh dibangun.',
    pin: (number: string, services: string) => `Tempat ${number}: ${services}`,
    with: (services: string) => `bersama ${services} yang ada`
  },
  files: {
    about:
      'Di setiap berkas tertulis versi data, pengaturan, bobot, dan seberapa banyak masih sketsa, supaya siapa pun dapat menghitung ulang.',
    surface: 'Permukaan kecocokan',
    surfaceHint: 'GeoTIFF, nilai 0–1 tiap 5 meter, untuk QGIS',
    sites: 'Tempat terbaik dan angkanya',
    siting: 'Beberapa tempat',
    hubs: 'Gabung layanan',
    ready: 'Jawaban ini belum ada: buka alatnya dulu.',
    save: (what: string, format: string) => `${what}: ${format}`,
    making: 'Menyiapkan berkas …',
    failed: 'Berkas tidak dapat dibuat.',
    bands: { score: 'Nilai kecocokan', excluded: 'Larangan (0 = boleh dibangun)' }
  }
};
export type AdvancedMessages = typeof advancedMessages;
