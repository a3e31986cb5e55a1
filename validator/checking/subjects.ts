import type { Key, Selector } from '../../schemas/norm.ts';
import { BLANK, type EventTable } from '../records/table.ts';
import type { Day } from '../time/civil-date.ts';
import { codesOfPlace } from './matcher.ts';
import { pairKey, type People, type SubjectIds } from './people.ts';
import { placeColumns, type Rows } from './rows.ts';

type Reach = NonNullable<Selector['reach']>;

/** A code that no row has: a reference to a row that is not there. It is no empty key. */
const NOWHERE = -2;

/** Subjects and keys of one school as whole numbers, so that rows are grouped without comparing strings. */
export class Subjects {
  readonly #people: People;
  readonly #accepted: Rows;
  readonly #rejected: Rows;
  readonly #table: EventTable;
  readonly #extra = new Map<string, Map<string, number>>();
  readonly #extraIds = new Map<string, SubjectIds[]>();
  readonly #referable: ReadonlySet<string>;
  #byId: Map<string, { log: string; code: number }[]> | undefined;

  /** @param referable activities that norms keyed by `event` link to; other rows are not looked for by id */
  constructor(people: People, accepted: Rows, rejected: Rows, referable: ReadonlySet<string>) {
    this.#referable = referable;
    this.#people = people;
    this.#accepted = accepted;
    this.#rejected = rejected;
    this.#table = accepted.table;
  }

  /** The code of a subject. Those that stand in the log have the code of their column. */
  codeOf(kind: Key, ids: SubjectIds): number {
    if (kind === 'school') return 0;
    const column = columnOf(kind);
    if (column) {
      const code = this.#table.columns[column].dictionary.find(ids[0]);
      if (code >= 0) return code;
    }
    let codes = this.#extra.get(kind);
    let known = this.#extraIds.get(kind);
    if (!codes || !known) {
      codes = new Map();
      known = [];
      this.#extra.set(kind, codes);
      this.#extraIds.set(kind, known);
    }
    const key = pairKey(ids);
    let code = codes.get(key);
    if (code === undefined) {
      code = this.#base(kind) + known.length;
      codes.set(key, code);
      known.push(ids);
    }
    return code;
  }

  /** The ids of a subject; `[]` for the school and for events. */
  idsOf(kind: Key, code: number): SubjectIds {
    if (kind === 'school' || kind === 'event') return [];
    const column = columnOf(kind);
    const base = this.#base(kind);
    if (column && code < base) return [this.#table.columns[column].dictionary.values[code]];
    return this.#extraIds.get(kind)?.[code - base] ?? [];
  }

  #base(kind: Key): number {
    const column = columnOf(kind);
    return column ? this.#table.columns[column].dictionary.size : 0;
  }

  /**
   * The key values of a row.
   *
   * @param later whether the row is the later of two that the key `event` links: it names the earlier one in `refers`
   */
  keysOf(rows: Rows, row: number, key: Key, later: boolean): readonly number[] {
    switch (key) {
      case 'school':
        return [0];
      case 'class':
      case 'student':
      case 'family':
        return codesOfPlace(rows, row, key);
      case 'parent':
      case 'teacher':
      case 'case':
        return rows.table.columns[key].codes(row);
      case 'document':
        return this.#documents(rows, row);
      case 'event':
        return later ? this.#referred(rows, row) : this.#own(rows, row);
      case 'teacher×class':
        return this.#pairs(
          key,
          this.keysOf(rows, row, 'teacher', later),
          'teacher',
          this.keysOf(rows, row, 'class', later),
          'class',
        );
      case 'parent×student':
        return this.#pairs(
          key,
          this.keysOf(rows, row, 'parent', later),
          'parent',
          this.keysOf(rows, row, 'student', later),
          'student',
        );
    }
  }

  /** Whether the columns of a key could be read in a rejected row. */
  keyUnread(rows: Rows, row: number, key: Key, later: boolean): boolean {
    return rows.rejected !== undefined && keyColumns(key, later).some((column) => rows.unread(row, column));
  }

  /** Whether what would say for whom a rejected row is could not be read. */
  isUnread(rows: Rows, row: number, key: Key, reach: Reach): boolean {
    const own = keyColumns(key, true);
    // A row takes its class, pupil or family from its case, and its group from the columns that it leaves blank.
    const isPlace = (placeColumns as readonly Key[]).includes(key);
    const columns = reach === 'own' ? (isPlace ? [...own, 'case'] : own) : [...own, ...placeColumns, 'parent', 'case'];
    return columns.some((column) => rows.unread(row, column));
  }

  /** Whether such a row may be for a subject: not if what was read names another one. */
  mayBeFor(rows: Rows, row: number, key: Key, code: number, reach: Reach): boolean {
    const known = this.reached(rows, row, key, true, reach);
    return known.length === 0 || known.includes(code);
  }

  /** The subjects of a kind that a row reaches (docs/language.md §4, "Reach"). */
  reached(rows: Rows, row: number, kind: Key, later: boolean, reach: Reach): readonly number[] {
    const own = this.keysOf(rows, row, kind, later);
    if (reach === 'own' || (kind !== 'class' && kind !== 'student' && kind !== 'family' && kind !== 'parent'))
      return own;
    const names = this.#names(rows, row);
    // A row without a readable stamp may lie on any day.
    const day = rows.unread(row, 'time') ? undefined : rows.day(row);
    const ids = reach === 'members' ? this.#groupsOf(kind, names, day) : this.#membersOf(kind, names, day, rows, row);
    if (ids.length === 0) return own;
    const codes = new Set(own);
    for (const id of ids) codes.add(this.codeOf(kind, [id]));
    return [...codes];
  }

  #names(rows: Rows, row: number): Names {
    const { columns } = rows.table;
    const words = (name: 'class' | 'student' | 'family'): string[] =>
      codesOfPlace(rows, row, name).map((code) => columns[name].dictionary.values[code]);
    return {
      class: words('class'),
      student: words('student'),
      family: words('family'),
      parent: columns.parent.strings(row),
    };
  }

  /** The classes or families whose members the row names. */
  #groupsOf(kind: 'class' | 'student' | 'family' | 'parent', names: Names, day: Day | undefined): string[] {
    const people = this.#people;
    if (kind === 'family') {
      return [
        ...names.student.flatMap((student) => people.familiesOfStudent(student, day)),
        ...names.parent.flatMap((parent) => people.familiesOfParent(parent, day)),
      ];
    }
    if (kind !== 'class') return [];
    const students = new Set(names.student);
    for (const family of names.family)
      for (const student of people.studentsOfFamily(family, day)) students.add(student);
    for (const parent of names.parent)
      for (const student of people.studentsOfParent(parent, day)) students.add(student);
    return [...students].flatMap((student) => people.classesOfStudent(student, day));
  }

  /** The members of the groups that the row is for as a whole. */
  #membersOf(
    kind: 'class' | 'student' | 'family' | 'parent',
    names: Names,
    day: Day | undefined,
    rows: Rows,
    row: number,
  ): string[] {
    const people = this.#people;
    // A column that could not be read is not known to be blank.
    const isBlank = (column: 'class' | 'student' | 'family' | 'parent' | 'teacher' | 'case'): boolean =>
      !rows.unread(row, column) &&
      (column === 'teacher' || column === 'case'
        ? rows.table.columns[column].codes(row).length === 0
        : names[column].length === 0);
    const isForAll = isBlank('student') && isBlank('parent');
    let students: readonly string[] = [];
    if (names.class.length > 0 && isForAll && isBlank('family')) {
      students = names.class.flatMap((classId) => people.studentsOfClass(classId, day));
    } else if (names.family.length > 0 && isForAll) {
      if (kind === 'parent') return names.family.flatMap((family) => people.parentsOfFamily(family, day));
      if (kind === 'family') return [];
      students = names.family.flatMap((family) => people.studentsOfFamily(family, day));
    } else if (isForAll && isBlank('family') && isBlank('class') && isBlank('teacher') && isBlank('case')) {
      return (people.subjects(kind) ?? [])
        .filter((ids) =>
          people.membership(kind, ids).some((span) => day === undefined || (span.from <= day && day <= span.to)),
        )
        .map((ids) => ids[0]);
    } else return [];
    if (kind === 'student') return [...students];
    if (kind === 'family') return students.flatMap((student) => people.familiesOfStudent(student, day));
    return kind === 'parent' ? students.flatMap((student) => people.parentsOfStudent(student, day)) : [];
  }

  #documents(rows: Rows, row: number): number[] {
    const codes: number[] = [];
    for (const text of rows.table.columns.documents.strings(row)) {
      const colon = text.indexOf(':');
      if (colon >= 0 && colon < text.length - 1) codes.push(this.codeOf('document', [text.slice(colon + 1)]));
    }
    return [...new Set(codes)];
  }

  #pairs(
    key: 'teacher×class' | 'parent×student',
    left: readonly number[],
    leftKind: Key,
    right: readonly number[],
    rightKind: Key,
  ): number[] {
    return left.flatMap((a) =>
      right.map((b) => this.codeOf(key, [this.idsOf(leftKind, a)[0], this.idsOf(rightKind, b)[0]])),
    );
  }

  #own(rows: Rows, row: number): number[] {
    if (rows.table.ids[row] === '') return [];
    return [this.#eventCode(rows, row)];
  }

  #eventCode(rows: Rows, row: number): number {
    return rows.rejected ? this.#table.length + row : row;
  }

  #referred(rows: Rows, row: number): number[] {
    const references = rows.table.columns.refers.strings(row);
    if (references.length === 0) return [];
    const log = logOf(rows, row);
    return references.flatMap((id) => {
      const found = this.#eventsById().get(id) ?? [];
      const near = found.filter((entry) => entry.log === log);
      if (near.length > 0) return near.map((entry) => entry.code);
      return found.length === 1 ? [found[0].code] : [NOWHERE];
    });
  }

  /** Rows by id, for the ids that some row refers to. */
  #eventsById(): Map<string, { log: string; code: number }[]> {
    if (this.#byId) return this.#byId;
    const byId = new Map<string, { log: string; code: number }[]>();
    for (const rows of [this.#accepted, this.#rejected]) {
      const { refers } = rows.table.columns;
      for (const row of rows.order) {
        if (refers.cells.data[row] === BLANK) continue;
        for (const id of refers.strings(row)) byId.set(id, []);
      }
    }
    if (byId.size === 0) {
      this.#byId = byId;
      return byId;
    }
    const wanted = new Set([...this.#referable].map((code) => this.#table.columns.activity.dictionary.find(code)));
    for (const rows of [this.#accepted, this.#rejected]) {
      const activities = rows.table.columns.activity.cells.data;
      for (const row of rows.order) {
        const id = wanted.has(activities[row]) ? rows.table.ids[row] : '';
        if (id !== '') byId.get(id)?.push({ log: logOf(rows, row), code: this.#eventCode(rows, row) });
      }
    }
    this.#byId = byId;
    return byId;
  }
}

interface Names {
  readonly class: readonly string[];
  readonly student: readonly string[];
  readonly family: readonly string[];
  readonly parent: readonly string[];
}

function columnOf(kind: Key): 'class' | 'student' | 'family' | 'parent' | 'teacher' | 'case' | undefined {
  switch (kind) {
    case 'class':
    case 'student':
    case 'family':
    case 'parent':
    case 'teacher':
    case 'case':
      return kind;
    default:
      return undefined;
  }
}

/** The columns that a key is read from. */
function keyColumns(key: Key, later: boolean): readonly string[] {
  if (key === 'school') return [];
  if (key === 'event') return [later ? 'refers' : 'id'];
  return key === 'document' ? ['documents'] : key.split('×');
}

function logOf(rows: Rows, row: number): string {
  return rows.rejected ? rows.rejected[row].log : rows.table.logs[rows.table.log.data[row]];
}
