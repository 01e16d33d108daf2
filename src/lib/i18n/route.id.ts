/** The way to a place, in Indonesian. This file is the measure: English must have the same keys. */
export const routeMessages = {
  title: 'Rute jalan kaki',
  from: 'Dari',
  me: 'Letak saya',
  zone: (name: string) => `Kawasan: ${name}`,
  dusun: (name: string) => `Tengah ${name}`,
  computing: 'Menghitung …',
  failed: 'Rute tidak dapat dihitung. Periksa sambungan, lalu coba lagi.',
  retry: 'Coba lagi',
  noWay: 'Tidak ada jalan yang dikenal ke sana dari tempat ini.',
  way: (minutes: string, meters: string) => `${minutes} menit · ${meters}`,
  steps: 'Langkah demi langkah',
  arrive: (place: string) => `Sampai di ${place}`,
  sketch: 'Lewat jalan sketsa: belum tentu sama dengan di lapangan.',
  close: 'Tutup rute'
};

export type RouteMessages = typeof routeMessages;
