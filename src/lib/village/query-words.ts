/** Lower case without accents, as words and numbers; 'rt3' are two, and '03' is 3. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return (plain.match(/\p{L}+|\p{N}+/gu) ?? []).map((word) =>
    /^\d+$/.test(word) ? String(Number(word)) : word
  );
}

/** Words that say how somebody asks and not for what, in both languages. */
const asking = new Set(
  (
    'di ke dari yang untuk mau ingin pengin pingin kepengin cari mencari nyari dimana mana kemana apa apakah ada ' +
    'tempat tempatnya lokasi alamat terdekat dekat paling bisa dapat saya aku kami kita bagaimana gimana cara ' +
    'buat bikin membuat mengurus urus ngurus minta ambil mengambil tolong dong ya nih itu ini dan atau sini rumah ' +
    'buka sekarang hari jam lagi masih dusun rt rw ' +
    'the a an to for where is are near nearest closest from i my me want need get make find in at of how can do ' +
    'and or with open now place please'
  ).split(' ')
);

/** The words of a query that say what is wanted; none when it only asks. */
export function wantedWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => !asking.has(word));
}
