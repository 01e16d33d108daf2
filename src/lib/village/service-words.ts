/**
 * What people call a kind of place and what they go there for, in everyday Indonesian and English, beyond what the
 * package says a place offers. Only for finding; never shown. By kind, then by sub-kind.
 */
const byKind: Readonly<Record<string, string>> = {
  government: 'kantor desa balai kelurahan kades lurah perangkat administrasi office village hall',
  market: 'pasar belanja market shopping',
  economy: 'usaha ekonomi umkm business economy',
  health: 'kesehatan sakit berobat sehat health sick doctor',
  education: 'sekolah belajar pendidikan school education learn',
  worship: 'ibadah salat sholat worship pray',
  shop: 'warung toko belanja beli jajan kelontong shop store grocery',
  post: 'balai dusun pos rapat kumpul meeting',
  water: 'air bersih pdam water',
  other: ''
};

const bySubkind: Readonly<Record<string, string>> = {
  office:
    'surat ktp kk kartu keluarga akta kelahiran akte lahir kematian meninggal nikah kawin numpang domisili pindah sktm skck bansos bantuan sosial pajak pbb tanah sertifikat pengaduan lapor kependudukan dukcapil identity card family birth certificate letter complaint tax',
  hall: 'rapat musyawarah pertemuan gedung meeting',
  'post-office': 'kirim paket surat pos parcel post',
  'village-market': 'sayur beras bumbu daging ikan telur los lapak vegetables rice stall',
  'snack-centre': 'jajan jajanan makan minum kuliner warung kue snack food eat lunch',
  'economic-centre':
    'koperasi pinjaman modal kur kredit simpan izin nib bumdes oleh oleh ekspor kemasan loan savings permit',
  cooperative: 'koperasi pinjaman modal simpan kredit loan savings',
  bank: 'bank uang tabungan tarik tunai atm transfer cash',
  'health-post':
    'pkd polindes bidan perawat periksa hamil lahiran melahirkan kb imunisasi vaksin suntik tensi gula darah obat demam batuk nurse midwife vaccine pregnant blood pressure',
  posyandu:
    'posyandu balita bayi anak timbang gizi vitamin imunisasi vaksin ibu hamil lansia stunting baby weigh toddler immunisation vaccine',
  puskesmas:
    'puskesmas dokter berobat bpjs rujukan gigi lab rawat igd darurat clinic dentist emergency referral',
  midwife: 'bidan hamil melahirkan lahiran kb midwife birth',
  pharmacy: 'apotek apotik obat resep pharmacy medicine',
  kindergarten: 'paud tk taman kanak kanak bermain kb anak kindergarten preschool',
  primary: 'sd sekolah dasar murid kelas primary elementary',
  secondary: 'smp sma smk sekolah menengah junior high secondary',
  training: 'pelatihan kursus les keterampilan anyaman paket kejar training course',
  library: 'perpustakaan buku baca library book reading',
  mosque: 'masjid mesjid jumatan salat sholat ngaji mosque friday prayer',
  musala: 'musala mushola langgar surau salat sholat ngaji tpq prayer room',
  church: 'gereja kebaktian church',
  stall: 'warung pulsa token listrik gas elpiji galon rokok sembako kopi stall phone credit',
  store: 'toko sembako store',
  'security-post': 'ronda siskamling keamanan satpam security',
  'hamlet-hall': 'balai dusun kadus rapat kumpul meeting hamlet',
  'water-company': 'pdam perumdam air ledeng meteran tagihan rekening bocor sambungan water bill pipe leak',
  well: 'sumur air well',
  tap: 'keran air tap',
  sport: 'lapangan olahraga bola voli sport field football',
  'cemetery-gate': 'makam kuburan ziarah cemetery grave'
};

/** Words for a kind and its sub-kind; '' for kinds a newer package knows. */
export function serviceWords(
  kind: string,
  subkind?: string
): { readonly general: string; readonly own: string } {
  return { general: byKind[kind] ?? '', own: subkind === undefined ? '' : (bySubkind[subkind] ?? '') };
}
