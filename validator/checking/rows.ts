import type { RejectedRow } from '../records/event.ts';
import { BLANK, CodedColumn, codedColumns, EventTable, FloatColumn, type AttributeColumn } from '../records/table.ts';
import type { Day } from '../time/civil-date.ts';
import type { Instant, Zone } from '../time/zone.ts';

/**
 * Rows that selectors look at: the accepted rows of a school, or its rejected ones with what could be read of them.
 * Both use the same codes, so that one matcher serves both.
 */
export interface Rows {
  readonly table: EventTable;
  /** The rows seen, by time. */
  readonly order: Int32Array;
  /** Cells of class, student, family, completed from the row's case. */
  readonly places: Readonly<Record<PlaceColumn, Int32Array>>;
  /** Whether a column of a rejected row could not be read. */
  unread(row: number, column: string): boolean;
  /** Rejected rows may have no readable stamp: then they may lie anywhere up to `asOf`. */
  lo(row: number): Instant;
  hi(row: number): Instant;
  day(row: number): Day;
  readonly rejected: readonly RejectedRow[] | undefined;
}

export type PlaceColumn = 'class' | 'student' | 'family';
export const placeColumns: readonly PlaceColumn[] = ['class', 'student', 'family'];

/** All rows of a school, by time; ties in the order of reading. */
export function rowsBySchool(table: EventTable): Map<string, Int32Array> {
  const { data: schools } = table.columns.school.cells;
  const names = table.columns.school.dictionary.values;
  const order = timeOrder(table);
  if (names.length <= 1) return new Map(names.length === 1 ? [[names[0], order]] : []);
  const counts = new Int32Array(names.length);
  for (let row = 0; row < table.length; row++) counts[schools[row]]++;
  const lists = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  for (const row of order) lists[schools[row]][counts[schools[row]]++] = row;
  return new Map(names.map((name, code) => [name, lists[code]]));
}

/**
 * Rows sorted by `lo`, then by `hi`: at 00:00 a stamp goes before a whole day. Bucketed by day, then compared within the
 * day; logs mostly come sorted.
 */
function timeOrder(table: EventTable): Int32Array {
  const n = table.length;
  const lo = table.lo.data;
  const precise = table.precise.data;
  const compare = (a: number, b: number): number => lo[a] - lo[b] || precise[b] - precise[a] || a - b;
  const order = Int32Array.from({ length: n }, (_, row) => row);
  let sorted = true;
  for (let row = 1; row < n && sorted; row++) sorted = compare(row - 1, row) < 0;
  if (sorted) return order;
  let first = Infinity;
  let last = -Infinity;
  const days = table.day.data;
  for (let row = 0; row < n; row++) {
    if (days[row] < first) first = days[row];
    if (days[row] > last) last = days[row];
  }
  const width = last - first + 1;
  if (width > 4 * n + 100_000) return order.sort(compare);
  const starts = new Int32Array(width + 1);
  for (let row = 0; row < n; row++) starts[days[row] - first + 1]++;
  for (let i = 0; i < width; i++) starts[i + 1] += starts[i];
  const next = starts.slice();
  for (let row = 0; row < n; row++) order[next[days[row] - first]++] = row;
  for (let i = 0; i < width; i++) {
    if (starts[i + 1] - starts[i] > 1) order.subarray(starts[i], starts[i + 1]).sort(compare);
  }
  return order;
}

/** The accepted rows of a school up to `asOf`. @param order all its rows by time */
export function acceptedRows(table: EventTable, order: Int32Array, asOf: Day): Rows {
  const days = table.day.data;
  let seen = order.length;
  while (seen > 0 && days[order[seen - 1]] > asOf) seen--;
  const visible = order.subarray(0, seen);
  return {
    table,
    order: visible,
    places: placesOf(table, visible),
    unread: () => false,
    lo: (row) => table.lo.data[row],
    hi: (row) => table.hi(row),
    day: (row) => days[row],
    rejected: undefined,
  };
}

/** A row with a case and no class, student or family takes those of the earliest row of its case that has any. */
function placesOf(table: EventTable, order: Int32Array): Record<PlaceColumn, Int32Array> {
  const cells = placeColumns.map((name) => table.columns[name].cells.data);
  const cases = table.columns.case.cells.data;
  const source = new Int32Array(table.columns.case.dictionary.size).fill(-1);
  let incomplete = false;
  for (const row of order) {
    if (cases[row] < 0) continue;
    if (cells.every((column) => column[row] === BLANK)) incomplete = true;
    else if (source[cases[row]] < 0) source[cases[row]] = row;
    else if (table.lo.data[row] === table.lo.data[source[cases[row]]]) {
      // Equal stamps: the order of reading must not decide.
      if (placeText(table, row) < placeText(table, source[cases[row]])) source[cases[row]] = row;
    }
  }
  if (!incomplete) return { class: cells[0], student: cells[1], family: cells[2] };
  const own = cells.map((column) => column.slice(0, table.length));
  for (const row of order) {
    if (cases[row] < 0 || source[cases[row]] < 0) continue;
    if (cells.every((column) => column[row] === BLANK)) {
      own.forEach((column, index) => (column[row] = cells[index][source[cases[row]]]));
    }
  }
  return { class: own[0], student: own[1], family: own[2] };
}

function placeText(table: EventTable, row: number): string {
  return placeColumns.map((name) => table.columns[name].strings(row).join('|')).join('\u0000');
}

/** The rejected rows of a school that may lie up to `asOf`, as a table of what was read, coded like `table`. */
export function rejectedRows(table: EventTable, rejected: readonly RejectedRow[], asOf: Day, zone: Zone): Rows {
  const seen = rejected.filter(
    (row) => row.read.activity !== undefined && !(row.read.day !== undefined && row.read.day > asOf),
  );
  const copy = new EventTable(zone, table);
  const { columns } = copy;
  const attributes = new Map<string, AttributeColumn>();
  for (const [name, attribute] of table.attributes) {
    attributes.set(
      name,
      attribute.kind === 'number'
        ? { kind: 'number', column: new FloatColumn() }
        : { kind: 'coded', column: new CodedColumn(attribute.column.dictionary) },
    );
  }
  const end = zone.endOfDay(asOf);
  const los: Instant[] = [];
  const his: Instant[] = [];
  for (const row of seen) {
    const { read } = row;
    const stamped = read.day !== undefined && read.lo !== undefined && read.hi !== undefined;
    los.push(stamped ? (read.lo ?? -Infinity) : -Infinity);
    his.push(stamped ? (read.hi ?? end) : end);
    copy.lo.push(read.lo ?? Number.NaN);
    copy.day.push(read.day ?? 0);
    copy.precise.push(read.precise ? 1 : 0);
    copy.ids.push(read.ownId === false ? '' : (read.id ?? ''));
    for (const name of codedColumns) {
      const value = read[name];
      const list = value === undefined ? [] : typeof value === 'string' ? [value] : value;
      columns[name].cells.push(columns[name].cellOf(list));
    }
    for (const [name, value] of Object.entries(row.attributes)) {
      if (!attributes.has(name)) {
        attributes.set(
          name,
          typeof value === 'number'
            ? { kind: 'number', column: new FloatColumn() }
            : { kind: 'coded', column: new CodedColumn() },
        );
      }
    }
    for (const [name, attribute] of attributes) {
      const value = row.attributes[name];
      if (attribute.kind === 'number') {
        while (attribute.column.length < copy.lo.length - 1) attribute.column.push(Number.NaN);
        attribute.column.push(typeof value === 'number' ? value : Number.NaN);
      } else {
        const { column } = attribute;
        while (column.cells.length < copy.lo.length - 1) column.cells.push(BLANK);
        column.cells.push(
          column.cellOf(value === undefined ? [] : typeof value === 'object' ? value : [String(value)]),
        );
      }
    }
  }
  for (const [name, attribute] of attributes) copy.attributes.set(name, attribute);
  return {
    table: copy,
    order: Int32Array.from(seen, (_, index) => index),
    places: {
      class: copy.columns.class.cells.data,
      student: copy.columns.student.cells.data,
      family: copy.columns.family.cells.data,
    },
    unread: (row, column) => seen[row].unread.has(column),
    lo: (row) => los[row],
    hi: (row) => his[row],
    day: (row) => copy.day.data[row],
    rejected: seen,
  };
}
