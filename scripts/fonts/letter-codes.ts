import { searchFields } from './font-tables';

/** Which glyph each character has, from the table `cmap` in its usual format 4. */
export function readCodes(cmap: Buffer): Map<number, number> {
  const codes = new Map<number, number>();
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const start = cmap.readUInt32BE(8 + 8 * table);
    if (cmap.readUInt16BE(start) !== 4) continue;
    const double = cmap.readUInt16BE(start + 6);
    for (let at = start + 14; at < start + 14 + double; at += 2) {
      const [last, first] = [cmap.readUInt16BE(at), cmap.readUInt16BE(at + 2 + double)];
      const delta = cmap.readUInt16BE(at + 2 + 2 * double);
      const listed = cmap.readUInt16BE(at + 2 + 3 * double);
      for (let code = first; code <= last && code !== 0xffff; code++) {
        const glyph =
          listed === 0 ? code : cmap.readUInt16BE(at + 2 + 3 * double + listed + 2 * (code - first));
        if (glyph !== 0) codes.set(code, (glyph + delta) & 0xffff);
      }
    }
  }
  return codes;
}

/** The table `cmap` with one list of format 4, for every reader. */
export function writeCodes(codes: ReadonlyMap<number, number>): Buffer {
  const runs: { first: number; last: number; delta: number }[] = [];
  for (const [code, glyph] of [...codes].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === code - 1 && run.delta === glyph - code) run.last = code;
    else runs.push({ first: code, last: code, delta: glyph - code });
  }
  runs.push({ first: 0xffff, last: 0xffff, delta: 1 });
  const list = Buffer.alloc(16 + 8 * runs.length);
  list.writeUInt16BE(4);
  list.writeUInt16BE(list.length, 2);
  list.writeUInt16BE(2 * runs.length, 6);
  list.set(searchFields(runs.length, 2), 8);
  for (const [index, { first, last, delta }] of runs.entries()) {
    const at = 14 + 2 * index;
    list.writeUInt16BE(last, at);
    list.writeUInt16BE(first, at + 2 + 2 * runs.length);
    list.writeUInt16BE(delta & 0xffff, at + 2 + 4 * runs.length);
  }
  const head = Buffer.alloc(20);
  head.writeUInt16BE(2, 2);
  // Unicode's own platform, and Windows'.
  for (const [index, [platform, encoding]] of (
    [
      [0, 3],
      [3, 1]
    ] as const
  ).entries()) {
    head.writeUInt16BE(platform, 4 + 8 * index);
    head.writeUInt16BE(encoding, 6 + 8 * index);
    head.writeUInt32BE(head.length, 8 + 8 * index);
  }
  return Buffer.concat([head, list]);
}
