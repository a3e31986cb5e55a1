import Papa from 'papaparse';
import { UserError } from '../messages/user-error.ts';
import { detectDelimiter, namedDelimiter } from './csv-dialect.ts';
import { lineFeeds } from './lines.ts';
import { LONGEST_CELL, LONGEST_LINE, type RowSink } from './row-sink.ts';

/** Reads the rows of a text table as its text comes in. */
export interface TextReader {
  push(text: string): void;
  end(): void;
}

export interface CsvReader extends TextReader {
  /** Given, named by a `sep=` line, or found out; known after the first rows. */
  readonly delimiter: string;
}

/** How much text is looked at before the separator is settled. */
const SAMPLE = 64 * 1024;

/**
 * A reader of CSV and what spreadsheets make of it. Line numbers are those of the file, also after line breaks within
 * quotes. A quote that is never closed costs its own line alone: reading goes on with the next.
 *
 * @param file how the user calls the input, for errors
 * @param given a separator that overrides the detection
 * @throws UserError if the first line is no header of a table but endless
 */
export function csvReader(file: string, sink: RowSink, given?: string): CsvReader {
  const feeds = lineFeeds();
  let delimiter = given;
  let parser: Papa.Parser | undefined;
  /** Text that was not read yet; begins with a line. */
  let pending = '';
  let line = 1;
  /** A row was read: what follows is a table. */
  let begun = false;
  /** Within a line that is too long: everything to its end is passed over. */
  let skipping = false;

  const begin = (): Papa.Parser => {
    const firstEnd = pending.indexOf('\n');
    const named = namedDelimiter(firstEnd === -1 ? pending : pending.slice(0, firstEnd));
    if (named !== undefined) {
      pending = firstEnd === -1 ? '' : pending.slice(firstEnd + 1);
      line++;
    }
    delimiter ??= named ?? detectDelimiter(pending.slice(0, SAMPLE));
    return new Papa.Parser({ delimiter, newline: '\n', header: false });
  };

  /** Reads all complete rows of `pending`; at the end of the file the rest too. */
  const read = (last: boolean): void => {
    if (skipping && !skipLine(last)) return;
    if (parser === undefined) {
      if (!last && pending.length < SAMPLE) return;
      if (!last && !pending.includes('\n') && pending.length <= LONGEST_LINE) return;
      parser = begin();
    }
    if (pending === '') return;
    if (last && pending.endsWith('\n')) pending = pending.slice(0, -1);
    begun ||= pending.slice(0, LONGEST_LINE).includes('\n');
    if (!pending.includes('"')) readPlain(parser, last);
    else readQuoted(parser, last);
    while (!last && pending.length > LONGEST_LINE) refuseLine();
  };

  /** Text without quotes: a line is a row. */
  const readPlain = (papa: Papa.Parser, last: boolean): void => {
    const cut = last ? pending.length : pending.lastIndexOf('\n');
    if (cut === -1) return;
    const block = pending.slice(0, cut);
    pending = pending.slice(cut + 1);
    for (const cells of rowsOf(papa, block, false).rows) {
      if (sink.done) return;
      sink.row(cells, line++);
    }
  };

  const readQuoted = (papa: Papa.Parser, last: boolean): void => {
    const result = rowsOf(papa, pending, !last);
    const rest = last ? 0 : pending.length - result.end;
    if (result.faulty || rest > 2 * LONGEST_CELL) {
      readLineByLine(papa, last);
      return;
    }
    pending = last ? '' : pending.slice(result.end);
    for (const cells of result.rows) {
      if (sink.done) return;
      sink.row(cells, line);
      line += 1 + breaksWithin(cells);
    }
  };

  /** Where some quote is amiss: find the end of each row by hand and give the parser one row at a time. */
  const readLineByLine = (papa: Papa.Parser, last: boolean): void => {
    const text = pending;
    let at = 0;
    while (at < text.length && !sink.done) {
      const record = recordAt(text, at, delimiter ?? ',', last);
      if (record === 'more') break;
      if (record.unclosed !== undefined) {
        const cells = rowsOf(papa, text.slice(at, record.unclosed), false).rows[0] ?? [];
        cells.pop();
        sink.broken({ line, code: 'quote-unclosed', params: {}, cells, at: cells.length });
        line++;
      } else {
        const { rows } = rowsOf(papa, text.slice(at, record.end), false);
        // Of nothing the parser makes no row at all.
        if (record.end === at) sink.row([''], line);
        else if (rows.length === 1) sink.row(rows[0], line);
        else sink.broken({ line, code: 'quote-unclosed', params: {}, cells: [] });
        line += record.lines;
      }
      at = record.end + 1;
    }
    pending = text.slice(at);
  };

  /** The row that begins here is still not whole. */
  const refuseLine = (): void => {
    if (!begun) throw new UserError('line-too-long', { line, limit: LONGEST_LINE }, { file, line });
    sink.broken({ line, code: 'line-too-long', params: { limit: LONGEST_LINE }, cells: [] });
    const end = pending.indexOf('\n');
    skipping = end === -1;
    pending = skipping ? '' : pending.slice(end + 1);
    if (!skipping) line++;
  };

  /** @returns whether the line's end was found */
  const skipLine = (last: boolean): boolean => {
    const end = pending.indexOf('\n');
    pending = end === -1 ? '' : pending.slice(end + 1);
    if (end === -1 && !last) return false;
    skipping = false;
    line++;
    return true;
  };

  return {
    push(text) {
      if (sink.done) return;
      const fed = feeds.push(text);
      const grown = fed.includes('\n');
      pending += fed;
      // A line that goes on adds nothing to read.
      if (parser !== undefined && !skipping && !grown && pending.length <= LONGEST_LINE) return;
      read(false);
    },
    end() {
      if (sink.done) return;
      pending += feeds.end();
      read(true);
    },
    get delimiter() {
      return delimiter ?? ',';
    },
  };
}

interface Parsed {
  readonly rows: string[][];
  /** Where the first row that is not complete begins. */
  readonly end: number;
  readonly faulty: boolean;
}

function rowsOf(parser: Papa.Parser, text: string, leaveLast: boolean): Parsed {
  // The parser's types do not say what comes out of it.
  const result = parser.parse(text, 0, leaveLast) as Papa.ParseResult<string[]>;
  return { rows: result.data, end: result.meta.cursor, faulty: result.errors.length > 0 };
}

function breaksWithin(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}

/** A row: where it ends and how many lines it takes; or where the quote stands that is never closed. */
interface Record {
  readonly end: number;
  readonly lines: number;
  readonly unclosed?: number;
}

/** The row that begins at an offset; `more` if the text ends within it. */
function recordAt(text: string, start: number, delimiter: string, last: boolean): Record | 'more' {
  const lineEnd = endOfLine(text, start);
  if (lineEnd === text.length && !last && !text.includes('"', start)) return 'more';
  let lines = 1;
  for (let at = start; ; at++) {
    if (text[at] === '"') {
      const close = closingQuote(text, at, delimiter, last);
      if (close === 'more') return 'more';
      if (close === 'never') return { end: lineEnd, lines: 1, unclosed: at };
      for (let i = text.indexOf('\n', at); i !== -1 && i < close; i = text.indexOf('\n', i + 1)) lines++;
      at = close;
    } else {
      const nextDelimiter = text.indexOf(delimiter, at);
      const nextLine = endOfLine(text, at);
      at = nextDelimiter === -1 || nextDelimiter > nextLine ? nextLine : nextDelimiter;
    }
    if (at >= text.length || text[at] === '\n') {
      return at >= text.length && !last ? 'more' : { end: at, lines };
    }
  }
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

/**
 * The offset after a quoted cell, of its separator or line break. A quote within the line that closes nothing is taken
 * for text; one on a later line shows that the cell was not meant to go on so far.
 */
function closingQuote(text: string, open: number, delimiter: string, last: boolean): number | 'more' | 'never' {
  const lineEnd = endOfLine(text, open);
  for (let at = open + 1; ;) {
    const quote = text.indexOf('"', at);
    const reached = quote === -1 ? text.length : quote;
    if (reached > lineEnd && reached - open > LONGEST_CELL) return 'never';
    if (quote === -1) return last ? 'never' : 'more';
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    let after = quote + 1;
    while (after < text.length && text[after] !== delimiter && text[after] !== '\n' && text[after].trim() === '')
      after++;
    if (after === text.length && !last) return 'more';
    if (after === text.length || text[after] === delimiter || text[after] === '\n') return after;
    if (quote > lineEnd) return 'never';
    at = quote + 1;
  }
}
