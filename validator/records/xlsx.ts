import { UserError } from '../messages/user-error.ts';
import { formatDay } from '../time/civil-date.ts';
import { DAY_MS } from '../time/zone.ts';
import type { RowSink } from './row-sink.ts';
import { fillingDown, tallCells, type TallCell } from './tall-cells.ts';
import { unpack, zipParts, type ZipPart } from './zip-directory.ts';

/** What a workbook turned out to be. */
export interface Workbook {
  /** The sheet that was read, and all of them. */
  readonly sheet: string;
  readonly sheets: readonly string[];
  /** Days are numbered from 1904, as old Macintosh files do. */
  readonly since1904: boolean;
}

/** All parts together; a million rows of fifteen columns take about 600 MB. */
const MOST_UNPACKED = 1024 * 1024 * 1024;
/** Spreadsheets pack to a tenth or a thirtieth; a part that unfolds more than this is no table. */
const MOST_RATIO = 200;
const ALWAYS_ALLOWED = 64 * 1024 * 1024;
const MOST_CELLS = 400_000_000;
/** Merged cells stand after the rows of a sheet; this holds some thirty thousand of them. */
const MERGES_TAIL = 1024 * 1024;

/**
 * Reads the rows of one sheet. Line numbers are the rows of the spreadsheet; dates become ISO texts, without a time
 * where the cell holds a whole day.
 *
 * @param sheet its name; by default the first sheet that is shown
 * @throws UserError if the file is no workbook, encrypted, damaged, unfolds too far, or lacks the sheet
 */
export async function readXlsx(
  file: string,
  bytes: Uint8Array,
  sheet: string | undefined,
  begin: (workbook: Workbook) => RowSink,
): Promise<Workbook> {
  if (isOleContainer(bytes)) {
    throw new UserError(holdsEncryptedPackage(bytes) ? 'xlsx-encrypted' : 'xls-old', {}, { file });
  }
  if (!isZip(bytes)) throw new UserError('xlsx-not-zip', {}, { file });
  const parts = zipParts(bytes);
  if (parts === undefined) throw new UserError('xlsx-broken', {}, { file });
  const main = await openWorkbook(file, bytes, parts);
  const chosen = chooseSheet(file, main.sheets, sheet);
  const workbook: Workbook = {
    sheet: chosen,
    sheets: main.sheets.map(({ name }) => name),
    since1904: main.since1904,
  };
  await readRows(file, bytes, workbook, main.tallCells(chosen), begin(workbook));
  return workbook;
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The container of encrypted workbooks and of the old XLS. */
export const isOleContainer = (bytes: Uint8Array): boolean => OLE.every((byte, i) => bytes[i] === byte);

export function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (char) => char.charCodeAt(0));
  for (let at = bytes.indexOf(name[0]); at !== -1; at = bytes.indexOf(name[0], at + 1)) {
    if (name.every((code, i) => bytes[at + 2 * i] === code && bytes[at + 2 * i + 1] === 0)) return true;
  }
  return false;
}

interface Sheet {
  readonly name: string;
  /** Its relation to the part that holds it. */
  readonly relation: string | undefined;
  readonly hidden: boolean;
}

async function openWorkbook(
  file: string,
  bytes: Uint8Array,
  parts: readonly ZipPart[],
): Promise<{ sheets: Sheet[]; since1904: boolean; tallCells: (sheet: string) => TallCell[] }> {
  const texts = parts.filter((part) => /\.(xml|rels)$/i.test(part.name));
  const main = texts.find((part) => /^xl\/workbook\d*\.xml$/i.test(part.name));
  if (main === undefined) throw new UserError('xlsx-not-workbook', {}, { file });
  refuseBomb(file, texts);
  const decoder = new TextDecoder();
  let xml = '';
  let relations = '';
  const tails = new Map<string, Uint8Array[]>();
  for (const part of texts) {
    if (part.method !== 0 && part.method !== 8) throw new UserError('xlsx-broken', {}, { file });
    // The directory may lie: what comes out is counted before any of it is read.
    const size = await unpack(bytes, part, part.unpacked, (piece) => {
      if (part === main) xml += decoder.decode(piece, { stream: true });
      else if (/^xl\/_rels\/workbook\d*\.xml\.rels$/i.test(part.name)) relations += new TextDecoder().decode(piece);
      else if (/^xl\/worksheets\/[^/]*\.xml$/i.test(part.name)) keepTail(tails, part.name.toLowerCase(), piece);
    }).catch(() => undefined);
    if (size === undefined) throw new UserError('xlsx-broken', {}, { file });
    if (size !== part.unpacked) throw new UserError('xlsx-bomb', { megabytes: Math.ceil(size / 1e6) }, { file });
  }
  const sheets = sheetsOf(xml);
  return {
    sheets,
    tallCells: (name) => {
      const part = partOf(sheets.find((sheet) => sheet.name === name)?.relation, relations);
      const tail = (tails.get(part) ?? []).map((piece) => decoder.decode(piece)).join('');
      return tallCells(tail.slice(tail.lastIndexOf('</sheetData>') + 1));
    },
    since1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)["']/.test(xml),
  };
}

/** Keeps the last pieces of a part, together at least `MERGES_TAIL` bytes if it has them. */
function keepTail(tails: Map<string, Uint8Array[]>, name: string, piece: Uint8Array): void {
  const pieces = tails.get(name) ?? [];
  tails.set(name, pieces);
  pieces.push(piece);
  let size = pieces.reduce((sum, one) => sum + one.length, 0);
  while (size - pieces[0].length >= MERGES_TAIL) size -= pieces.shift()?.length ?? 0;
}

/** The name of the part a relation of the workbook leads to, in small letters. */
function partOf(relation: string | undefined, relations: string): string {
  for (const [element] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    if (attributeOf(element, 'Id') !== relation) continue;
    const target = (attributeOf(element, 'Target') ?? '').toLowerCase();
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return '';
}

function attributeOf(element: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element);
  return match?.[1] ?? match?.[2];
}

function refuseBomb(file: string, parts: readonly ZipPart[]): void {
  let packed = 0;
  let unpacked = 0;
  for (const part of parts) {
    packed += part.packed;
    unpacked += part.unpacked;
  }
  if (unpacked > MOST_UNPACKED || (unpacked > ALWAYS_ALLOWED && unpacked > MOST_RATIO * packed)) {
    throw new UserError('xlsx-bomb', { megabytes: Math.ceil(unpacked / 1e6) }, { file });
  }
}

function sheetsOf(xml: string): Sheet[] {
  const sheets: Sheet[] = [];
  for (const [, attributes] of xml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)) {
    const name = /(?:^|\s)name\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
    if (!name) continue;
    sheets.push({
      name: unescapeXml(name[1] ?? name[2] ?? ''),
      relation: attributeOf(` ${attributes}`, '\\w+:id'),
      hidden: /(?:^|\s)state\s*=\s*["'](?:hidden|veryHidden)["']/.test(attributes),
    });
  }
  return sheets;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function chooseSheet(file: string, sheets: readonly Sheet[], wanted: string | undefined): string {
  if (wanted === undefined) {
    const first = sheets.find((sheet) => !sheet.hidden) ?? sheets.at(0);
    if (first === undefined) throw new UserError('xlsx-not-workbook', {}, { file });
    return first.name;
  }
  const same = (name: string): string => name.trim().toLowerCase();
  const found =
    sheets.find((sheet) => sheet.name === wanted) ?? sheets.find((sheet) => same(sheet.name) === same(wanted));
  if (found === undefined) {
    throw new UserError(
      'sheet-missing',
      { sheet: wanted, known: sheets.map(({ name }) => `«${name}»`).join(', ') },
      { file },
    );
  }
  return found.name;
}

async function readRows(
  file: string,
  bytes: Uint8Array,
  workbook: Workbook,
  tall: readonly TallCell[],
  sink: RowSink,
): Promise<void> {
  // Loaded when a workbook is there: most logs are CSV.
  const { streamXlsxRows } = await import('hucre/xlsx');
  const rows = streamXlsxRows(bytes, { sheet: workbook.sheet });
  const fillDown = tall.length > 0 ? fillingDown(tall) : undefined;
  let cellsSeen = 0;
  for (;;) {
    let next: Awaited<ReturnType<typeof rows.next>>;
    try {
      next = await rows.next();
    } catch {
      throw new UserError('xlsx-broken', {}, { file });
    }
    if (next.done) return;
    const { values, index } = next.value;
    cellsSeen += values.length;
    if (cellsSeen > MOST_CELLS) throw new UserError('xlsx-bomb', { megabytes: MOST_CELLS / 1e6 }, { file });
    const cells = values.map((value) => cellText(value, workbook.since1904));
    fillDown?.(cells, index);
    sink.row(cells, index + 1);
    if (sink.done) {
      await rows.return();
      return;
    }
  }
}

function cellText(value: string | number | boolean | Date | null, since1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (!(value instanceof Date)) return String(value);
  const time = value.getTime();
  if (Number.isNaN(time)) return '#VALUE!';
  const day = Math.floor(time / DAY_MS);
  const ms = time - day * DAY_MS;
  const hours = `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}`;
  const full = ms % 1000 === 0 ? hours : `${hours}.${String(ms % 1000).padStart(3, '0')}`;
  // A time of day alone is a fraction of day zero.
  if (day <= (since1904 ? FIRST_DAY_1904 : FIRST_DAY_1900)) return full;
  return ms === 0 ? formatDay(day) : `${formatDay(day)}T${full}`;
}

const FIRST_DAY_1900 = -25_568;
const FIRST_DAY_1904 = -24_107;
const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
