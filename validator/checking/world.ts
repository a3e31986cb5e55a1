import type { Window } from '../../schemas/norm.ts';
import type { Clause, Regulation } from '../../schemas/regulation.ts';
import { withDescendants } from '../language/vocabulary.ts';
import type { Day } from '../time/civil-date.ts';
import type { SchoolYear, SchoolYears } from '../time/school-years.ts';
import { windowsOfYear, type WindowInstance } from '../time/window.ts';
import type { WorkingDays } from '../time/working-days.ts';
import type { Instant, Zone } from '../time/zone.ts';
import type { Coverage } from './coverage.ts';
import type { People } from './people.ts';
import type { Rows } from './rows.ts';

/** One school as the evaluators see it. */
export interface World {
  readonly school: string;
  readonly country: string;
  readonly zone: Zone;
  readonly working: WorkingDays;
  readonly years: SchoolYears;
  readonly asOf: Day;
  /** The last instant of `asOf`. */
  readonly asOfEnd: Instant;
  readonly accepted: Rows;
  readonly rejected: Rows;
  readonly people: People;
  readonly coverage: Coverage;
  readonly windows: WindowCalendar;
}

/** The clause whose norm is evaluated, with the words it is written in. */
export interface ClauseContext {
  readonly regulation: Regulation;
  readonly clause: Clause;
  /** The first bearer's role and all narrower ones. */
  readonly bearerRoles: ReadonlySet<string>;
}

export function clauseContext(regulation: Regulation, clause: Clause): ClauseContext {
  return { regulation, clause, bearerRoles: withDescendants(clause.bearer.slice(0, 1), regulation.vocabulary.roles) };
}

/** Window instances of the years under check, computed once. */
export interface WindowCalendar {
  /** Those of one year that may have begun; `undefined` if the grade is needed and unknown, `[]` if the grade has none. */
  ofYear(window: Window, year: SchoolYear, grade: number | undefined): readonly WindowInstance[] | undefined;
  /** The instances that contain a day (blocks of two years may overlap). */
  containing(window: Window, grade: number | undefined, day: Day): readonly WindowInstance[] | undefined;
  /** The instance that a point of a trigger on a day means by `this`. */
  current(window: Window, grade: number | undefined, day: Day): WindowInstance | undefined | typeof NO_GRADE;
  /** The first instance that begins after a day. */
  after(window: Window, grade: number | undefined, day: Day): WindowInstance | undefined | typeof NO_GRADE;
}

/** The day of a window that decides about the edition: its first or, with `during`, the first of lessons if that is later. */
export function decidingDay(window: Window, instance: WindowInstance, year: SchoolYear): Day {
  return 'during' in window && window.during ? Math.max(instance.from, year.lessons.from) : instance.from;
}

/** Periods go by grade, and the grade is not known. */
export const NO_GRADE = 'no grade';

/** Whether the periods of a window are listed by grade: a grade may have none. */
export function isByGrade(window: Window): boolean {
  return (
    window.window === 'half-year' ||
    window.window === 'quarter' ||
    window.window === 'trimester' ||
    window.window === 'attestation-period' ||
    window.window === 'nth'
  );
}

/** Windows of which a school year has one. */
const ONCE_A_YEAR: ReadonlySet<Window['window']> = new Set([
  'school-year',
  'lessons',
  'named',
  'dates',
  'first-days',
  'nth',
]);

export function windowCalendar(
  context: { zone: Zone; working: WorkingDays; school: SchoolYears },
  asOf: Day,
): WindowCalendar {
  const known = new Map<string, readonly WindowInstance[] | undefined>();
  const until = (window: Window, year: SchoolYear, grade: number | undefined, last: Day) => {
    const key = `${year.label}|${grade ?? ''}|${last}|${JSON.stringify(window)}`;
    if (!known.has(key)) known.set(key, windowsOfYear(window, year, grade, context, last));
    return known.get(key);
  };
  // What begins after the day of the check is not counted, and the calendars of its days are not asked for.
  const ofYear: WindowCalendar['ofYear'] = (window, year, grade) =>
    until(window, year, grade, isByGrade(window) ? Infinity : asOf);
  const all = (window: Window, grade: number | undefined, last = Infinity): WindowInstance[] | undefined => {
    const lists = context.school.all.map((year) =>
      until(window, year, grade, window.window === 'slots' ? last : Infinity),
    );
    return lists.some((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? []);
  };
  // Blocks that two years begin on their own Mondays may overlap: the first is that which begins first.
  const containing: WindowCalendar['containing'] = (window, grade, day) =>
    all(window, grade, Math.max(day, asOf))
      ?.filter((instance) => instance.from <= day && day <= instance.to)
      .sort((a, b) => a.from - b.from);
  return {
    ofYear,
    containing,
    current(window, grade, day) {
      if (!ONCE_A_YEAR.has(window.window)) {
        const instances = containing(window, grade, day);
        return instances ? instances.at(0) : NO_GRADE;
      }
      const year = context.school.all.find((one) => one.year.from <= day && day <= one.year.to);
      if (!year) return undefined;
      const instances = until(window, year, grade, Infinity);
      return instances ? instances[0] : NO_GRADE;
    },
    after(window, grade, day) {
      // A month or two: most slots come every week.
      const near = day - (day % 31) + 62;
      const isAfter = (instance: WindowInstance): boolean => instance.from > day;
      const soon = window.window === 'slots' ? all(window, grade, near) : undefined;
      const instances = soon?.some(isAfter) ? soon : all(window, grade);
      if (!instances) return NO_GRADE;
      let first: WindowInstance | undefined;
      for (const instance of instances) {
        if (instance.from > day && (!first || instance.from < first.from)) first = instance;
      }
      return first;
    },
  };
}
