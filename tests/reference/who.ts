/** §3: who is there, of what grade, and who bears a duty. */
import type { Among } from '../../schemas/norm.ts';
import type { ClassRow, ParentRow, Roster, StaffRow, StudentRow } from '../../validator/records/roster.ts';
import type { Day, DaySpan } from '../../validator/time/civil-date.ts';
import type { SchoolYear } from '../../validator/time/school-years.ts';
import type { Subject } from './model.ts';
import type { Context, Scene } from './scene.ts';

export const rosterKinds = ['class', 'student', 'family', 'parent', 'teacher', 'teacher×class', 'parent×student'];

// The rows of the school -------------------------------------------------------------------------------------------

export function classRows({ input, school }: Scene): ClassRow[] {
  return (input.roster.classes ?? []).filter((row) => row.school === school);
}

/** A pupil's school is that of the class. § A class that the table lacks is in the school of rows without one. */
export function studentRows({ input, school }: Scene): StudentRow[] {
  return (input.roster.students ?? []).filter((row) => {
    const classes = (input.roster.classes ?? []).filter((other) => other.class === row.class);
    return classes.length === 0 ? school === input.school : classes.some((other) => other.school === school);
  });
}

/** `classes.teacher` counts as a row of role `class-teacher`. */
export function staffRows(scene: Scene): StaffRow[] {
  const ofClasses = classRows(scene).flatMap((row) =>
    row.teacher === undefined ? [] : [{ ...row, person: row.teacher, role: 'class-teacher' }],
  );
  const isHere = (row: StaffRow): boolean => {
    const classes = (scene.input.roster.classes ?? []).filter((other) => other.class === row.class);
    return classes.length === 0 ? row.school === scene.school : classes.some((other) => other.school === scene.school);
  };
  return [...(scene.input.roster.staff ?? []).filter(isHere), ...ofClasses];
}

/** Parents of the school's pupils. § Without a table of pupils, all of them, in the school of rows without one. */
export function parentRows(scene: Scene): ParentRow[] {
  const { input, school } = scene;
  const rows = input.roster.parents ?? [];
  if (input.roster.students === undefined) return school === input.school ? [...rows] : [];
  const students = studentRows(scene);
  return rows.filter((row) => students.some((student) => student.student === row.student));
}

const holds = (row: DaySpan, day: Day): boolean => row.from <= day && day <= row.to;

// Membership -------------------------------------------------------------------------------------------------------

/** The tables that enumerating subjects of a kind needs, and the columns that `among` needs: which is lacking? */
export function lacksTable(kind: string, among: Among | undefined, { input: { roster } }: Scene): boolean {
  const teachers = roster.staff !== undefined || (roster.classes ?? []).some((row) => row.teacher !== undefined);
  const given: Record<string, boolean | undefined> = {
    class: roster.classes !== undefined,
    student: roster.students !== undefined,
    // § Without the column, a table of pupils names no family.
    family: roster.students !== undefined && !roster.lacks.has('students.family'),
    parent: roster.parents !== undefined,
    'parent×student': roster.parents !== undefined,
    teacher: teachers,
    'teacher×class': teachers,
  };
  return given[kind] === false || lacksColumn(among, roster);
}

/** The same for the columns by which `among` chooses. § Without a table of classes every grade is blank. */
export function lacksColumn(among: Among | undefined, roster: Roster): boolean {
  if (among?.category && (roster.students === undefined || roster.lacks.has('students.categories'))) return true;
  return among?.grade !== undefined && roster.lacks.has('classes.grade');
}

/** Every subject of a kind that the roster names. */
export function subjectsOf(kind: string, scene: Scene): Subject[] {
  const ids: string[][] = {
    school: () => [[scene.school]],
    class: () => classRows(scene).map((row) => [row.class]),
    student: () => studentRows(scene).map((row) => [row.student]),
    family: () => studentRows(scene).flatMap((row) => (row.family === undefined ? [] : [[row.family]])),
    parent: () => parentRows(scene).map((row) => [row.parent]),
    teacher: () => staffRows(scene).map((row) => [row.person]),
    'teacher×class': () =>
      staffRows(scene).flatMap((row) => (row.class === undefined ? [] : [[row.person, row.class]])),
    'parent×student': () => parentRows(scene).map((row) => [row.parent, row.student]),
  }[kind as 'school']();
  const distinct = new Map(ids.map((id) => [JSON.stringify(id), id]));
  return [...distinct.values()].map((id) => ({ kind, ids: id }));
}

/** The days on which a subject is a member: stretches that neither touch nor overlap, in order. */
export function stretchesOf(subject: Subject, among: Among | undefined, context: Context): DaySpan[] {
  const [first, second] = subject.ids;
  switch (subject.kind) {
    case 'school':
      return [{ from: -Infinity, to: Infinity }];
    case 'class':
      return merged(classRows(context).filter((row) => row.class === first));
    case 'student':
      return merged(
        studentRows(context)
          .filter((row) => row.student === first)
          .flatMap((row) => inCategory(row, among)),
      );
    case 'family':
      return merged(studentRows(context).filter((row) => row.family === first));
    case 'parent':
      return merged(
        parentRows(context)
          .filter((row) => row.parent === first)
          .flatMap((row) => cutByPupil(row, undefined, context)),
      );
    case 'parent×student':
      return merged(
        parentRows(context)
          .filter((row) => row.parent === first && row.student === second)
          .flatMap((row) => cutByPupil(row, among, context)),
      );
    case 'teacher':
      return merged(staffRows(context).filter((row) => row.person === first && inRole(row, among, context)));
    case 'teacher×class':
      return merged(
        staffRows(context).filter((row) => row.person === first && row.class === second && inRole(row, among, context)),
      );
    default:
      return [];
  }
}

export function isMember(subject: Subject, day: Day, among: Among | undefined, context: Context): boolean {
  return stretchesOf(subject, among, context).some((stretch) => holds(stretch, day));
}

function inCategory(row: StudentRow, among: Among | undefined): DaySpan[] {
  if (!among?.category) return [row];
  const spans = row.categories.filter((span) => among.category?.includes(span.code));
  return spans.flatMap((span) => intersection(row, span));
}

function cutByPupil(row: ParentRow, among: Among | undefined, context: Context): DaySpan[] {
  if (context.input.roster.students === undefined) return [row];
  const pupil = stretchesOf({ kind: 'student', ids: [row.student] }, among, context);
  return pupil.flatMap((stretch) => intersection(row, stretch));
}

function inRole(row: StaffRow, among: Among | undefined, context: Context): boolean {
  return !among?.role || among.role.some((role) => isA(row.role, role, context.regulation.vocabulary.roles));
}

function intersection(a: DaySpan, b: DaySpan): DaySpan[] {
  const span = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return span.from <= span.to ? [span] : [];
}

/** Rows that touch or overlap are one stretch. */
function merged(rows: readonly DaySpan[]): DaySpan[] {
  const stretches: DaySpan[] = [];
  for (const { from, to } of [...rows].sort((a, b) => a.from - b.from)) {
    const last = stretches.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches;
}

/** Whether a code is another one or stands below it in a tree of roles or forms. */
export function isA(
  code: string,
  wanted: string,
  tree: Readonly<Record<string, { parent?: string | undefined }>>,
): boolean {
  if (code === wanted) return true;
  const parent = tree[code]?.parent;
  return parent !== undefined && isA(parent, wanted, tree);
}

// Grades and classes -----------------------------------------------------------------------------------------------

/** The grade in a school year: that of the earliest roster row that meets the year. Absent: blank or none. */
export function gradeOf(subject: Subject, year: SchoolYear, scene: Scene): number | undefined {
  const [first, second] = subject.ids;
  if (subject.kind === 'class')
    return earliestIn(
      year,
      classRows(scene).filter((row) => row.class === first),
    )?.grade;
  if (subject.kind === 'teacher×class') return gradeOf({ kind: 'class', ids: [second] }, year, scene);
  if (subject.kind === 'parent×student') return gradeOf({ kind: 'student', ids: [second] }, year, scene);
  if (subject.kind !== 'student') return undefined;
  const row = earliestIn(
    year,
    studentRows(scene).filter((other) => other.student === first),
  );
  return row && gradeOf({ kind: 'class', ids: [row.class] }, year, scene);
}

function earliestIn<T extends DaySpan>({ year }: SchoolYear, rows: readonly T[]): T | undefined {
  return rows
    .filter((row) => row.from <= year.to && row.to >= year.from)
    .sort((a, b) => a.from - b.from || a.to - b.to || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))[0];
}

/**
 * The class of a subject: its own; of a pupil, that of the day, or the last before it, or the first after it. § The page
 * names the field and does not define it.
 */
export function classOfSubject(subject: Subject, day: Day | undefined, scene: Scene): string | undefined {
  const [first, second] = subject.ids;
  if (subject.kind === 'class') return first;
  if (subject.kind === 'teacher×class') return second;
  const student = subject.kind === 'student' ? first : subject.kind === 'parent×student' ? second : undefined;
  if (student === undefined || day === undefined) return undefined;
  const rows = studentRows(scene).filter((row) => row.student === student);
  const current = rows.find((row) => holds(row, day));
  const before = rows.filter((row) => row.to < day).sort((a, b) => b.to - a.to)[0];
  const after = rows.filter((row) => row.from > day).sort((a, b) => a.from - b.from)[0];
  return (current ?? before ?? after)?.class;
}

// Families and groups ----------------------------------------------------------------------------------------------

/** Whether a relation of the roster holds on the day of a row; § on any day, if the row's could not be read. */
const on = (row: DaySpan, day: Day | undefined): boolean => day === undefined || holds(row, day);

/** Whether a subject belongs to the school on the day of a row. */
export function isHereOn(kind: string, id: string, day: Day | undefined, scene: Scene): boolean {
  const pupils = studentRows(scene);
  if (kind === 'class') return classRows(scene).some((row) => row.class === id && on(row, day));
  if (kind === 'student') return pupils.some((row) => row.student === id && on(row, day));
  if (kind === 'family') return pupils.some((row) => row.family === id && on(row, day));
  const isPupil = (student: string): boolean =>
    scene.input.roster.students === undefined || pupils.some((row) => row.student === student && on(row, day));
  return parentRows(scene).some((row) => row.parent === id && on(row, day) && isPupil(row.student));
}

export function isPupilOfClass(student: string, klass: string, day: Day | undefined, scene: Scene): boolean {
  return studentRows(scene).some((row) => row.student === student && row.class === klass && on(row, day));
}

export function isFamilyOfClass(family: string, klass: string, day: Day | undefined, scene: Scene): boolean {
  return studentRows(scene).some((row) => row.family === family && row.class === klass && on(row, day));
}

export function isParentOfClass(parent: string, klass: string, day: Day | undefined, scene: Scene): boolean {
  return parentRows(scene).some(
    (row) => row.parent === parent && on(row, day) && isPupilOfClass(row.student, klass, day, scene),
  );
}

export function isPupilOfFamily(student: string, family: string, day: Day | undefined, scene: Scene): boolean {
  return studentRows(scene).some((row) => row.student === student && row.family === family && on(row, day));
}

/** § A parent's family is the row's, or else that of the pupil. */
export function isParentOfFamily(parent: string, family: string, day: Day | undefined, scene: Scene): boolean {
  return parentRows(scene).some(
    (row) =>
      row.parent === parent &&
      on(row, day) &&
      (row.family === undefined ? isPupilOfFamily(row.student, family, day, scene) : row.family === family),
  );
}

// Bearers ----------------------------------------------------------------------------------------------------------

/** § The page speaks of one role; a clause may list several bearers: the first. */
export function bearerRole({ clause }: Context): string {
  return clause.bearer[0] ?? '';
}

/**
 * Everybody who holds the clause's role for a class (or for no class in particular) on a day. A class teacher without a
 * class holds the role for none.
 */
export function holdersOn(klass: string | undefined, day: Day, context: Context): string[] {
  const role = bearerRole(context);
  const rows = staffRows(context).filter(
    (row) => holds(row, day) && isA(row.role, role, context.regulation.vocabulary.roles),
  );
  const ofTheClass = rows.filter((row) => row.class !== undefined && row.class === klass);
  const ofNone = rows.filter((row) => row.class === undefined && row.role !== 'class-teacher');
  return distinct((ofTheClass.length > 0 ? ofTheClass : ofNone).map((row) => row.person));
}

/** The teacher whom a subject is, if they hold the clause's role on a day. */
function ownBearer(subject: Subject, day: Day, context: Context): string | undefined {
  if (subject.kind !== 'teacher' && subject.kind !== 'teacher×class') return undefined;
  const { roles } = context.regulation.vocabulary;
  return staffRows(context).find(
    (row) => row.person === subject.ids[0] && holds(row, day) && isA(row.role, bearerRole(context), roles),
  )?.person;
}

/** The bearer's id: the only holder on the day, or on the last day before it in the school year that has any. */
export function bearerOn(subject: Subject, klass: string | undefined, day: Day, context: Context): string | undefined {
  const own = ownBearer(subject, day, context);
  if (own !== undefined) return own;
  const memory = memoryOf(context);
  const key = `${klass ?? ''} ${day}`;
  if (!memory.has(key)) memory.set(key, bearerOnce(klass, day, context));
  return memory.get(key);
}

function bearerOnce(klass: string | undefined, day: Day, context: Context): string | undefined {
  for (let back = day; back >= context.years.yearOf(day).year.from; back--) {
    const holders = holdersOn(klass, back, context);
    if (holders.length > 0) return holders.length === 1 ? holders[0] : undefined;
  }
  return undefined;
}

/**
 * Whether the bearer is absent on a day, for `pause: ['bearer-absence']`. § The bearer is the one on the day that is
 * counted from: the due day, by which a finding's bearer is found, depends on the pause.
 */
export function isBearerAbsent(
  subject: Subject,
  klass: string | undefined,
  from: Day,
  day: Day,
  context: Context,
): boolean {
  const own = ownBearer(subject, from, context);
  const [bearer, another] = own === undefined ? holdersOn(klass, from, context) : [own];
  if (bearer === undefined || another !== undefined) return false;
  return (context.input.roster.absences ?? []).some((row) => row.person === bearer && holds(row, day));
}

const memories = new WeakMap<Context, Map<string, string | undefined>>();

function memoryOf(context: Context): Map<string, string | undefined> {
  const memory = memories.get(context) ?? new Map<string, string | undefined>();
  memories.set(context, memory);
  return memory;
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
