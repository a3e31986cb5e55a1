import { UserError } from '../messages/user-error.ts';
import { csvReader } from './csv.ts';
import { decoder } from './decode.ts';
import { readHtmlTable } from './html-table.ts';
import { jsonReader } from './json.ts';
import { ndjsonReader } from './ndjson.ts';
import { objectRows, type HeaderSink } from './object-rows.ts';
import { MOST_COLUMNS } from './row-sink.ts';
import { joinBytes, piecesOf, type FileSource } from './source.ts';
import { isOleContainer, isZip, readXlsx } from './xlsx.ts';

/** What a file turned out to be. */
export interface FileFacts {
  readonly kind: 'csv' | 'json' | 'ndjson' | 'xlsx' | 'html';
  readonly encoding?: string | undefined;
  readonly encodingDetected?: boolean | undefined;
  readonly delimiter?: string | undefined;
  readonly sheet?: string | undefined;
  readonly sheets?: readonly string[] | undefined;
}

/** The shape of rows: see `FileSetup` of log-file.ts. */
export interface Shape {
  readonly shape: 'csv' | 'sheet' | 'objects';
  readonly since1904: boolean;
}

export interface RowOptions {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly sheet?: string | undefined;
  /** JSON: where the list of rows is. */
  readonly rows?: string | undefined;
  /** Columns that rows of JSON have even if none names them. */
  readonly columns?: readonly string[] | undefined;
  /** Called after every piece with the bytes of the file so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the rows of a file of any kind into a sink. The content tells the kind: an XLS that is a page of HTML or a
 * CSV, a CSV that is a workbook.
 *
 * @param begin makes the sink once the shape of the rows is known
 * @throws UserError if the file cannot be read
 */
export async function readRows(
  source: FileSource,
  options: RowOptions,
  begin: (shape: Shape) => HeaderSink,
): Promise<FileFacts> {
  const { name } = source;
  const pieces = counted(piecesOf(source), options);
  const head = await headOf(pieces);
  if (head.length === 0) throw new UserError('file-empty', {}, { file: name });
  if (isZip(head) || isOleContainer(head)) {
    const bytes = await gather(head, pieces);
    const workbook = await readXlsx(name, bytes, options.sheet, ({ since1904 }) =>
      begin({ shape: 'sheet', since1904 }),
    );
    return { kind: 'xlsx', sheet: workbook.sheet, sheets: workbook.sheets };
  }
  if (source.kind === 'xlsx') throw new UserError('xlsx-not-zip', {}, { file: name });
  return readText(source, options, head, pieces, begin);
}

async function readText(
  source: FileSource,
  options: RowOptions,
  head: Uint8Array,
  pieces: AsyncIterable<Uint8Array>,
  begin: (shape: Shape) => HeaderSink,
): Promise<FileFacts> {
  const { name } = source;
  const text = decoder(name, source.encoding ?? options.encoding);
  let reading: Reading | undefined;
  const take = (part: string): void => {
    if (reading === undefined && part !== '') reading = startReading(part, source, options, begin);
    reading?.push(part);
  };

  take(text.push(head));
  for await (const piece of pieces) {
    take(text.push(piece));
    if (reading?.sink.done) break;
  }
  if (!reading?.sink.done) take(text.end());
  if (reading === undefined) throw new UserError('file-empty', {}, { file: name });
  if (!reading.sink.done) await reading.end();
  return {
    kind: reading.kind,
    encoding: text.encoding,
    encodingDetected: text.detected,
    delimiter: reading.delimiter(),
  };
}

interface Reading {
  readonly kind: FileFacts['kind'];
  readonly sink: HeaderSink;
  push(text: string): void;
  end(): void | Promise<void>;
  delimiter(): string | undefined;
}

/** @param first the beginning of the text, by which it is known */
function startReading(
  first: string,
  source: FileSource,
  options: RowOptions,
  begin: (shape: Shape) => HeaderSink,
): Reading {
  const { name } = source;
  const kind = kindOf(first, source);
  if (kind === 'html') {
    const sink = begin({ shape: 'sheet', since1904: false });
    let html = '';
    const push = (text: string): void => {
      html += text;
    };
    return { kind, sink, push, end: () => readHtmlTable(name, html, sink), delimiter: () => undefined };
  }
  if (kind === 'csv') {
    const sink = begin({ shape: 'csv', since1904: false });
    const reader = csvReader(name, limited(name, sink), options.delimiter);
    return {
      kind,
      sink,
      push: (text) => reader.push(text),
      end: () => reader.end(),
      delimiter: () => reader.delimiter,
    };
  }
  const sink = begin({ shape: 'objects', since1904: false });
  const rows = objectRows(name, sink, options.columns ?? []);
  const reader = kind === 'json' ? jsonReader(name, rows, options.rows) : ndjsonReader(rows, (row) => sink.broken(row));
  return { kind, sink, push: (text) => reader.push(text), end: () => reader.end(), delimiter: () => undefined };
}

/** A CSV of a million columns is none. */
function limited(file: string, sink: HeaderSink): HeaderSink {
  let first = true;
  return {
    row(cells, line) {
      if (first && cells.length > MOST_COLUMNS) {
        throw new UserError('columns-too-many', { limit: MOST_COLUMNS }, { file, line });
      }
      first = false;
      sink.row(cells, line);
    },
    broken: (row) => sink.broken(row),
    setHeaders: (headers) => sink.setHeaders(headers),
    get done() {
      return sink.done;
    },
  };
}

/** What a text is, by how it begins. */
function kindOf(text: string, { name, kind }: FileSource): 'csv' | 'json' | 'ndjson' | 'html' {
  const start = text.slice(0, 4096).trimStart();
  const lower = start.toLowerCase();
  if (lower.startsWith('%pdf')) throw new UserError('file-not-table', { found: 'PDF' }, { file: name });
  if (lower.startsWith('<')) {
    if (/<(?:!doctype html|html|table|tr|body|head|meta)[\s>]/.test(lower)) return 'html';
    if (lower.startsWith('<?xml')) throw new UserError('file-not-table', { found: 'XML' }, { file: name });
  }
  if (kind !== 'csv' && (start.startsWith('{') || start.startsWith('['))) {
    return kind === 'ndjson' || isNdjson(text, name, kind) ? 'ndjson' : 'json';
  }
  if (kind === 'json' || kind === 'ndjson' || kind === 'csv') return kind;
  if (/\.json$/i.test(name)) return 'json';
  return /\.(?:ndjson|jsonl)$/i.test(name) ? 'ndjson' : 'csv';
}

/** A line is an object of its own and so is the next, or the name says so, or the only object looks like a row. */
function isNdjson(text: string, name: string, kind: FileSource['kind']): boolean {
  if (kind === 'json' || !text.trimStart().startsWith('{')) return false;
  const [first, second] = text.trimStart().split('\n', 2);
  let value: unknown;
  try {
    value = JSON.parse(first);
  } catch {
    return /\.(?:ndjson|jsonl)$/i.test(name);
  }
  if (second?.trimStart().startsWith('{') || /\.(?:ndjson|jsonl)$/i.test(name)) return true;
  if (/\.json$/i.test(name) || typeof value !== 'object' || value === null) return false;
  const values: unknown[] = Object.values(value);
  return values.some((each) => typeof each === 'string') && !values.some(Array.isArray);
}

const HEAD = 8;

/** The first piece, with enough bytes to tell what the file is. */
async function headOf(pieces: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < HEAD) {
    const next = await pieces.next();
    if (next.done) break;
    head = head.length === 0 ? next.value : joinBytes([head, next.value]);
  }
  return head;
}

async function gather(head: Uint8Array, pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts = [head];
  for await (const piece of pieces) parts.push(piece);
  return joinBytes(parts);
}

async function* counted(pieces: AsyncIterable<Uint8Array>, options: RowOptions): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of pieces) {
    options.signal?.throwIfAborted();
    yield piece;
    bytes += piece.length;
    options.onProgress?.(bytes);
  }
}
