import type { RosterTable } from '../../schemas/roster.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import type { RecordMessageId } from '../messages/records.ts';
import { formatDay, type Day } from '../time/civil-date.ts';
import { clipped } from './cell-readers.ts';
import type { DataWarning } from './event.ts';
import { fold } from './fold.ts';
import type { RosterRejection, RosterRow } from './roster-file.ts';
import { tableNames, tableShapes, type RosterField } from './roster-tables.ts';
import type { AbsenceRow, CategorySpan, ClassRow, Dated, ParentRow, Roster, StaffRow, StudentRow } from './roster.ts';
import { newStamp, outcomes, readStamp } from './stamp.ts';
import { wordsOf, type WordIndex } from './words.ts';

export interface RosterOptions {
  readonly vocabulary: Vocabulary;
  /** The school that classes and staff without one belong to. */
  readonly school: string;
}

/** A table as it was read, and the columns that it has. */
export interface RawTable {
  readonly rows: readonly RosterRow[];
  readonly fields: ReadonlySet<RosterField>;
}

export type RawTables = Partial<Readonly<Record<RosterTable, RawTable>>>;

export interface BuiltRoster {
  readonly roster: Roster;
  readonly rejections: readonly RosterRejection[];
  readonly warnings: readonly DataWarning[];
}

/** Makes a roster of the rows of its tables and checks that they fit together. */
export function buildRoster(tables: RawTables, options: RosterOptions): BuiltRoster {
  const reading = new Reading(options);
  const classes = reading.table(tables.classes, (row) => reading.class(row));
  const students = reading.table(tables.students, (row) => reading.student(row));
  const staff = reading.table(tables.staff, (row) => reading.staff(row));
  const absences = reading.table(tables.absences, (row) => reading.absence(row));
  const parents = reading.table(tables.parents, (row) => reading.parent(row));
  const single = students && inOneClass(students, reading.rejections);
  warnOfClasses({ classes, students: single, staff }, reading.warnings);
  return {
    roster: {
      classes: classes && valuesOf(classes),
      students: single && valuesOf(single),
      staff: staff && valuesOf(staff),
      absences: absences && valuesOf(absences),
      parents: parents && valuesOf(parents),
      lacks: lackingColumns(tables),
    },
    rejections: reading.rejections,
    warnings: reading.warnings,
  };
}

/** A row that was read and where it stands. */
interface Placed<T> {
  readonly value: T;
  readonly row: RosterRow;
}

const valuesOf = <T>(rows: readonly Placed<T>[]): T[] => rows.map(({ value }) => value);

/** `students.categories` and the like: columns that a table which was given does not have. */
function lackingColumns(tables: RawTables): Set<string> {
  const lacks = new Set<string>();
  for (const table of tableNames) {
    const given = tables[table];
    // A list without rows says nothing of its columns.
    if (given === undefined || given.fields.size === 0) continue;
    for (const field of tableShapes[table].fields) if (!given.fields.has(field)) lacks.add(`${table}.${field}`);
  }
  return lacks;
}

/** A cell that cannot be read. */
class BadCell extends Error {
  readonly field: RosterField;
  readonly code: RecordMessageId;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(field: RosterField, code: RecordMessageId, params: Readonly<Record<string, string | number>>) {
    super(code);
    this.field = field;
    this.code = code;
    this.params = params;
  }
}

class Reading {
  readonly rejections: RosterRejection[] = [];
  readonly warnings: DataWarning[] = [];
  readonly #options: RosterOptions;
  readonly #roles: WordIndex;
  readonly #categories: WordIndex;
  readonly #warned = new Set<string>();

  constructor(options: RosterOptions) {
    this.#options = options;
    this.#roles = wordsOf(options.vocabulary.roles);
    this.#categories = wordsOf(options.vocabulary.categories);
  }

  table<T>(table: RawTable | undefined, read: (row: RosterRow) => T[]): Placed<T>[] | undefined {
    if (table === undefined) return undefined;
    const placed: Placed<T>[] = [];
    const seen = new Set<string>();
    for (const row of table.rows) {
      try {
        let isNew = false;
        for (const value of read(row)) {
          const key = JSON.stringify(value, (_, each: unknown) => (typeof each === 'number' ? String(each) : each));
          if (seen.has(key)) continue;
          isNew = true;
          seen.add(key);
          placed.push({ value, row });
        }
        if (!isNew) this.warnings.push({ file: row.file, line: row.line, code: 'roster-row-repeated', params: {} });
      } catch (error) {
        if (!(error instanceof BadCell)) throw error;
        const { code, params, field } = error;
        this.rejections.push({ file: row.file, line: row.line, code, params, ...row.places.get(field) });
      }
    }
    return placed;
  }

  class(row: RosterRow): ClassRow[] {
    return [
      {
        class: needed(row, 'class'),
        school: row.cells.get('school') ?? this.#options.school,
        grade: gradeOf(row),
        teacher: row.cells.get('teacher'),
        ...datesOf(row),
      },
    ];
  }

  student(row: RosterRow): StudentRow[] {
    return [
      {
        student: needed(row, 'student'),
        class: needed(row, 'class'),
        family: row.cells.get('family'),
        categories: this.#categoriesOf(row),
        ...datesOf(row),
      },
    ];
  }

  /** A person of several classes may have them in one row. */
  staff(row: RosterRow): StaffRow[] {
    const role = needed(row, 'role');
    const code = this.#roles.resolve(role);
    if (code === undefined) {
      const near = this.#roles.suggest(role);
      throw new BadCell('role', 'role-unknown', { value: clipped(role), near });
    }
    const common = {
      person: needed(row, 'person'),
      role: code,
      school: row.cells.get('school') ?? this.#options.school,
      ...datesOf(row),
    };
    const classes = (row.cells.get('class') ?? '').split(SEPARATOR).map((name) => name.trim());
    const named = classes.filter((name) => name !== '');
    return named.length === 0 ? [{ ...common, class: undefined }] : named.map((name) => ({ ...common, class: name }));
  }

  absence(row: RosterRow): AbsenceRow[] {
    needed(row, 'from');
    needed(row, 'to');
    return [{ person: needed(row, 'person'), substitute: row.cells.get('substitute'), ...datesOf(row) }];
  }

  parent(row: RosterRow): ParentRow[] {
    return [
      {
        parent: needed(row, 'parent'),
        student: needed(row, 'student'),
        family: row.cells.get('family'),
        ...datesOf(row),
      },
    ];
  }

  #categoriesOf(row: RosterRow): CategorySpan[] {
    const cell = row.cells.get('categories') ?? '';
    return cell
      .split(SEPARATOR)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => {
        const colon = part.indexOf(':');
        const name = (colon === -1 ? part : part.slice(0, colon)).trim();
        const span = colon === -1 ? { from: -Infinity, to: Infinity } : spanOf(part.slice(colon + 1));
        if (span === undefined) throw new BadCell('categories', 'roster-category', { value: clipped(part) });
        return { code: this.#category(name, row), ...span };
      });
  }

  /** An unknown category stays: which ones there are depends on the regulation. */
  #category(name: string, row: RosterRow): string {
    const code = this.#categories.resolve(name);
    if (code !== undefined) return code;
    if (!/^[\p{L}\d][\p{L}\d .-]*$/u.test(name))
      throw new BadCell('categories', 'roster-category', { value: clipped(name) });
    if (!this.#warned.has(name)) {
      this.#warned.add(name);
      const params = { category: clipped(name), near: this.#categories.suggest(name) };
      this.warnings.push({ file: row.file, line: row.line, code: 'roster-category-unknown', params });
    }
    return name;
  }
}

const SEPARATOR = /[|;,\n]/;

function needed(row: RosterRow, field: RosterField): string {
  const text = row.cells.get(field);
  if (text === undefined) throw new BadCell(field, 'roster-cell-blank', { field });
  return text;
}

function gradeOf(row: RosterRow): number | undefined {
  const text = row.cells.get('grade');
  if (text === undefined) return undefined;
  const grade = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (!(grade <= 12)) throw new BadCell('grade', 'roster-grade', { value: clipped(text) });
  return grade;
}

function datesOf(row: RosterRow): Dated {
  const from = dateIn(row, 'from') ?? -Infinity;
  const to = dateIn(row, 'to') ?? Infinity;
  if (from > to) throw new BadCell('to', 'roster-dates', { from: formatDay(from), to: formatDay(to) });
  return { from, to };
}

function dateIn(row: RosterRow, field: 'from' | 'to'): Day | undefined {
  const text = row.cells.get(field);
  if (text === undefined) return undefined;
  const day = dayIn(text);
  if (typeof day === 'number') return day;
  throw new BadCell(field, day, { value: clipped(text) });
}

/** The day of a text, or the message that says why there is none. */
function dayIn(text: string): Day | 'time-impossible' | 'time-unreadable' | 'roster-date-ambiguous' {
  const stamp = newStamp();
  switch (readStamp(text, stamp)) {
    case outcomes.ok:
    case outcomes.serial:
      return stamp.day;
    case outcomes.ambiguous:
      return 'roster-date-ambiguous';
    case outcomes.impossible:
      return 'time-impossible';
    default:
      return 'time-unreadable';
  }
}

/** `2025-10-01..2026-01-31`, either end open. */
function spanOf(text: string): Dated | undefined {
  const ends = text.split('..');
  if (ends.length !== 2) return undefined;
  const [from, to] = ends.map((end) => end.trim());
  const first = from === '' ? -Infinity : dayIn(from);
  const last = to === '' ? Infinity : dayIn(to);
  if (typeof first !== 'number' || typeof last !== 'number' || first > last) return undefined;
  return { from: first, to: last };
}

/** Keeps the pupil in one class at a time: of two rows that overlap the later is rejected. */
function inOneClass(rows: readonly Placed<StudentRow>[], rejections: RosterRejection[]): Placed<StudentRow>[] {
  const byStudent = new Map<string, Placed<StudentRow>[]>();
  return rows.filter((placed) => {
    const { value, row } = placed;
    const earlier = byStudent.get(value.student) ?? [];
    const other = earlier.find(
      (known) => known.value.class !== value.class && known.value.from <= value.to && value.from <= known.value.to,
    );
    if (other === undefined) {
      byStudent.set(value.student, [...earlier, placed]);
      return true;
    }
    const params = {
      first: other.value.class,
      second: value.class,
      day: dayText(Math.max(value.from, other.value.from)),
      file: other.row.file,
      line: other.row.line,
    };
    const place = row.places.get('class');
    rejections.push({ file: row.file, line: row.line, code: 'roster-two-classes', params, ...place });
    return false;
  });
}

const dayText = (day: Day): string => (Number.isFinite(day) ? formatDay(day) : '');

function warnOfClasses(
  tables: {
    classes: readonly Placed<ClassRow>[] | undefined;
    students: readonly Placed<StudentRow>[] | undefined;
    staff: readonly Placed<StaffRow>[] | undefined;
  },
  warnings: DataWarning[],
): void {
  if (tables.classes === undefined) return;
  const led = new Set(
    (tables.staff ?? []).filter(({ value }) => value.role === 'class-teacher').map(({ value }) => value.class),
  );
  for (const { value, row } of tables.classes) {
    if (value.teacher !== undefined || led.has(value.class)) continue;
    warnings.push({
      file: row.file,
      line: row.line,
      code: 'roster-class-without-teacher',
      params: { class: value.class },
    });
  }
  const known = new Set(tables.classes.map(({ value }) => value.class));
  const folded = new Map([...known].map((name) => [fold(name), name]));
  const warned = new Set<string>();
  for (const { value, row } of [...(tables.students ?? []), ...(tables.staff ?? [])]) {
    const name = value.class;
    if (name === undefined || known.has(name) || warned.has(name)) continue;
    warned.add(name);
    // Only one that looks the same: 5А is no slip of the pen for 5Б.
    const params = { class: name, near: folded.get(fold(name)) ?? '' };
    warnings.push({ file: row.file, line: row.line, code: 'roster-class-unknown', params });
  }
}
