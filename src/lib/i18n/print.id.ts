/** What the print page and its sheet say in Indonesian; English must have the same keys. */
export const printMessages = {
  title: 'Cetak dan bagikan peta',
  lead: 'Lembar peta desa dengan skala bulat, grid UTM, legenda, dan sumber menurut Peraturan Kepala BIG 3/2016. Yang tampil di peta, itulah yang tercetak.',
  needsScript: 'Lembar digambar di perangkat Anda: perlu JavaScript.',
  paper: 'Kertas',
  orientation: 'Arah kertas',
  orientations: { landscape: 'Mendatar', portrait: 'Tegak' },
  scale: 'Skala',
  scaleOption: (denominator: string) => `1 : ${denominator}`,
  wholeVillage: (denominator: string) => `1 : ${denominator} (seluruh desa)`,
  detail: 'Skala ini lebih besar dari seluruh desa: yang tercetak adalah bagian di tengah tampilan peta.',
  save: 'Unduh PDF',
  savePng: 'Unduh PNG',
  saveGeoJson: 'GeoJSON lapisan tampak',
  saveCsv: 'CSV lapisan tampak',
  share: 'Bagikan peta ini',
  qr: 'Kode QR ke peta ini',
  saving: 'Menyusun berkas …',
  saved: (name: string) => `${name} tersimpan`,
  failed: 'Berkas gagal dibuat. Coba lagi.',
  drawing: 'Menggambar lembar …',
  missing: 'Data lapisan desa tidak dapat dimuat.',
  retry: 'Coba lagi',
  notPrinted: (layers: string) => `Tidak ikut tercetak: ${layers}.`,
  preview: (title: string) => `Pratinjau lembar: ${title}`,
  back: 'Kembali ke peta',
  actualSize: 'Cetak pada ukuran sebenarnya (100 %), jangan “sesuaikan halaman”, supaya skalanya tepat.',
  fileName: (village: string, paper: string) => `peta-${village}-${paper}`,
  sheet: {
    title: (kind: string, village: string) => `Peta Potensi dan Kawasan Terintegrasi ${kind} ${village}`,
    plainTitle: (kind: string, village: string) => `Peta ${kind} ${village}`,
    subtitle: (kecamatan: string, kabupaten: string, provinsi: string) =>
      `Kecamatan ${kecamatan}, Kabupaten ${kabupaten}, ${provinsi}`,
    edition: (date: string, version: string) => `Edisi ${date} · data ${version}`,
    north: 'U',
    scale: (denominator: string) => `Skala 1 : ${denominator}`,
    onPaper: (paper: string) => `pada kertas ${paper}`,
    legend: 'Legenda',
    groups: {
      territory: 'Wilayah',
      services: 'Layanan',
      livelihoods: 'Potensi',
      ground: 'Lahan, jalan, dan air'
    },
    certainty: (toSurvey: string, total: string) =>
      `Tanda berongga putus-putus: sketsa; tanda penuh: disurvei. ${toSurvey} dari ${total} fitur belum disurvei.`,
    location: 'Letak desa',
    inKabupaten: (kabupaten: string, kecamatan: string) => `Kab. ${kabupaten}; hijau muda Kec. ${kecamatan}`,
    inIndonesia: (kabupaten: string) => `Kab. ${kabupaten} dalam Indonesia`,
    area: 'Luas',
    areaText: (official: string, drawn: string) =>
      `${official} ha (resmi); ${drawn} ha (poligon, geodesik WGS84). Selisih tidak disesuaikan.`,
    areaDrawn: (drawn: string) => `${drawn} ha (poligon, geodesik WGS84).`,
    projection: 'Proyeksi',
    projectionText: (zone: string, grid: string, seconds: string, convergence: string) =>
      `UTM zona ${zone}, datum WGS84. Grid ${grid} m; bingkai hitam-putih tiap ${seconds} detik. Panah: utara grid, ${convergence}° dari utara sebenarnya.`,
    corner: (lat: string, lng: string) => `Sudut barat laut ${lat}, ${lng}.`,
    hemispheres: { north: 'LU', south: 'LS', east: 'BT', west: 'BB' },
    sources: 'Sumber',
    indicative: 'Garis batas indikatif, bukan batas hukum; batas hukum ditetapkan Perbup.'
  }
};

export type PrintMessages = typeof printMessages;
