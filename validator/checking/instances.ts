import type { Among, Key, Selector, Window } from '../../schemas/norm.ts';
import type { SchoolYear } from '../time/school-years.ts';
import type { Day } from '../time/civil-date.ts';
import { activityOf, byContent } from './content.ts';
import type { Status } from '../../schemas/regulation.ts';
import { identity, stampText, type Evaluation, type Frame, type Subject } from './evaluation.ts';
import type { RowRef } from './matcher.ts';
import type { RosterKind, SubjectIds } from './people.ts';
import type { Rows } from './rows.ts';
import { contains } from './spans.ts';
import { Doubt, YES, type Truth } from './truth.ts';

/** A row that starts an instance: a trigger, a target, an event to judge, an opening. */
export interface Start extends RowRef {
  /** Code of the key's value; −1 if the key is empty. */
  readonly code: number;
  /** What tells its subject from others: the code; the same for all of the key `event`, whose subject has no ids. */
  readonly subject: number;
  /** Which of the row's key values it is. */
  readonly ordinal: number;
  /** `YES`, or the doubts for which the instance is undetermined whatever follows. */
  readonly truth: Truth;
}

export const EMPTY_KEY = -1;

/**
 * The instances that rows matching a selector start: accepted ones by time, then rejected ones; one for each key value.
 *
 * @param later whether the row is the later one of the key `event`
 * @param emptyKey what an empty key means: `undetermined` by itself, or nothing (the row is judged without its key)
 */
export function startsOf(
  selector: Selector,
  key: Key | undefined,
  later: boolean,
  frame: Frame,
  emptyKey: 'undetermined' | 'judged' = 'undetermined',
): Start[] {
  const { world, finder, subjects, inForce } = frame;
  const starts: Start[] = [];
  const subjectOf = (code: number): number => (key === 'event' ? EMPTY_KEY : code);
  const collect = (rows: Rows, row: number, truth: Truth, emptyIs: Truth): void => {
    const codes = key === undefined ? [EMPTY_KEY] : subjects.keysOf(rows, row, key, later);
    if (codes.length === 0) starts.push({ rows, row, code: EMPTY_KEY, subject: EMPTY_KEY, ordinal: 0, truth: emptyIs });
    else
      for (let ordinal = 0; ordinal < codes.length; ordinal++)
        starts.push({ rows, row, code: codes[ordinal], subject: subjectOf(codes[ordinal]), ordinal, truth });
  };
  const accepted = finder.accepted(selector);
  for (let index = 0; index < accepted.rows.length; index++) {
    const row = accepted.rows[index];
    const day = world.accepted.day(row);
    if (day < inForce.from || day > inForce.to) continue;
    const truth = accepted.truth[index];
    const emptyIs = emptyKey === 'judged' ? truth : (truth === YES ? 0 : truth) | Doubt.missingAttribute;
    collect(world.accepted, row, truth, emptyIs);
  }
  const rejected = finder.rejected(selector);
  for (let index = 0; index < rejected.rows.length; index++) {
    const row = rejected.rows[index];
    const day = world.rejected.unread(row, 'time') ? world.asOf : world.rejected.day(row);
    if (day < inForce.from || day > inForce.to) continue;
    collect(world.rejected, row, rejected.truth[index], rejected.truth[index]);
  }
  return starts;
}

/** The day of a start; a rejected row without a readable stamp counts as of `asOf`. */
export function dayOf(start: RowRef, world: { asOf: Day }): Day {
  return start.rows.unread(start.row, 'time') ? world.asOf : start.rows.day(start.row);
}

/**
 * The instance of a start as the identity names it: activity, stamp, and a counter among those of the same subject,
 * activity and stamp, ordered by content.
 *
 * @param starts all instances of the norm, as {@link startsOf} gives them
 */
export function instanceOfStart(starts: readonly Start[], index: number, frame: Frame): string {
  const { zone } = frame.world;
  const start = starts[index];
  const stamp = stampText(start, zone);
  const alike = (other: Start): boolean =>
    other.subject === start.subject && activityOf(other) === activityOf(start) && stampText(other, zone) === stamp;
  const same: Start[] = [];
  const at = start.rows.rejected ? undefined : start.rows.lo(start.row);
  // Accepted starts stand in the order of time: those of an equal stamp are neighbours. Rejected ones stand last.
  if (at !== undefined) {
    for (let i = index; i >= 0 && starts[i].rows.lo(starts[i].row) === at; i--)
      if (alike(starts[i])) same.push(starts[i]);
    for (
      let i = index + 1;
      i < starts.length && !starts[i].rows.rejected && starts[i].rows.lo(starts[i].row) === at;
      i++
    ) {
      if (alike(starts[i])) same.push(starts[i]);
    }
  } else {
    for (let i = 0; i < starts.length && !starts[i].rows.rejected; i++) if (alike(starts[i])) same.push(starts[i]);
  }
  for (let i = starts.length - 1; i >= 0 && starts[i].rows.rejected; i--) if (alike(starts[i])) same.push(starts[i]);
  const ordered = same.sort((a, b) => byContent(a, b) || a.ordinal - b.ordinal);
  return `${activityOf(start)} ${stamp} ${ordered.indexOf(start)}`;
}

/** A subject of the roster, or the doubt for which nothing more can be said of it. */
export interface Enumerated {
  readonly ids: SubjectIds;
  readonly code: number;
}

/**
 * The subjects of a kind among those asked for.
 *
 * @returns `undefined` if the table or a column that `among` needs is not there
 */
export function enumerate(kind: Key, among: Among | undefined, frame: Frame): Enumerated[] | undefined {
  const rosterKind = kind as RosterKind;
  const { people } = frame.world;
  const all = people.subjects(rosterKind);
  if (!all || people.lacks(rosterKind, among)) return undefined;
  return all.map((ids) => ({ ids, code: frame.subjects.codeOf(kind, ids) }));
}

export const rosterKinds: ReadonlySet<Key> = new Set<Key>([
  'school',
  'class',
  'student',
  'family',
  'parent',
  'teacher',
  'teacher×class',
  'parent×student',
]);

export function isRosterKind(key: Key): key is RosterKind {
  return rosterKinds.has(key);
}

/** How the grade of a subject stands to `among.grade`: in, out, or unknown. */
export function gradeTruth(
  kind: RosterKind,
  ids: SubjectIds,
  among: Among | undefined,
  year: SchoolYear,
  frame: Frame,
): 'in' | 'out' | 'unknown' {
  if (!among?.grade) return 'in';
  const { people } = frame.world;
  if (!people.hasGrade(kind)) return 'in';
  const grade = people.grade(kind, ids, year);
  if (grade === undefined) return 'unknown';
  return among.grade.includes(grade) ? 'in' : 'out';
}

/**
 * Whether a window outside the lessons is looked at by membership on one day: before the year on the first day of lessons,
 * after it on the last.
 */
export function membershipDay(window: Window, instance: { from: Day; to: Day }, year: SchoolYear): Day | undefined {
  if (window.window !== 'named' && window.window !== 'dates') return undefined;
  if (instance.to < year.lessons.from) return year.lessons.from;
  return instance.from > year.lessons.to ? year.lessons.to : undefined;
}

export function isMember(kind: RosterKind, ids: SubjectIds, among: Among | undefined, day: Day, frame: Frame): boolean {
  return contains(frame.world.people.membership(kind, ids, among), day);
}

/** The class of an instance: that of its subject on a day, else the only class (or the class of the only pupil) of its row. */
export function classOfInstance(subject: Subject, day: Day, row: RowRef | undefined, frame: Frame): string | undefined {
  const { people } = frame.world;
  if (isRosterKind(subject.kind) && subject.ids.length > 0) {
    const found = people.classOf(subject.kind, subject.ids, day);
    if (found !== undefined) return found;
  }
  if (!row) return undefined;
  const { table, places } = row.rows;
  const classCell = places.class[row.row];
  if (classCell >= 0) return table.columns.class.dictionary.values[classCell];
  const studentCell = places.student[row.row];
  if (studentCell < 0) return undefined;
  return people.classOf('student', [table.columns.student.dictionary.values[studentCell]], day);
}

/** The finding of a norm that counts subjects of a roster which is not given. */
export function missingRoster(frame: Frame): Evaluation {
  return singleFinding(frame, 'undetermined', Doubt.missingAttribute, NO_ROSTER);
}

/** Remark: a table of the roster, or a column of it, is not there. */
export const NO_ROSTER = 'no-roster';

/** One finding for the school in place of all instances. */
export function singleFinding(frame: Frame, status: Status, doubts: number, remark?: string): Evaluation {
  const { world } = frame;
  return {
    size: 1,
    identity: [identity.ofSchool],
    status: [status],
    doubts: [doubts],
    waiverDay: () => world.asOf,
    bearerDay: () => world.asOf,
    subject: () => ({ kind: 'school', ids: [] }),
    classOf: () => undefined,
    due: () => undefined,
    clear: () => false,
    describe: () => ({ instance: 'none', evidence: [], ...(remark === undefined ? {} : { remarks: [remark] }) }),
  };
}

/** Those who may be the bearer on a day: a teacher whom the instance is about alone, if they hold the role. */
export function bearersOn(
  day: Day,
  classId: string | undefined,
  { kind, ids }: Subject,
  { world, context }: Frame,
): readonly string[] {
  const isTeacher = kind === 'teacher' || kind === 'teacher×class';
  if (isTeacher && ids.length > 0 && world.people.holds(ids[0], context.bearerRoles, day)) return [ids[0]];
  return world.people.holders(context.bearerRoles, classId, day);
}

/** Whether the bearer of an instance is absent on a day, for terms that pause then. */
export function absenceOf(day: Day, classId: string | undefined, subject: Subject, frame: Frame): (on: Day) => boolean {
  let bearers: readonly string[] | undefined;
  return (on) => {
    bearers ??= bearersOn(day, classId, subject, frame);
    return bearers.length === 1 && frame.world.people.isAbsent(bearers[0], on);
  };
}
