/** §2.3: the instances of a window for a subject. */
import type { Window } from '../../schemas/norm.ts';
import type { Day } from '../../validator/time/civil-date.ts';
import type { PeriodKind, SchoolYear } from '../../validator/time/school-years.ts';
import { windowsOfYear, type WindowContext, type WindowInstance } from '../../validator/time/window.ts';
import type { Subject } from './model.ts';
import { inEdition, type Context, type Scene } from './scene.ts';
import { gradeOf } from './who.ts';

/** A year's windows; or why there are none to speak of: no grade where one is needed, or no such periods for it. */
export type YearWindows = readonly WindowInstance[] | 'no grade' | 'no periods';

/** The instances of a year under check that exist: their first day is past and falls under the edition. */
export function windowsIn(year: SchoolYear, window: Window, subject: Subject, context: Context): YearWindows {
  const windows = windowsOfYear(window, year, gradeOf(subject, year, context), timeOf(context), context.asOf);
  if (windows === undefined) return 'no grade';
  if (isWithoutPeriods(window, year, subject, context)) return 'no periods';
  return windows.filter(
    (instance) => instance.from <= context.asOf && inEdition(decidingDay(instance, window, year), context),
  );
}

function decidingDay(instance: WindowInstance, window: Window, year: SchoolYear): Day {
  const isDuringLessons = 'during' in window && window.during === 'lessons';
  return isDuringLessons ? Math.max(instance.from, year.lessons.from) : instance.from;
}

/** § What is found once for a subject and year exists from the year's first day, under the edition of that day. */
export function isYearJudged(year: SchoolYear, context: Context): boolean {
  return year.year.from <= context.asOf && inEdition(year.year.from, context);
}

function timeOf({ zone, working, years }: Scene): WindowContext {
  return { zone, working, school: years };
}

const byGrade: readonly string[] = ['half-year', 'quarter', 'trimester', 'attestation-period'];

/** Whether the periods of a window are listed by grade. */
export function isByGrade({ window }: Window): boolean {
  return byGrade.includes(window) || window === 'nth';
}

function isWithoutPeriods(window: Window, year: SchoolYear, subject: Subject, scene: Scene): boolean {
  const grade = gradeOf(subject, year, scene);
  // § A period that the grade's list does not reach is not there either.
  if (window.window === 'nth') return windowsOfYear(window, year, grade, timeOf(scene), Infinity)?.length === 0;
  const kind = window.window;
  if (!byGrade.includes(kind)) return false;
  return scene.years.periods(year, kind as PeriodKind, grade)?.length === 0;
}

/** Every instance in the years under check for a grade, whatever the day of the check and the edition; in order. */
function allWindows(window: Window, grade: number | undefined, scene: Scene): WindowInstance[] | undefined {
  const all: WindowInstance[] = [];
  for (const year of scene.years.all) {
    const windows = windowsOfYear(window, year, grade, timeOf(scene), Infinity);
    if (windows === undefined) return undefined;
    all.push(...windows);
  }
  return all.sort((a, b) => a.from - b.from);
}

/** Of these windows a school year has one. */
const onceAYear: readonly string[] = ['school-year', 'lessons', 'named', 'dates', 'first-days', 'nth'];

/**
 * The instance that contains a day (of some kinds, that of the day's school year), or the first that begins after it.
 *
 * § These are looked for in all years under check; that an instance must have begun by `asOf` and under the edition is
 * said of windows that norms are counted in.
 *
 * @returns `undefined` if the grade is needed and unknown; `'none'` if there is no such instance
 */
export function windowAt(
  window: Window,
  day: Day,
  which: 'this' | 'next',
  grade: number | undefined,
  scene: Scene,
): WindowInstance | 'none' | undefined {
  if (which === 'this' && onceAYear.includes(window.window)) {
    // § Of a day outside the years under check there is none.
    const year = scene.years.all.find((candidate) => candidate.year.from <= day && day <= candidate.year.to);
    if (!year) return 'none';
    const windows = windowsOfYear(window, year, grade, timeOf(scene), Infinity);
    return windows && (windows[0] ?? 'none');
  }
  const all = allWindows(window, grade, scene);
  if (all === undefined) return undefined;
  return all.find((i) => (which === 'this' ? i.from <= day && day <= i.to : i.from > day)) ?? 'none';
}

/** The instances under check that contain a day: of slots there may be several. */
export function windowsContaining(
  window: Window,
  day: Day,
  grade: number | undefined,
  scene: Scene,
): WindowInstance[] | undefined {
  return allWindows(window, grade, scene)?.filter((instance) => instance.from <= day && day <= instance.to);
}

/** The same for `during`: slots ask for the hour of a day, be its year under check or not. */
export function windowsOn(
  window: Window,
  day: Day,
  grade: number | undefined,
  scene: Scene,
): WindowInstance[] | undefined {
  const all =
    window.window === 'slots'
      ? windowsOfYear(window, scene.years.yearOf(day), grade, timeOf(scene), Infinity)
      : allWindows(window, grade, scene);
  return all?.filter((instance) => instance.from <= day && day <= instance.to);
}
