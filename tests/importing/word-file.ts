import { strToU8, zipSync } from 'fflate';

/** A cell: its lines, or lines with what merges it. */
export type Cell =
  | string
  | readonly string[]
  | { readonly lines: readonly string[]; readonly properties?: string; readonly inner?: string };

const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A Word file with these blocks in its body. */
export function wordFile(...blocks: readonly string[]): Uint8Array {
  return packed({ '_rels/.rels': RELATIONS, 'word/document.xml': documentXml(blocks.join('')) });
}

/** An archive of these texts. */
export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}<w:sectPr/></w:body></w:document>`;
}

export function paragraph(text: string): string {
  return `<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function table(...rows: readonly (readonly Cell[])[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${row.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A cell over several columns. */
export function wide(text: string, span: number): Cell {
  return { lines: [text], properties: `<w:gridSpan w:val="${span}"/>` };
}

/** The first of cells merged downwards, and those below it. */
export function merged(...lines: readonly string[]): Cell {
  return lines.length === 0
    ? { lines: [], properties: '<w:vMerge/>' }
    : { lines, properties: '<w:vMerge w:val="restart"/>' };
}

function cellXml(cell: Cell): string {
  const {
    lines,
    properties,
    inner = '',
  } = typeof cell === 'string' ? whole([cell]) : 'lines' in cell ? cell : whole(cell);
  const paragraphs = lines.length === 0 ? '<w:p/>' : lines.map(paragraph).join('');
  return `<w:tc><w:tcPr>${properties ?? ''}</w:tcPr>${paragraphs}${inner}</w:tc>`;
}

function whole(lines: readonly string[]): Exclude<Cell, string | readonly string[]> {
  return { lines };
}
