import { padded, readTables, tableOf, writeTables, type FontTables } from './font-tables';
import { readCodes, writeCodes } from './letter-codes';

/** A part of a letter that is put together of others: its middle stands `up` over the middle of the minus. */
export interface LetterPart {
  readonly of: string;
  readonly up?: number;
  /** A quarter of a turn. */
  readonly turn?: 'left' | 'right';
}

interface Glyph {
  /** As in the table `glyf`; empty for a space. */
  readonly outline: Buffer;
  readonly advance: number;
  readonly bearing: number;
}

const moreComponents = 0x20;

/**
 * One font of two cuts of the same typeface: the first as it is, then the second's further letters, then letters
 * put together of those. The second's kerning is lost. Both must be static TrueType of one weight.
 */
export function joinFonts(
  first: Buffer,
  second: Buffer,
  composed: Readonly<Record<string, readonly LetterPart[]>> = {}
): Buffer {
  const tables = readTables(first);
  const codes = readCodes(tableOf(tables, 'cmap'));
  const glyphs = [...readGlyphs(tables)];
  const more = readTables(second);
  const add = adderOf(glyphs, readGlyphs(more));
  for (const [code, glyph] of readCodes(tableOf(more, 'cmap'))) {
    if (!codes.has(code)) codes.set(code, add(glyph));
  }
  const glyphOf = (letter: string): number => {
    const glyph = codes.get(letter.codePointAt(0) ?? 0);
    if (glyph === undefined) throw new Error(`The font has no ${letter} to compose letters of.`);
    return glyph;
  };
  for (const [letter, parts] of Object.entries(composed)) {
    const placed = parts.map(({ of, up = 0, turn }) => ({ glyph: glyphOf(of), up, turn }));
    glyphs.push(compose(glyphs, placed, middleOf(boxOf(glyphs, glyphOf('−')))[1]));
    codes.set(letter.codePointAt(0) ?? 0, glyphs.length - 1);
  }
  tables.set('cmap', writeCodes(codes));
  writeGlyphs(tables, glyphs);
  widenLimits(tables, more, codes);
  return writeTables(tables);
}

function readGlyphs(tables: FontTables): readonly Glyph[] {
  const [loca, glyf, hmtx] = [tableOf(tables, 'loca'), tableOf(tables, 'glyf'), tableOf(tables, 'hmtx')];
  const short = tableOf(tables, 'head').readUInt16BE(50) === 0;
  const offset = (glyph: number): number =>
    short ? 2 * loca.readUInt16BE(2 * glyph) : loca.readUInt32BE(4 * glyph);
  const metrics = tableOf(tables, 'hhea').readUInt16BE(34);
  return Array.from({ length: tableOf(tables, 'maxp').readUInt16BE(4) }, (_, glyph) => ({
    outline: glyf.subarray(offset(glyph), offset(glyph + 1)),
    advance: hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)),
    bearing: hmtx.readInt16BE(glyph < metrics ? 4 * glyph + 2 : 2 * metrics + 2 * glyph)
  }));
}

/** Takes a glyph of `from` over into `glyphs`, with what it is made of, and says its number there. */
function adderOf(glyphs: Glyph[], from: readonly Glyph[]): (glyph: number) => number {
  const keyOf = ({ outline, advance }: Glyph): string => `${String(advance)} ${outline.toString('latin1')}`;
  const known = new Map(glyphs.map((glyph, index) => [keyOf(glyph), index]));
  return function add(index: number): number {
    const source = from[index];
    if (source === undefined) throw new Error(`The font has no glyph ${String(index)}.`);
    const outline = Buffer.from(source.outline);
    for (const at of componentsOf(outline)) outline.writeUInt16BE(add(outline.readUInt16BE(at)), at);
    const glyph = { ...source, outline };
    const already = known.get(keyOf(glyph));
    if (already !== undefined) return already;
    known.set(keyOf(glyph), glyphs.push(glyph) - 1);
    return glyphs.length - 1;
  };
}

/** Where in a composed glyph the numbers of its parts stand. */
function componentsOf(outline: Buffer): readonly number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const places: number[] = [];
  for (let at = 10, flags = moreComponents; (flags & moreComponents) !== 0;) {
    flags = outline.readUInt16BE(at);
    places.push(at + 2);
    at += 4 + ((flags & 0x1) === 0 ? 2 : 4);
    if ((flags & 0x80) !== 0) at += 8;
    else if ((flags & 0x40) !== 0) at += 4;
    else if ((flags & 0x8) !== 0) at += 2;
  }
  return places;
}

type Box = readonly [left: number, bottom: number, right: number, top: number];

function boxOf(glyphs: readonly Glyph[], glyph: number): Box {
  const outline = glyphs[glyph]?.outline;
  if (outline === undefined || outline.length === 0) throw new Error(`Glyph ${String(glyph)} is empty.`);
  return [outline.readInt16BE(2), outline.readInt16BE(4), outline.readInt16BE(6), outline.readInt16BE(8)];
}

const middleOf = ([left, bottom, right, top]: Box): readonly [number, number] => [
  Math.round((left + right) / 2),
  Math.round((bottom + top) / 2)
];

function turned([left, bottom, right, top]: Box, turn: LetterPart['turn']): Box {
  if (turn === 'right') return [bottom, -right, top, -left];
  return turn === 'left' ? [-top, left, -bottom, right] : [left, bottom, right, top];
}

function compose(
  glyphs: readonly Glyph[],
  parts: readonly { readonly glyph: number; readonly up: number; readonly turn: LetterPart['turn'] }[],
  middle: number
): Glyph {
  const boxes = parts.map(({ glyph, turn }) => turned(boxOf(glyphs, glyph), turn));
  const bearing = Math.max(...parts.map(({ glyph }) => glyphs[glyph]?.bearing ?? 0));
  const width = Math.max(...boxes.map(([left, , right]) => right - left));
  const advance = width + 2 * bearing;
  const shifts = parts.map(({ up }, index) => {
    const [x, y] = middleOf(boxes[index] ?? [0, 0, 0, 0]);
    return [Math.round(advance / 2) - x, middle + up - y] as const;
  });
  const moved = boxes.map(([left, bottom, right, top], index): Box => {
    const [x, y] = shifts[index] ?? [0, 0];
    return [left + x, bottom + y, right + x, top + y];
  });
  const head = Buffer.alloc(10);
  head.writeInt16BE(-1);
  for (const side of [0, 1, 2, 3] as const) {
    const values = moved.map((box) => box[side]);
    head.writeInt16BE(side < 2 ? Math.min(...values) : Math.max(...values), 2 + 2 * side);
  }
  const written = parts.map(({ glyph, turn }, index) => {
    // Shifts are words, x and y, and are not turned with the part.
    const flags = 0x1003 | (turn === undefined ? 0 : 0x80) | (index < parts.length - 1 ? moreComponents : 0);
    const sine = turn === 'right' ? -0x4000 : 0x4000;
    return words(
      flags,
      glyph,
      ...(shifts[index] ?? [0, 0]),
      ...(turn === undefined ? [] : [0, sine, -sine, 0])
    );
  });
  return { outline: Buffer.concat([head, ...written]), advance, bearing: head.readInt16BE(2) };
}

function words(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) buffer.writeUInt16BE(value & 0xffff, 2 * index);
  return buffer;
}

function writeGlyphs(tables: FontTables, glyphs: readonly Glyph[]): void {
  const outlines = glyphs.map(({ outline }) => padded(outline, 2));
  let offset = 0;
  const offsets = [0, ...outlines.map(({ length }) => (offset += length))];
  if (offset > 0x1_fffe) throw new Error('The font is too large for short offsets.');
  tableOf(tables, 'head').writeUInt16BE(0, 50);
  tableOf(tables, 'maxp').writeUInt16BE(glyphs.length, 4);
  tableOf(tables, 'hhea').writeUInt16BE(glyphs.length, 34);
  tables.set('glyf', Buffer.concat(outlines));
  tables.set('loca', words(...offsets.map((one) => one / 2)));
  tables.set('hmtx', words(...glyphs.flatMap(({ advance, bearing }) => [advance, bearing])));
}

/** The sizes a reader makes room for hold all glyphs of both fonts and those composed of them. */
function widenLimits(tables: FontTables, more: FontTables, codes: ReadonlyMap<number, number>): void {
  const [head, other] = [tableOf(tables, 'head'), tableOf(more, 'head')];
  for (const [at, most] of [
    [36, Math.min],
    [38, Math.min],
    [40, Math.max],
    [42, Math.max]
  ] as const) {
    head.writeInt16BE(most(head.readInt16BE(at), other.readInt16BE(at)), at);
  }
  const maxp = tableOf(tables, 'maxp');
  for (let at = 6; at < maxp.length; at += 2) {
    maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(at), tableOf(more, 'maxp').readUInt16BE(at)), at);
  }
  for (const [whole, composed] of [
    [6, 10],
    [8, 12]
  ] as const) {
    maxp.writeUInt16BE(Math.max(2 * maxp.readUInt16BE(whole), maxp.readUInt16BE(composed)), composed);
  }
  maxp.writeUInt16BE(Math.max(2, maxp.readUInt16BE(28)), 28);
  maxp.writeUInt16BE(maxp.readUInt16BE(30) + 1, 30);
  const hhea = tableOf(tables, 'hhea');
  hhea.writeUInt16BE(Math.max(hhea.readUInt16BE(10), tableOf(more, 'hhea').readUInt16BE(10)), 10);
  tableOf(tables, 'OS/2').writeUInt16BE(Math.max(...codes.keys()), 66);
}
