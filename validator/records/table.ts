import type { Day } from '../time/civil-date.ts';
import type { Instant, Zone } from '../time/zone.ts';
import type { AttributeValue, Event, RejectedRow } from './event.ts';

/** Strings as whole numbers, in the order in which they were first met. */
export class Dictionary {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();

  /** The code of a string, a new one if need be. */
  code(value: string): number {
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.values.length;
      // Short slices of a large text would keep all of it in memory.
      const own = detached(value);
      this.values.push(own);
      this.#codes.set(own, code);
    }
    return code;
  }

  /** The code of a string, or −1. */
  find(value: string): number {
    return this.#codes.get(value) ?? -1;
  }

  get size(): number {
    return this.values.length;
  }
}

/** A copy that shares no memory with the text it was cut from. */
export function detached(value: string): string {
  // Shorter slices are copies already.
  if (value.length < 13) return value;
  if (value.length > 1000) return Array.from(value, (char) => char).join('');
  const codes: number[] = [];
  for (let i = 0; i < value.length; i++) codes.push(value.charCodeAt(i));
  return String.fromCharCode(...codes);
}

/** A column of whole numbers that grows. */
export class IntColumn {
  data = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.data.length) {
      const grown = new Int32Array(this.data.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    this.data[this.length++] = value;
  }
}

/** A column of instants that grows. */
export class FloatColumn {
  data = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.data.length) {
      const grown = new Float64Array(this.data.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    this.data[this.length++] = value;
  }
}

/** Blank in a coded column. */
export const BLANK = -1;

/** A column of codes; several values in a cell are one negative code, see {@link CodedColumn.lists}. */
export class CodedColumn {
  readonly cells = new IntColumn();
  readonly dictionary: Dictionary;
  /** Cells with several values: cell `-2 - i` holds `lists[i]`. */
  readonly lists: number[][] = [];
  readonly #listIds = new Map<string, number>();

  constructor(dictionary = new Dictionary()) {
    this.dictionary = dictionary;
  }

  cellOf(values: readonly string[]): number {
    if (values.length === 0) return BLANK;
    if (values.length === 1) return this.dictionary.code(values[0]);
    const codes = values.map((value) => this.dictionary.code(value));
    const key = codes.join(',');
    let id = this.#listIds.get(key);
    if (id === undefined) {
      id = this.lists.length;
      this.lists.push(codes);
      this.#listIds.set(key, id);
    }
    return -2 - id;
  }

  /** The codes in a row's cell. */
  codes(row: number): readonly number[] {
    return this.codesOf(this.cells.data[row]);
  }

  codesOf(cell: number): readonly number[] {
    if (cell >= 0) return [cell];
    return cell === BLANK ? [] : this.lists[-2 - cell];
  }

  /** The strings in a row's cell. */
  strings(row: number): string[] {
    return this.codes(row).map((code) => this.dictionary.values[code]);
  }

  /** The only string of a row's cell. */
  string(row: number): string | undefined {
    const cell = this.cells.data[row];
    return cell >= 0 ? this.dictionary.values[cell] : undefined;
  }
}

/** Coded columns, in the order of the log's columns. */
export const codedColumns = [
  'activity',
  'role',
  'actor',
  'school',
  'class',
  'student',
  'family',
  'parent',
  'teacher',
  'case',
  'refers',
  'form',
  'topic',
  'counterparty',
  'participants',
  'documents',
  'outcome',
  'language',
] as const;
export type CodedColumnName = (typeof codedColumns)[number];

/** A typed attribute: codes, lists and flags (`yes`, `no`) as codes; numbers and dates (as days) as numbers, NaN is blank. */
export type AttributeColumn =
  { readonly kind: 'coded'; readonly column: CodedColumn } | { readonly kind: 'number'; readonly column: FloatColumn };

/**
 * Accepted events by column. Rows are in the order in which they were read; `order` sorts them by time.
 */
export class EventTable {
  readonly zone: Zone;
  readonly lo = new FloatColumn();
  readonly day = new IntColumn();
  /** 1 where the stamp has a time of day. */
  readonly precise = new IntColumn();
  readonly file = new IntColumn();
  readonly line = new IntColumn();
  readonly log = new IntColumn();
  /** The row's own id, or `''`. */
  readonly ids: string[] = [];
  readonly files: string[] = [];
  readonly logs: string[] = [];
  readonly columns: Readonly<Record<CodedColumnName, CodedColumn>>;
  readonly attributes = new Map<string, AttributeColumn>();

  /** @param codesOf a table whose dictionaries are shared, so that codes of both compare */
  constructor(zone: Zone, codesOf?: EventTable) {
    this.zone = zone;
    this.columns = Object.fromEntries(
      codedColumns.map((name) => [name, new CodedColumn(codesOf?.columns[name].dictionary)]),
    ) as Record<CodedColumnName, CodedColumn>;
  }

  get length(): number {
    return this.lo.length;
  }

  hi(row: number): Instant {
    return this.precise.data[row] === 1 ? this.lo.data[row] : this.zone.endOfDay(this.day.data[row]);
  }

  dayAt(row: number): Day {
    return this.day.data[row];
  }

  /** The row as an object, for reports and tests. */
  event(row: number): Event {
    const { columns } = this;
    const attributes: Record<string, AttributeValue> = {};
    for (const [name, attribute] of this.attributes) {
      const value = attributeAt(attribute, row);
      if (value !== undefined) attributes[name] = value;
    }
    return {
      file: this.files[this.file.data[row]],
      line: this.line.data[row],
      log: this.logs[this.log.data[row]],
      id: this.ids[row],
      ownId: this.ids[row] !== '',
      day: this.day.data[row],
      precise: this.precise.data[row] === 1,
      lo: this.lo.data[row],
      hi: this.hi(row),
      activity: columns.activity.string(row) ?? '',
      role: columns.role.string(row) ?? '',
      school: columns.school.string(row) ?? '',
      actor: columns.actor.string(row),
      class: columns.class.strings(row),
      student: columns.student.strings(row),
      family: columns.family.strings(row),
      parent: columns.parent.string(row),
      teacher: columns.teacher.string(row),
      case: columns.case.string(row),
      refers: columns.refers.strings(row),
      form: columns.form.string(row),
      topic: columns.topic.strings(row),
      counterparty: columns.counterparty.strings(row),
      participants: columns.participants.strings(row),
      documents: columns.documents.strings(row),
      outcome: columns.outcome.string(row),
      language: columns.language.string(row),
      attributes,
    };
  }
}

function attributeAt(attribute: AttributeColumn, row: number): AttributeValue | undefined {
  if (attribute.kind === 'number') {
    const value = row < attribute.column.length ? attribute.column.data[row] : Number.NaN;
    return Number.isNaN(value) ? undefined : value;
  }
  if (row >= attribute.column.cells.length) return undefined;
  const values = attribute.column.strings(row);
  if (values.length === 0) return undefined;
  return values.length === 1 ? values[0] : values;
}

/** How full a log is: declared, or to be inferred from its rows. */
export interface LogCoverage {
  readonly name: string;
  readonly files: readonly string[];
  readonly declared?: readonly DeclaredCoverage[] | undefined;
}
export interface DeclaredCoverage {
  readonly from: Day;
  readonly to: Day;
  readonly activities?: readonly string[] | undefined;
  readonly school?: string | undefined;
}

/** Everything that was read of the logs of a check. */
export interface Records {
  readonly table: EventTable;
  readonly rejected: readonly RejectedRow[];
  readonly logs: readonly LogCoverage[];
}
