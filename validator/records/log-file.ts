import type { Mapping } from '../../schemas/mapping.ts';
import type { RecordMessageId } from '../messages/records.ts';
import { UserError } from '../messages/user-error.ts';
import { bindEvent, idOf, lastCertain, rawOf, type BoundEvent } from './bound-event.ts';
import { mappedText, UNREAD } from './cell-readers.ts';
import { letterOf } from './column-letter.ts';
import { DateColumn, type DateRules } from './date-column.ts';
import type { RejectedRow } from './event.ts';
import { clean, fold } from './fold.ts';
import { findHeader, HEADER_ROWS, type RawRow } from './header.ts';
import { logHeaders } from './known-headers.ts';
import { fillColumns } from './keep-rows.ts';
import type { LogContext } from './log-context.ts';
import { isSkipped, listed, namedColumns, planRows, type RowPlan } from './mapping.ts';
import { nearest } from '../messages/nearest.ts';
import { readRejected, rejectedAt, type PlacedFault } from './rejected-row.ts';
import { isBlankRow, LONGEST_CELL, type BrokenRow, type RowSink } from './row-sink.ts';
import { settleDates } from './settle-dates.ts';
import { newStamp, outcomes } from './stamp.ts';
import { BLANK, codedColumns } from './table.ts';

/** What a file of a log is, before its first row. */
export interface FileSetup {
  readonly file: string;
  readonly log: string;
  readonly mapping?: Mapping | undefined;
  /** `csv`: a row of another length than the header's is broken; `objects`: rows bring their own headers. */
  readonly shape: 'csv' | 'sheet' | 'objects';
  readonly dates: DateRules;
}

/** A column of a file and the log column or attribute that it went to. */
export interface SeenColumn {
  readonly header: string;
  readonly letter?: string | undefined;
  readonly field?: string | undefined;
}

const REQUIRED = ['time', 'activity', 'role'] as const;

/**
 * Turns the rows of one file into events of the shared table. Rows that cannot be read become rejected rows, with all
 * that could be read of them.
 */
export class LogFile implements RowSink {
  readonly done = false;
  /** Events that the file gave, accepted and rejected, before repeated rows are found. */
  rows = 0;
  readonly #context: LogContext;
  readonly #setup: FileSetup;
  readonly #fileCode: number;
  readonly #logCode: number;
  readonly #stamp = newStamp();
  readonly #codes = new Int32Array(codedColumns.length);
  readonly #dates = new Map<string, DateColumn>();
  readonly #warned = new Set<string>();
  /** Rows before the header is found. */
  #waiting: RawRow[] = [];
  #brokenFirst: BrokenRow[] = [];
  #headers: readonly string[] = [];
  /** Cells of the header row, those without a name at its end included. */
  #headerWidth = 0;
  #sawCells = false;
  #plan: RowPlan | undefined;
  #events: BoundEvent[] = [];

  constructor(context: LogContext, setup: FileSetup) {
    this.#context = context;
    this.#setup = setup;
    this.#fileCode = codeIn(context.table.files, setup.file);
    this.#logCode = codeIn(context.table.logs, setup.log);
  }

  get columns(): SeenColumn[] {
    return this.#headers.map((header, i) => ({
      header,
      letter: this.#setup.shape === 'objects' ? undefined : letterOf(i),
      field: this.#plan?.fieldOf[i] || undefined,
    }));
  }

  row(cells: string[], line: number): void {
    this.#sawCells = true;
    if (this.#plan !== undefined) {
      this.#take(cells, line);
      return;
    }
    this.#waiting.push({ cells, line });
    if (this.#waiting.length >= HEADER_ROWS && line >= (this.#setup.mapping?.headerRow ?? 0)) this.#begin();
  }

  broken(row: BrokenRow): void {
    const fault = { code: row.code, params: row.params, at: row.at };
    if (this.#setup.shape === 'objects') {
      // What columns the row might have had is not known either.
      for (const event of this.#events) {
        const constant = new Set(
          event.plan.fields.filter(({ columns }) => columns.length === 0).map(({ field }) => field),
        );
        const lost = [...this.#context.allFields].filter((field) => !constant.has(field));
        this.#reject(event, row.cells, row.line, 0, fault, lost);
      }
    } else if (this.#plan === undefined) this.#brokenFirst.push(row);
    else this.#rejectAll(row.cells, row.line, row.cells.length, fault);
  }

  /**
   * Tells the headers beforehand, or anew when there are more of them.
   *
   * @throws UserError if the mapping does not fit them
   */
  setHeaders(headers: readonly string[]): void {
    const { mapping, file, shape } = this.#setup;
    this.#headers = headers;
    this.#headerWidth = headers.length;
    this.#plan = planRows(file, headers, mapping, this.#context.known, shape !== 'objects');
    this.#events = this.#plan.events.map((event) => bindEvent(event, this.#context, (field) => this.#datesOf(field)));
    this.#context.idColumns.set(file, this.#place(this.#events.at(0)?.id?.columns.at(0)));
    const classes = this.#plan.events.at(0)?.fields.find(({ field }) => field === 'class');
    this.#context.classColumns.set(file, this.#place(classes?.columns.at(0)));
    for (const warning of this.#plan.warnings) {
      this.#warnOnce(`${warning.code} ${warning.params['header']}`, warning.code, warning.params);
    }
  }

  /**
   * After the last row.
   *
   * @throws UserError if the file has no header or lacks a required column
   */
  end(): void {
    const isObjects = this.#setup.shape === 'objects';
    if (this.#plan === undefined && !isObjects) this.#begin();
    if (isObjects && this.#sawCells) this.#requireColumns();
    fillColumns(this.#context.table, this.#context.school);
    for (const [field, dates] of this.#dates) {
      for (const { row, code, value } of settleDates(this.#context.table, field, dates))
        this.#drop(row, field, code, value);
    }
    if (this.rows === 0) this.#warnOnce('rows-none', 'rows-none', {});
  }

  #begin(): void {
    const { file, mapping } = this.#setup;
    const { known } = this.#context;
    const rows = this.#waiting;
    this.#waiting = [];
    const named = new Set(namedColumns(mapping).map(fold));
    const isKnown = (name: string): boolean => named.has(name) || known.headers.has(name) || known.hours.has(name);
    const header = findHeader(file, rows, isKnown, mapping?.headerRow);
    const line = header === undefined ? Infinity : rows[header.at].line;
    const brokenAbove = this.#brokenFirst.find((row) => row.line <= line);
    // A header that cannot be read leaves nothing to read the rest by.
    if (brokenAbove) throw new UserError('header-broken', {}, { file, line: brokenAbove.line });
    if (header === undefined) throw new UserError('file-empty', {}, { file });
    this.setHeaders(header.names);
    this.#headerWidth = rows[header.at].cells.length;
    this.#requireColumns();
    if (mapping?.headerRow === undefined && rows.slice(0, header.at).some(({ cells }) => !isBlankRow(cells))) {
      this.#warnOnce('header-below', 'header-below', { row: line }, line);
    }
    for (const row of this.#brokenFirst) this.broken(row);
    this.#brokenFirst = [];
    for (const { cells, line: at } of rows.slice(header.at + 1)) this.#take(cells, at);
  }

  #requireColumns(): void {
    for (const { fields } of this.#plan?.events ?? []) {
      for (const field of REQUIRED) {
        if (!fields.some((source) => source.field === field)) throw this.#columnMissing(field);
      }
    }
  }

  #columnMissing(field: (typeof REQUIRED)[number]): UserError {
    const wanted = [field, ...logHeaders[field]].map(fold);
    const near = this.#headers.find(
      (header, i) => !this.#plan?.fieldOf[i] && nearest(fold(header), wanted) !== undefined,
    );
    const headers = logHeaders[field].slice(0, 3).map((header) => `«${header}»`);
    return new UserError(
      'column-required',
      { field, headers: headers.join(', '), found: listed(this.#headers), near: near ?? '' },
      { file: this.#setup.file },
    );
  }

  #take(cells: string[], line: number): void {
    if (cells.length !== this.#headers.length && !this.#fit(cells, line)) return;
    for (let i = 0; i < cells.length; i++) {
      if (cells[i].length > LONGEST_CELL) {
        const shorter = cells.map((cell) => (cell.length > LONGEST_CELL ? undefined : cell));
        this.#rejectAll(shorter, line, cells.length, { code: 'cell-too-long', params: { limit: LONGEST_CELL }, at: i });
        return;
      }
    }
    if (this.#plan?.skip.some((rule) => isSkipped(rule, cells))) return;
    let meant = false;
    for (const event of this.#events) {
      const { when } = event.plan;
      if (when !== undefined && cells[when].trim() === '') continue;
      meant = true;
      if (this.#accept(event, cells, line)) continue;
      if (isBlankRow(cells)) return;
      this.#reject(event, cells, line, cells.length);
    }
    if (!meant && !isBlankRow(cells)) this.#rejectAll(cells, line, 0, { code: 'row-without-events', params: {} });
  }

  /** Makes a row as long as the header. @returns false if that cannot be, and the row was rejected */
  #fit(cells: string[], line: number): boolean {
    const expected = this.#headers.length;
    const isCsv = this.#setup.shape === 'csv';
    const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (isCsv && filled === 0) return false;
    const short = cells.length < expected;
    if (isCsv && (short || filled > this.#headerWidth)) {
      const params = { cells: short ? cells.length : filled, expected };
      this.#rejectAll(cells, line, undefined, { code: short ? 'row-too-short' : 'row-too-long', params });
      return false;
    }
    while (cells.length < expected) cells.push('');
    return true;
  }

  /** Puts a row into the table. @returns false, with nothing changed, if it cannot be read whole */
  #accept(event: BoundEvent, cells: readonly string[], line: number): boolean {
    const { table } = this.#context;
    const { time } = event;
    if (time === undefined || !event.isWhole) return false;
    const raw = time.at >= 0 ? cells[time.at] : rawOf(time.source, cells);
    const text = time.plain ? raw : mappedText(raw, time.source);
    if (typeof text !== 'string' || text === '') return false;
    const outcome = time.dates.read(text, this.#stamp);
    if (outcome === outcomes.unreadable || outcome === outcomes.impossible) return false;
    const lo = time.dates.place(this.#stamp);

    const codes = this.#codes;
    const { coded } = event;
    for (let i = 0; i < coded.length; i++) {
      const field = coded[i];
      const cell = field.at >= 0 ? cells[field.at] : rawOf(field.source, cells);
      const code = cell === '' ? BLANK : field.reader.read(cell);
      if (code === UNREAD || (code < 0 && field.needed)) return false;
      codes[i] = code;
    }
    const activity = codes[event.activityAt];
    for (const field of event.attributes) {
      field.value = Number.NaN;
      const cell = field.at >= 0 ? cells[field.at] : rawOf(field.source, cells);
      if (cell === '') continue;
      field.typed = field.typedFor(activity);
      if (field.typed === undefined) {
        if (clean(cell) !== '') this.#warnUndeclared(field.source.field, activity, line);
        continue;
      }
      field.value = field.typed.read(cell);
      if (field.value === UNREAD) return false;
    }

    const row = table.length;
    table.lo.push(lo);
    table.day.push(this.#stamp.day);
    table.precise.push(this.#stamp.ms < 0 ? 0 : 1);
    table.file.push(this.#fileCode);
    table.line.push(line);
    table.log.push(this.#logCode);
    table.ids.push(idOf(event, cells));
    for (let i = 0; i < coded.length; i++) {
      const column = coded[i].cells;
      // Another event of the row may lack the column.
      while (column.length < row) column.push(BLANK);
      column.push(codes[i]);
    }
    for (const field of event.attributes) if (!Number.isNaN(field.value)) field.typed?.store(field.value, row);
    time.dates.note(outcome, row);
    this.rows++;
    return true;
  }

  /**
   * Rejects a row for every event that it may give.
   *
   * @param sure how many cells stand where they belong; if it is not known, as many as make sense there
   */
  #rejectAll(cells: readonly (string | undefined)[], line: number, sure: number | undefined, fault: PlacedFault): void {
    const texts = cells.map((cell) => cell ?? '');
    const certain = (event: BoundEvent): number => sure ?? lastCertain(event, texts) + 1;
    const meant = this.#events.filter((event) => {
      const { when } = event.plan;
      return when === undefined || when >= certain(event) || texts[when].trim() !== '';
    });
    if (meant.length > 0) {
      for (const event of meant) this.#reject(event, cells, line, certain(event), fault);
    } else {
      // No row is lost for giving no event.
      for (const event of this.#events.slice(0, 1)) this.#reject(event, cells, line, 0, fault);
    }
  }

  #reject(
    event: BoundEvent,
    cells: readonly (string | undefined)[],
    line: number,
    sure: number,
    own?: PlacedFault,
    lost?: Iterable<string>,
  ): void {
    const { table, school } = this.#context;
    const { fault, ...read } = readRejected(event, cells, sure, table, school, own, lost);
    const { code, params, at } = fault;
    const { file, log } = this.#setup;
    this.#context.rejected.push({ file, line, log, code, params, ...this.#place(at), ...read });
    this.rows++;
  }

  #place(column: number | undefined): Pick<RejectedRow, 'column' | 'letter'> {
    if (column === undefined || column >= this.#headers.length) return {};
    const header = this.#headers[column];
    return this.#setup.shape === 'objects' ? { column: header } : { column: header, letter: letterOf(column) };
  }

  /** Rejects a row that is in the table already. */
  #drop(row: number, field: string, code: RecordMessageId, value: string): void {
    const { table, rejected, dropped } = this.#context;
    if (dropped.has(row)) return;
    dropped.add(row);
    const sources = this.#events.flatMap((event) => event.plan.fields);
    const place = this.#place(sources.find((source) => source.field === field)?.columns.at(0));
    rejected.push({ ...rejectedAt(table, row, [field]), code, params: { value }, ...place });
  }

  #warnUndeclared(attribute: string, activityCode: number, line: number): void {
    const { table, vocabulary } = this.#context;
    const activity = table.columns.activity.dictionary.values[activityCode];
    const { label } = vocabulary.activities[activity];
    this.#warnOnce(`undeclared ${attribute} ${activity}`, 'attribute-undeclared', { attribute, activity: label }, line);
  }

  #warnOnce(
    key: string,
    code: RecordMessageId,
    params: Readonly<Record<string, string | number>>,
    line?: number,
  ): void {
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    const { file } = this.#setup;
    this.#context.warnings.push(line === undefined ? { file, code, params } : { file, line, code, params });
  }

  #datesOf(field: string): DateColumn {
    let dates = this.#dates.get(field);
    if (dates === undefined) {
      dates = new DateColumn(this.#setup.dates);
      this.#dates.set(field, dates);
    }
    return dates;
  }
}

function codeIn(names: string[], name: string): number {
  const known = names.indexOf(name);
  return known === -1 ? names.push(name) - 1 : known;
}
