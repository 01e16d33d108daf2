/** Words of the report dialog in Indonesian; English must have the same keys. */
export const reportMessages = {
  title: 'Laporkan yang salah',
  about: (place: string) => `Tentang ${place}`,
  what: 'Apa yang salah?',
  kinds: {
    place: 'Letak di peta',
    hours: 'Jam buka',
    services: 'Layanan yang ada',
    name: 'Nama',
    phone: 'Telepon',
    gone: 'Sudah tidak ada',
    other: 'Lainnya'
  },
  note: 'Yang benar',
  noteHint: 'Misalnya: buka sampai pukul 14. Jangan menulis nama atau nomor orang.',
  save: 'Simpan laporan',
  needs: 'Pilih yang salah atau tulis yang benar.',
  saved: 'Tersimpan di perangkat ini. Belum terkirim.',
  failed: 'Tidak dapat disimpan di perangkat ini. Kirim sekarang supaya tidak hilang.',
  waiting: (n: string) => `${n} laporan menunggu dikirim`,
  whatsapp: 'Kirim lewat WhatsApp',
  file: 'Unduh berkas',
  sent: 'Sudah dikirim, hapus dari perangkat',
  later: 'Kirim nanti',
  close: 'Tutup',
  toOffice: 'Kirim ke kantor desa. Laporan tetap di perangkat ini sampai Anda menghapusnya.',
  heading: (village: string) => `Laporan data Desa ${village}`,
  lines: {
    place: 'Tempat',
    wrong: 'Yang salah',
    right: 'Yang benar',
    written: 'Ditulis',
    data: 'Versi data',
    code: 'Kode tempat'
  }
};

export type ReportMessages = typeof reportMessages;
