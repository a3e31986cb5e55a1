import { blankClasses } from './blank-class.ts';
import type { DataWarning, RejectedRow } from './event.ts';
import { fold } from './fold.ts';
import { fillAttributes, keepRows } from './keep-rows.ts';
import type { LogContext } from './log-context.ts';
import { rejectedAt } from './rejected-row.ts';
import { findRepetition } from './repeated-rows.ts';
import type { EventTable } from './table.ts';

/** What became of the rows of all files together. */
export interface FinishedLogs {
  readonly rejected: readonly RejectedRow[];
  readonly warnings: readonly DataWarning[];
  /** File → how many of its rows repeat others. */
  readonly repeated: ReadonlyMap<string, number>;
}

/** After the last file: finds repeated rows and ids, and leaves in the table the accepted events alone. */
export function finishLogs(context: LogContext): FinishedLogs {
  const { table, dropped, rejected, warnings } = context;
  fillAttributes(table);
  const { repeats, originals, clashes } = findRepetition(table, (row) => dropped.has(row));
  const repeated = warnOfRepeats(table, repeats, originals, warnings);
  for (const rows of clashes) rejectClash(context, rows);
  rejectSharedIds(context, new Set(repeats));
  warnings.push(...alikeValues(table));

  const gone = new Uint8Array(table.length);
  for (const row of repeats) gone[row] = 1;
  for (const row of dropped) gone[row] = 1;
  if (repeats.length + dropped.size > 0) keepRows(table, (row) => gone[row] === 0);
  warnings.push(...blankClasses(context));
  return { rejected: inOrder(rejected, table.files), warnings: inOrder(warnings, table.files), repeated };
}

/** One warning for each file with such rows. */
function warnOfRepeats(
  table: EventTable,
  repeats: Int32Array,
  originals: Int32Array,
  warnings: DataWarning[],
): Map<string, number> {
  const counts = new Map<string, number>();
  const firsts = new Map<string, number>();
  for (let i = 0; i < repeats.length; i++) {
    const file = table.files[table.file.data[repeats[i]]];
    counts.set(file, (counts.get(file) ?? 0) + 1);
    if (!firsts.has(file)) firsts.set(file, i);
  }
  for (const [file, i] of firsts) {
    const original = originals[i];
    const params = {
      count: counts.get(file) ?? 0,
      firstFile: table.files[table.file.data[original]],
      firstLine: table.line.data[original],
    };
    warnings.push({ file, line: table.line.data[repeats[i]], code: 'rows-repeated', params });
  }
  return counts;
}

const placeOf = (table: EventTable, row: number): string =>
  `${table.files[table.file.data[row]]}:${table.line.data[row]}`;

const MOST_PLACES = 5;

function rejectClash(context: LogContext, rows: readonly number[]): void {
  const places = rows.slice(0, MOST_PLACES).map((row) => placeOf(context.table, row));
  const files = rows.length > MOST_PLACES ? `${places.join(', ')} …` : places.join(', ');
  for (const row of rows) rejectId(context, row, files);
}

function rejectId({ table, rejected, dropped, idColumns }: LogContext, row: number, files: string): void {
  dropped.add(row);
  const read = rejectedAt(table, row, []);
  rejected.push({ ...read, code: 'id-repeated', params: { id: table.ids[row], files }, ...idColumns.get(read.file) });
}

/**
 * A row that was rejected for a fault of its own may share its id with an accepted one. If what was read of it says
 * something else, the two are different rows with one id; if not, they may be the same, and the accepted one stands.
 */
function rejectSharedIds(context: LogContext, repeats: ReadonlySet<number>): void {
  const { table, rejected, dropped } = context;
  if (table.length === 0) return;
  const byId = new Map<string, RejectedRow[]>();
  for (const row of rejected) {
    if (row.code === 'id-repeated' || row.read.id === undefined) continue;
    const list = byId.get(row.read.id);
    if (list) list.push(row);
    else byId.set(row.read.id, [row]);
  }
  if (byId.size === 0) return;
  const { length } = table;
  for (let row = 0; row < length; row++) {
    if (table.ids[row] === '' || dropped.has(row) || repeats.has(row)) continue;
    const log = table.logs[table.log.data[row]];
    const other = byId.get(table.ids[row])?.find((each) => each.log === log && contradicts(each, table, row));
    if (other === undefined) continue;
    rejectId(context, row, `${placeOf(table, row)}, ${other.file}:${other.line}`);
  }
}

function contradicts({ read, attributes, unread }: RejectedRow, table: EventTable, row: number): boolean {
  const { file: _file, line: _line, log: _log, attributes: own, ...event } = table.event(row);
  const known = (name: string): boolean => !unread.has(name) && !(unread.has('time') && TIME_PARTS.has(name));
  const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
  const isBlank = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);
  const others = new Map<string, unknown>(Object.entries(read));
  for (const [name, value] of Object.entries(event)) {
    const other = others.get(name);
    if (known(name) && (isBlank(value) ? other !== undefined : differs(value, other))) return true;
  }
  const names = new Set([...Object.keys(own), ...Object.keys(attributes)]);
  return [...names].some((name) => known(name) && differs(own[name], attributes[name]));
}

const TIME_PARTS = new Set(['day', 'precise', 'lo', 'hi']);

/** Classes that look the same and are not: «5А» with a Latin letter would be a class without a single row. */
function alikeValues(table: EventTable): DataWarning[] {
  const warnings: DataWarning[] = [];
  const seen = new Map<string, string>();
  for (const value of table.columns.class.dictionary.values) {
    const key = fold(value);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, value);
    else warnings.push({ code: 'values-alike', params: { column: 'class', first, second: value } });
  }
  return warnings;
}

/** By file, as they were read, and line. */
function inOrder<T extends { readonly file?: string | undefined; readonly line?: number | undefined }>(
  list: readonly T[],
  files: readonly string[],
): T[] {
  const order = new Map(files.map((file, i) => [file, i]));
  const rank = (item: T): number => (item.file === undefined ? files.length : (order.get(item.file) ?? files.length));
  return [...list].sort((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0));
}
