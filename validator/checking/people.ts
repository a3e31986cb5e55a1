import type { Among, SubjectKind } from '../../schemas/norm.ts';
import type { Roster, StudentRow } from '../records/roster.ts';
import type { Day, DaySpan } from '../time/civil-date.ts';
import type { SchoolYear } from '../time/school-years.ts';
import { contains, intersection, union, type Spans } from './spans.ts';

const ALWAYS: Spans = [{ from: -Infinity, to: Infinity }];

/** The kinds of subject that are counted from the roster. */
export type RosterKind = Exclude<SubjectKind, 'case'>;

/** A subject: one id, or two for a pair. */
export type SubjectIds = readonly string[];

/** A stretch of membership or of holding a role. */
export interface Holding extends DaySpan {
  readonly person: string;
  readonly class?: string | undefined;
  readonly role: string;
}

/** The roster of one school: who belongs where, and when (docs/language.md §3). */
export interface People {
  /** The subjects of a kind, in the roster's order. `undefined`: the table is not given. */
  subjects(kind: RosterKind): readonly SubjectIds[] | undefined;
  /** Whether the table lacks a column that `among` asks for. */
  lacks(kind: RosterKind, among: Among | undefined): boolean;
  /** Days of membership, narrowed by category or role; `[]` for a subject that is not in the roster. */
  membership(kind: RosterKind, ids: SubjectIds, among?: Among): Spans;
  /** Whether the subject is in the roster at all. */
  knows(kind: RosterKind, ids: SubjectIds): boolean;
  /** The grade in a school year; `undefined` if the kind has none or it is blank. */
  grade(kind: RosterKind, ids: SubjectIds, year: SchoolYear): number | undefined;
  /** Whether a grade exists for the kind at all. */
  hasGrade(kind: RosterKind): boolean;
  /** The class of a subject on a day; where it is in none that day, the last one before, else the first one after. */
  classOf(kind: RosterKind, ids: SubjectIds, day: Day): string | undefined;
  // Who belongs to whom on a day, or on any day.
  studentsOfClass(classId: string, day: Day | undefined): readonly string[];
  classesOfStudent(student: string, day: Day | undefined): readonly string[];
  studentsOfFamily(family: string, day: Day | undefined): readonly string[];
  familiesOfStudent(student: string, day: Day | undefined): readonly string[];
  parentsOfStudent(student: string, day: Day | undefined): readonly string[];
  studentsOfParent(parent: string, day: Day | undefined): readonly string[];
  /** By the parent's own row, or else by that of the pupil. */
  familiesOfParent(parent: string, day: Day | undefined): readonly string[];
  parentsOfFamily(family: string, day: Day | undefined): readonly string[];
  /** Those who hold a role (or a narrower one) for a class on a day, those who name the class first. */
  holders(roles: ReadonlySet<string>, classId: string | undefined, day: Day): readonly string[];
  /** Whether a person holds a role (or a narrower one) on a day, for whichever class. */
  holds(person: string, roles: ReadonlySet<string>, day: Day): boolean;
  /** The last day within [from, to] on which somebody holds the role for the class. */
  lastHeld(roles: ReadonlySet<string>, classId: string | undefined, from: Day, to: Day): Day | undefined;
  isAbsent(person: string, day: Day): boolean;
}

/**
 * @param school rows of classes of other schools, and of their pupils, are left aside
 * @param rolesBelow a role and all narrower ones
 */
export function peopleOf(
  roster: Roster,
  school: string,
  defaultSchool: string,
  rolesBelow: (codes: readonly string[]) => ReadonlySet<string>,
): People {
  const schoolOfClass = new Map<string, string>();
  for (const row of roster.classes ?? []) schoolOfClass.set(row.class, row.school);
  const isHere = (classId: string): boolean => (schoolOfClass.get(classId) ?? defaultSchool) === school;

  const classRows = groupBy(
    (roster.classes ?? []).filter((row) => row.school === school),
    (row) => row.class,
  );
  const studentRows = groupBy(
    (roster.students ?? []).filter((row) => isHere(row.class)),
    (row) => row.student,
  );
  const rowsByClass = groupBy([...studentRows.values()].flat(), (row) => row.class);
  const rowsByFamily = groupBy(
    [...studentRows.values()].flat().filter((row) => row.family !== undefined),
    (row) => row.family ?? '',
  );
  // Without a table of pupils nothing tells their school: parents are those of the school of rows without one.
  const parentRows = (roster.parents ?? []).filter((row) =>
    roster.students === undefined ? school === defaultSchool : studentRows.has(row.student),
  );
  const byParent = groupBy(parentRows, (row) => row.parent);
  const byPupil = groupBy(parentRows, (row) => row.student);
  const pairRows = groupBy(parentRows, (row) => pairKey([row.parent, row.student]));

  const holdings: Holding[] = [];
  for (const row of roster.classes ?? []) {
    if (row.school === school && row.teacher !== undefined) {
      holdings.push({ person: row.teacher, class: row.class, role: 'class-teacher', from: row.from, to: row.to });
    }
  }
  for (const row of roster.staff ?? []) {
    const ofClass = row.class === undefined ? undefined : schoolOfClass.get(row.class);
    if ((ofClass ?? row.school) === school) holdings.push(row);
  }
  const byPerson = groupBy(holdings, (row) => row.person);
  const byTeacherClass = groupBy(
    holdings.filter((row) => row.class !== undefined),
    (row) => pairKey([row.person, row.class ?? '']),
  );
  const absences = groupBy(roster.absences ?? [], (row) => row.person);

  const studentSpans = memo((student: string) => union(studentRows.get(student) ?? []));
  const parentRowSpans = (row: { student: string } & DaySpan): Spans =>
    intersection([row], roster.students === undefined ? ALWAYS : studentSpans(row.student));

  const membershipOf = (kind: RosterKind, ids: SubjectIds, among: Among | undefined): Spans => {
    const [first, second] = ids;
    const rolesWanted = among?.role ? rolesBelow(among.role) : undefined;
    switch (kind) {
      case 'school':
        return ALWAYS;
      case 'class':
        return union(classRows.get(first) ?? []);
      case 'student':
        return intersection(studentSpans(first), inCategory(studentRows.get(first) ?? [], among));
      case 'family':
        return union((rowsByFamily.get(first) ?? []).map(({ from, to }) => ({ from, to })));
      case 'parent':
        return union((byParent.get(first) ?? []).flatMap(parentRowSpans));
      case 'parent×student':
        return intersection(
          union((pairRows.get(pairKey([first, second])) ?? []).flatMap(parentRowSpans)),
          inCategory(studentRows.get(second) ?? [], among),
        );
      case 'teacher':
        return union((byPerson.get(first) ?? []).filter((row) => !rolesWanted || rolesWanted.has(row.role)));
      case 'teacher×class':
        return union(
          (byTeacherClass.get(pairKey(ids)) ?? []).filter((row) => !rolesWanted || rolesWanted.has(row.role)),
        );
    }
  };
  const cached = new Map<string, Spans>();
  const membership = (kind: RosterKind, ids: SubjectIds, among?: Among): Spans => {
    const key = `${kind}\u0000${ids.join('\u0000')}\u0000${among ? JSON.stringify(among) : ''}`;
    let spans = cached.get(key);
    if (!spans) {
      spans = membershipOf(kind, ids, among);
      cached.set(key, spans);
    }
    return spans;
  };

  const hasStaff = roster.staff !== undefined || (roster.classes ?? []).some((row) => row.teacher !== undefined);
  const tableOf: Record<RosterKind, () => SubjectIds[] | undefined> = {
    school: () => [[]],
    class: () => (roster.classes ? [...classRows.keys()].map((id) => [id]) : undefined),
    student: () => (roster.students ? [...studentRows.keys()].map((id) => [id]) : undefined),
    family: () => (roster.students ? [...rowsByFamily.keys()].map((id) => [id]) : undefined),
    parent: () => (roster.parents ? [...byParent.keys()].map((id) => [id]) : undefined),
    'parent×student': () => (roster.parents ? [...pairRows.keys()].map(pairOf) : undefined),
    teacher: () => (hasStaff ? [...byPerson.keys()].map((id) => [id]) : undefined),
    'teacher×class': () => (hasStaff ? [...byTeacherClass.keys()].map(pairOf) : undefined),
  };
  const on = <T extends DaySpan>(rows: readonly T[] | undefined, day: Day | undefined): readonly T[] =>
    day === undefined ? (rows ?? []) : (rows ?? []).filter((row) => row.from <= day && day <= row.to);
  const familiesOfStudent = (student: string, day: Day | undefined): readonly string[] =>
    distinct(on(studentRows.get(student), day).flatMap((row) => row.family ?? []));
  const parentsByFamily = groupBy(
    parentRows.filter((row) => row.family !== undefined),
    (row) => row.family ?? '',
  );

  const classOfStudent = (student: string, day: Day): string | undefined =>
    rowNear(studentRows.get(student), day)?.class;

  const holdingsByClass = groupBy(holdings, (row) => row.class ?? '');
  const holdingsOf = (roles: ReadonlySet<string>, classId: string | undefined): Holding[] => {
    // Of a class teacher without a class nobody knows whose he is.
    const general = (holdingsByClass.get('') ?? []).filter((row) => row.role !== 'class-teacher');
    const own = classId === undefined || classId === '' ? [] : (holdingsByClass.get(classId) ?? []);
    return [...own, ...general].filter((row) => roles.has(row.role));
  };

  return {
    subjects: memo((kind: RosterKind) => tableOf[kind]()),
    lacks(kind, among) {
      if (
        among?.category &&
        (kind === 'student' || kind === 'parent×student') &&
        (roster.students === undefined || roster.lacks.has('students.categories'))
      )
        return true;
      return among?.grade !== undefined && roster.lacks.has('classes.grade');
    },
    membership,
    knows: (kind, ids) => membership(kind, ids).length > 0,
    hasGrade: (kind) => kind === 'class' || kind === 'student' || kind === 'teacher×class' || kind === 'parent×student',
    grade(kind, ids, year) {
      const meets = (row: DaySpan): boolean => row.from <= year.year.to && row.to >= year.year.from;
      const earliest = <T extends DaySpan>(rows: readonly T[] | undefined): T | undefined =>
        (rows ?? []).filter(meets).sort((a, b) => a.from - b.from)[0];
      const gradeOfClass = (classId: string | undefined): number | undefined =>
        classId === undefined ? undefined : earliest(classRows.get(classId))?.grade;
      if (kind === 'class') return gradeOfClass(ids[0]);
      if (kind === 'teacher×class') return gradeOfClass(ids[1]);
      if (kind === 'student') return gradeOfClass(earliest(studentRows.get(ids[0]))?.class);
      if (kind === 'parent×student') return gradeOfClass(earliest(studentRows.get(ids[1]))?.class);
      return undefined;
    },
    classOf(kind, ids, day) {
      if (kind === 'class') return ids[0];
      if (kind === 'teacher×class') return ids[1];
      if (kind === 'student') return classOfStudent(ids[0], day);
      if (kind === 'parent×student') return classOfStudent(ids[1], day);
      return undefined;
    },
    studentsOfClass: (classId, day) => distinct(on(rowsByClass.get(classId), day).map((row) => row.student)),
    classesOfStudent: (student, day) => distinct(on(studentRows.get(student), day).map((row) => row.class)),
    studentsOfFamily: (family, day) => distinct(on(rowsByFamily.get(family), day).map((row) => row.student)),
    familiesOfStudent,
    familiesOfParent: (parent, day) =>
      distinct(on(byParent.get(parent), day).flatMap((row) => row.family ?? familiesOfStudent(row.student, day))),
    parentsOfFamily: (family, day) =>
      distinct(
        [
          ...on(parentsByFamily.get(family), day),
          ...on(rowsByFamily.get(family), day).flatMap(({ student }) =>
            on(byPupil.get(student), day).filter((row) => row.family === undefined),
          ),
        ].map((row) => row.parent),
      ),
    parentsOfStudent: (student, day) => distinct(on(byPupil.get(student), day).map((row) => row.parent)),
    studentsOfParent: (parent, day) => distinct(on(byParent.get(parent), day).map((row) => row.student)),
    holders(roles, classId, day) {
      const rows = on(holdingsOf(roles, classId), day);
      const naming = rows.filter((row) => row.class !== undefined);
      return distinct((naming.length > 0 ? naming : rows).map((row) => row.person));
    },
    holds: (person, roles, day) =>
      (byPerson.get(person) ?? []).some((row) => roles.has(row.role) && row.from <= day && day <= row.to),
    lastHeld(roles, classId, from, to) {
      let last: Day | undefined;
      for (const row of holdingsOf(roles, classId)) {
        const day = Math.min(row.to, to);
        if (day >= Math.max(row.from, from) && (last === undefined || day > last)) last = day;
      }
      return last;
    },
    isAbsent: (person, day) => contains(absences.get(person) ?? [], day),
  };
}

function inCategory(rows: readonly StudentRow[], among: Among | undefined): Spans {
  if (!among?.category) return ALWAYS;
  const wanted = new Set(among.category);
  return union(
    rows.flatMap((row) => intersection([row], union(row.categories.filter((category) => wanted.has(category.code))))),
  );
}

/** The row that holds on a day; else the last that ended before it, else the first that begins after it. */
function rowNear<T extends DaySpan>(rows: readonly T[] | undefined, day: Day): T | undefined {
  let before: T | undefined;
  let after: T | undefined;
  for (const row of rows ?? []) {
    if (row.from <= day && day <= row.to) return row;
    if (row.to < day && (!before || row.to > before.to)) before = row;
    if (row.from > day && (!after || row.from < after.from)) after = row;
  }
  return before ?? after;
}

export function pairKey(ids: SubjectIds): string {
  return ids.join('\u0000');
}

function pairOf(key: string): SubjectIds {
  return key.split('\u0000');
}

function groupBy<T>(rows: Iterable<T>, keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

function memo<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}
