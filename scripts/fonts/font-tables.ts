/** The tables of a TrueType font by name. */
export type FontTables = Map<string, Buffer>;

export function readTables(font: Buffer): FontTables {
  const tables: FontTables = new Map();
  for (let record = 12; record < 12 + 16 * font.readUInt16BE(4); record += 16) {
    const start = font.readUInt32BE(record + 8);
    const content = Buffer.from(font.subarray(start, start + font.readUInt32BE(record + 12)));
    tables.set(font.toString('latin1', record, record + 4), content);
  }
  return tables;
}

export function tableOf(tables: FontTables, name: string): Buffer {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`The font has no table ${name}.`);
  return table;
}

/** A font file of these tables, with its checksums. */
export function writeTables(tables: FontTables): Buffer {
  // The font's own checksum is counted with itself as zero.
  tableOf(tables, 'head').writeUInt32BE(0, 8);
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(12 + 16 * sorted.length);
  header.writeUInt32BE(0x0001_0000);
  header.writeUInt16BE(sorted.length, 4);
  header.set(searchFields(sorted.length, 16), 6);
  let offset = header.length;
  for (const [index, [name, content]] of sorted.entries()) {
    const record = 12 + 16 * index;
    header.write(name, record, 'latin1');
    header.writeUInt32BE(checksumOf(content), record + 4);
    header.writeUInt32BE(offset, record + 8);
    header.writeUInt32BE(content.length, record + 12);
    offset += padded(content, 4).length;
  }
  const font = Buffer.concat([header, ...sorted.map(([, content]) => padded(content, 4))]);
  const head = sorted.findIndex(([name]) => name === 'head');
  font.writeUInt32BE((0xb1b0_afba - checksumOf(font)) >>> 0, font.readUInt32BE(12 + 16 * head + 8) + 8);
  return font;
}

export function padded(content: Buffer, to: number): Buffer {
  const over = content.length % to;
  return over === 0 ? content : Buffer.concat([content, Buffer.alloc(to - over)]);
}

/** The three numbers for binary search that stand before lists of `count` entries. */
export function searchFields(count: number, entryBytes: number): Buffer {
  const steps = Math.floor(Math.log2(count));
  const fields = Buffer.alloc(6);
  fields.writeUInt16BE(2 ** steps * entryBytes);
  fields.writeUInt16BE(steps, 2);
  fields.writeUInt16BE((count - 2 ** steps) * entryBytes, 4);
  return fields;
}

function checksumOf(content: Buffer): number {
  const whole = padded(content, 4);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}
