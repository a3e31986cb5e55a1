import { DOMParser, type Element as XmlElement, type Node as XmlNode } from '@xmldom/xmldom';
import { UserError } from '../messages/user-error.ts';
import { holdsEncryptedPackage, isOleContainer, isZip } from '../records/xlsx.ts';
import { unpack, zipParts, type ZipPart } from '../records/zip-directory.ts';

/** A cell as it stands in the grid of its table. */
export interface DocxCell {
  /** The first column of the grid that it takes, from 0, and how many it takes. */
  readonly column: number;
  readonly span: number;
  /** It goes on from the cell above (merged downwards); its text is that cell's. */
  readonly continued: boolean;
  /** Its paragraphs, those of nested tables among them; without empty ones. */
  readonly paragraphs: readonly string[];
}

export interface DocxTable {
  readonly rows: readonly (readonly DocxCell[])[];
  /** How many columns the grid has. */
  readonly width: number;
  /** Paragraphs between the table before (or the beginning) and this one. */
  readonly before: readonly string[];
}

/** The text of a regulation, unpacked; far more than any has. */
const MOST_XML = 16 * 1024 * 1024;
const MOST_SPAN = 1000;

/**
 * The tables of a Word file. Deleted text, hidden instructions of fields and the second of two alternatives are left out.
 *
 * @throws UserError if the file is no Word document, encrypted, of the old format, damaged, or unfolds too far
 */
export async function readDocxTables(file: string, bytes: Uint8Array): Promise<DocxTable[]> {
  if (isOleContainer(bytes)) {
    throw new UserError(holdsEncryptedPackage(bytes) ? 'docx-encrypted' : 'docx-old', {}, { file });
  }
  if (!isZip(bytes)) throw new UserError('docx-not-zip', {}, { file });
  const parts = zipParts(bytes);
  if (parts === undefined) throw new UserError('docx-broken', {}, { file });
  const main = await mainPart(file, bytes, parts);
  const body = parse(file, await textOf(file, bytes, main));
  try {
    return tablesOf(body);
  } catch (error) {
    // Elements nested tens of thousands deep: no document is.
    if (error instanceof RangeError) throw new UserError('docx-broken', {}, { file });
    throw error;
  }
}

async function mainPart(file: string, bytes: Uint8Array, parts: readonly ZipPart[]): Promise<ZipPart> {
  const relations = parts.find((part) => part.name === '_rels/.rels');
  const text = relations ? await textOf(file, bytes, relations) : '';
  const relation = /<(?:\w+:)?Relationship\b[^>]*\/officeDocument["'][^>]*>/.exec(text)?.[0] ?? '';
  const target = /\bTarget\s*=\s*["']\/?([^"']+)["']/.exec(relation)?.[1] ?? 'word/document.xml';
  const main = parts.find((part) => part.name === target);
  if (main === undefined || !target.startsWith('word/')) throw new UserError('docx-not-word', {}, { file });
  return main;
}

async function textOf(file: string, bytes: Uint8Array, part: ZipPart): Promise<string> {
  if (part.method !== 0 && part.method !== 8) throw new UserError('docx-broken', {}, { file });
  if (part.unpacked > MOST_XML) throw new UserError('docx-bomb', { megabytes: megabytes(part.unpacked) }, { file });
  const pieces: Uint8Array[] = [];
  // The directory may lie: what comes out is counted.
  const size = await unpack(bytes, part, MOST_XML, (piece) => pieces.push(piece)).catch(() => undefined);
  if (size === undefined) throw new UserError('docx-broken', {}, { file });
  if (size > MOST_XML) throw new UserError('docx-bomb', { megabytes: megabytes(size) }, { file });
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  const isWide = (whole[0] === 0xff && whole[1] === 0xfe) || (whole[0] === 0xfe && whole[1] === 0xff);
  return new TextDecoder(isWide ? (whole[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(whole);
}

const megabytes = (size: number): number => Math.ceil(size / 1e6);

function parse(file: string, xml: string): XmlElement {
  // Entities of one's own are a known way to unfold a small file; Word writes no DOCTYPE.
  if (/<!DOCTYPE/i.test(xml)) throw new UserError('docx-broken', {}, { file });
  let root: XmlElement | null;
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new SyntaxError(message);
      },
    });
    root = parser.parseFromString(xml, 'text/xml').documentElement;
  } catch {
    throw new UserError('docx-broken', {}, { file });
  }
  const body = root && childrenOf(root).find((child) => child.localName === 'body');
  if (root?.localName !== 'document' || !body) throw new UserError('docx-not-word', {}, { file });
  return body;
}

function tablesOf(body: XmlElement): DocxTable[] {
  const tables: DocxTable[] = [];
  let before: string[] = [];
  for (const block of blocksOf(body)) {
    if (block.localName === 'tbl') {
      tables.push({ ...gridOf(block), before });
      before = [];
    } else before.push(...linesOf(block));
  }
  return tables;
}

/** Paragraphs and tables, looked for through content controls, insertions and the like. */
function blocksOf(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((child) =>
    child.localName === 'p' || child.localName === 'tbl' ? [child] : isWrapper(child) ? blocksOf(child) : [],
  );
}

function gridOf(table: XmlElement): { rows: DocxCell[][]; width: number } {
  const rows: DocxCell[][] = [];
  let width = 0;
  for (const row of within(table, 'tr')) {
    const isDeleted = propertiesOf(row).some((property) => property.localName === 'del');
    if (isDeleted) continue;
    let column = numberOf(propertiesOf(row), 'gridBefore', 0);
    const cells: DocxCell[] = [];
    for (const cell of within(row, 'tc')) {
      const properties = propertiesOf(cell);
      const span = Math.max(1, numberOf(properties, 'gridSpan', 1));
      const merge = properties.find((property) => property.localName === 'vMerge');
      const continued = merge !== undefined && valueOf(merge) !== 'restart';
      const above = continued ? rows.at(-1)?.find((one) => one.column === column) : undefined;
      cells.push({ column, span, continued, paragraphs: above?.paragraphs ?? cellLines(cell) });
      column += span;
    }
    width = Math.max(width, column);
    rows.push(cells);
  }
  return { rows, width };
}

function cellLines(cell: XmlElement): string[] {
  return blocksOf(cell).flatMap((block) =>
    block.localName === 'tbl'
      ? gridOf(block).rows.flatMap((row) => row.flatMap((one) => one.paragraphs))
      : linesOf(block),
  );
}

/** The lines of a paragraph; a line break makes another one. */
function linesOf(paragraph: XmlElement): string[] {
  return textIn(paragraph)
    .split('\n')
    .map((line) => line.replaceAll(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '');
}

const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  softHyphen: '',
};
const LEFT_OUT = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'Fallback',
  'pPr',
  'rPr',
  'drawing',
  'pict',
  'object',
]);

function textIn(element: XmlElement): string {
  let text = '';
  for (const child of childrenOf(element)) {
    const name = child.localName ?? '';
    if (LEFT_OUT.has(name)) continue;
    if (name === 't') text += child.textContent ?? '';
    else text += SIGNS[name] ?? textIn(child);
  }
  return text;
}

const WRAPPERS = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag', 'AlternateContent', 'Choice']);

function isWrapper(element: XmlElement): boolean {
  return WRAPPERS.has(element.localName ?? '');
}

/** Rows of a table, cells of a row; not those of tables further in. */
function within(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) =>
    child.localName === name ? [child] : isWrapper(child) ? within(child, name) : [],
  );
}

function propertiesOf(element: XmlElement): XmlElement[] {
  const holder = childrenOf(element).find((child) => child.localName === `${element.localName}Pr`);
  return holder ? childrenOf(holder) : [];
}

function numberOf(properties: readonly XmlElement[], name: string, otherwise: number): number {
  const found = properties.find((property) => property.localName === name);
  const value = found ? Number(valueOf(found)) : otherwise;
  return Number.isInteger(value) && value >= 0 ? Math.min(value, MOST_SPAN) : otherwise;
}

function valueOf(property: XmlElement): string | undefined {
  return Array.from(property.attributes).find((attribute) => attribute.localName === 'val')?.value;
}

function childrenOf(parent: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  for (let node: XmlNode | null = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === ELEMENT) children.push(node as XmlElement);
  }
  return children;
}

const ELEMENT = 1;
