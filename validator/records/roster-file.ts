import { UserError } from '../messages/user-error.ts';
import { letterOf } from './column-letter.ts';
import type { DataWarning } from './event.ts';
import { clean, fold } from './fold.ts';
import { findHeader, HEADER_ROWS, type RawRow } from './header.ts';
import { listed } from './mapping.ts';
import { refuseLog } from './log-in-place-of-roster.ts';
import { nearest } from '../messages/nearest.ts';
import type { HeaderSink } from './object-rows.ts';
import { headersOf, type RosterField, type TableShape } from './roster-tables.ts';
import { isBlankRow, LIST_MARK, LONGEST_CELL, NESTED_MARK, type BrokenRow } from './row-sink.ts';

/** A row of a table, its cells by column. Blank cells are absent. */
export interface RosterRow {
  readonly file: string;
  readonly line: number;
  readonly cells: ReadonlyMap<RosterField, string>;
  /** Where the cells stand, for rejections. */
  readonly places: ReadonlyMap<RosterField, CellPlace>;
}

export interface CellPlace {
  readonly column: string;
  readonly letter?: string | undefined;
}

/** A row of a roster that cannot be used. */
export interface RosterRejection {
  readonly file: string;
  readonly line: number;
  readonly column?: string | undefined;
  readonly letter?: string | undefined;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Collects the rows of one table of a roster. */
export class RosterFile implements HeaderSink {
  readonly done = false;
  readonly rows: RosterRow[] = [];
  readonly rejections: RosterRejection[] = [];
  readonly warnings: DataWarning[] = [];
  readonly #file: string;
  readonly #shape: TableShape;
  readonly #form: 'csv' | 'sheet' | 'objects';
  readonly #warned = new Set<string>();
  #waiting: RawRow[] = [];
  #headers: readonly string[] | undefined;
  #width = 0;
  #columns = new Map<RosterField, number>();
  #places: ReadonlyMap<RosterField, CellPlace> = new Map();

  constructor(file: string, shape: TableShape, form: 'csv' | 'sheet' | 'objects') {
    this.#file = file;
    this.#shape = shape;
    this.#form = form;
  }

  /** The columns that the file has. */
  get fields(): ReadonlySet<RosterField> {
    return new Set(this.#columns.keys());
  }

  row(cells: string[], line: number): void {
    if (this.#headers !== undefined) this.#take(cells, line);
    else if (this.#waiting.push({ cells, line }) >= HEADER_ROWS) this.#begin();
  }

  broken({ line, code, params }: BrokenRow): void {
    this.rejections.push({ file: this.#file, line, code, params });
  }

  /** @throws UserError if they are those of a log */
  setHeaders(headers: readonly string[]): void {
    refuseLog(this.#file, headers);
    this.#headers = headers;
    this.#width = headers.length;
    this.#columns = new Map();
    for (const [i, header] of headers.entries()) {
      const key = fold(header);
      const field = this.#shape.headers.get(key);
      if (field !== undefined && !this.#columns.has(field)) this.#columns.set(field, i);
      else if (key !== '') this.#warnUnknown(header, i);
    }
    this.#places = new Map([...this.#columns].map(([field, i]) => [field, this.#place(i)]));
  }

  /** @throws UserError if the table has no header or lacks a column that every row needs */
  end(): void {
    if (this.#headers === undefined) this.#begin();
    if (this.#form === 'objects' && this.rows.length > 0) this.#requireColumns();
  }

  #begin(): void {
    const rows = this.#waiting;
    this.#waiting = [];
    for (const { cells } of rows) refuseLog(this.#file, cells);
    const header = findHeader(this.#file, rows, (name) => this.#shape.headers.has(name));
    if (header === undefined) {
      if (this.#form === 'objects') return;
      throw new UserError('file-empty', {}, { file: this.#file });
    }
    this.setHeaders(header.names);
    this.#width = rows[header.at].cells.length;
    this.#requireColumns();
    for (const { cells, line } of rows.slice(header.at + 1)) this.#take(cells, line);
  }

  #requireColumns(): void {
    for (const field of this.#shape.required) {
      if (this.#columns.has(field)) continue;
      const headers = this.#headers ?? [];
      const wanted = [field, ...headersOf(field)].map(fold);
      const near = headers.find((header) => nearest(fold(header), wanted) !== undefined) ?? '';
      const known = headersOf(field)
        .slice(0, 3)
        .map((header) => `«${header}»`);
      throw new UserError(
        'column-required',
        { field, headers: known.join(', '), found: listed(headers), near },
        { file: this.#file },
      );
    }
  }

  #take(cells: string[], line: number): void {
    if (isBlankRow(cells)) return;
    const expected = this.#headers?.length ?? 0;
    const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (this.#form === 'csv' && (cells.length < expected || filled > this.#width)) {
      const short = cells.length < expected;
      const params = { cells: short ? cells.length : filled, expected };
      this.#refuse(line, short ? 'row-too-short' : 'row-too-long', params);
      return;
    }
    const found = new Map<RosterField, string>();
    for (const [field, i] of this.#columns) {
      const cell = cells[i] ?? '';
      if (cell.length > LONGEST_CELL) {
        this.#refuse(line, 'cell-too-long', { limit: LONGEST_CELL }, i);
        return;
      }
      if (cell.startsWith(NESTED_MARK)) {
        this.#refuse(line, 'cell-nested', {}, i);
        return;
      }
      const text = clean(cell.startsWith(LIST_MARK) ? cell.slice(1).split(LIST_MARK).join('|') : cell);
      if (text !== '') found.set(field, text);
    }
    this.rows.push({ file: this.#file, line, cells: found, places: this.#places });
  }

  #refuse(line: number, code: string, params: Readonly<Record<string, string | number>>, column?: number): void {
    const place = column === undefined ? {} : this.#place(column);
    this.rejections.push({ file: this.#file, line, code, params, ...place });
  }

  #place(column: number): CellPlace {
    const header = this.#headers?.[column] ?? '';
    return this.#form === 'objects' ? { column: header } : { column: header, letter: letterOf(column) };
  }

  #warnUnknown(header: string, column: number): void {
    if (this.#warned.has(header)) return;
    this.#warned.add(header);
    const letter = this.#form === 'objects' ? '' : letterOf(column);
    this.warnings.push({ file: this.#file, code: 'column-unknown', params: { header, letter, near: '' } });
  }
}
