import type { Window } from '../../../schemas/norm.ts';
import { UserError } from '../../messages/user-error.ts';
import { windowsOfYear, type WindowInstance } from '../../time/window.ts';
import { GRADES, type Calendars } from './calendars.ts';
import { isSame, relationOf, type Direction, type Relation, type Shift } from './direction.ts';

/** How often within a window. */
export interface Rate {
  readonly window: Window;
  /** 0: no least number. */
  readonly min: number;
  readonly max: number | undefined;
  /** The grades that owe it; without them, all. */
  readonly grades?: readonly number[] | undefined;
}

/**
 * Compares two rates by what they let happen: the later is *tighter* if whatever satisfies it satisfies the earlier one in
 * every school year and grade of the calendars, and not the other way round.
 */
export function compareRates(before: Rate, after: Rate, calendars: Calendars): Direction {
  if (isSame(before, after)) return 'same';
  if (isSame(before.window, after.window)) return byCounts(before, after);
  const years = owedYears(before, after, calendars);
  if (years === undefined || years.length === 0) return 'other';
  const holds = years.every(([a, b]) => implies(b, after, a, before));
  const held = years.every(([a, b]) => implies(a, before, b, after));
  const relation = relationOf(holds, held);
  if (relation === 'equal') return 'same';
  return relation === 'narrower' ? 'tighter' : relation === 'broader' ? 'looser' : 'other';
}

/**
 * How many events a school year asks for at least, where that is one number in every year and grade; `undefined` where it
 * differs or cannot be told.
 */
export function leastPerYear(rate: Rate, calendars: Calendars): number | undefined {
  const years = yearsOf(rate.window, rate.window, calendars) ?? [];
  const counts = new Set(years.map(([instances]) => mostApart(instances) * rate.min));
  return counts.size === 1 ? [...counts][0] : undefined;
}

function byCounts(before: Rate, after: Rate): Direction {
  const limit = (rate: Rate): number => rate.max ?? Infinity;
  const relation = relationOf(
    after.min >= before.min && limit(after) <= limit(before),
    before.min >= after.min && limit(before) <= limit(after),
  );
  if (relation === 'equal') return 'same';
  return relation === 'narrower' ? 'tighter' : relation === 'broader' ? 'looser' : 'other';
}

/** Whether a year's log that keeps one rate must keep the other. */
function implies(kept: readonly WindowInstance[], rate: Rate, wanted: readonly WindowInstance[], other: Rate): boolean {
  return wanted.every((window) => {
    if (other.min > 0 && mostApart(kept.filter((one) => isInside(one, window))) * rate.min < other.min) return false;
    if (other.max === undefined) return true;
    if (rate.max === undefined) return false;
    const touching = kept.filter((one) => startOf(one) <= endOf(window) && endOf(one) >= startOf(window));
    return isCovered(window, touching) && touching.length * rate.max <= other.max;
  });
}

/** The most windows of which no two meet. */
function mostApart(windows: readonly WindowInstance[]): number {
  let count = 0;
  let last = -Infinity;
  for (const window of [...windows].sort((a, b) => endOf(a) - endOf(b))) {
    if (startOf(window) <= last) continue;
    count++;
    last = endOf(window);
  }
  return count;
}

function isCovered(window: WindowInstance, by: readonly WindowInstance[]): boolean {
  let next = startOf(window);
  for (const one of [...by].sort((a, b) => startOf(a) - startOf(b))) {
    if (startOf(one) > next) return false;
    next = Math.max(next, endOf(one) + 1);
  }
  return next > endOf(window);
}

function isInside(inner: WindowInstance, outer: WindowInstance): boolean {
  return startOf(inner) >= startOf(outer) && endOf(inner) <= endOf(outer);
}

/** Slots are told apart by the minute, other windows by the day. */
function startOf({ start, from }: WindowInstance): number {
  return start ?? from * 86_400_000;
}

function endOf({ end, to }: WindowInstance): number {
  return end === undefined ? (to + 1) * 86_400_000 - 1 : end - 1;
}

type Year = readonly [WindowInstance[], WindowInstance[]];

/** As {@link yearsOf}, with the grades that owe nothing under one rate and something under the other. */
function owedYears(before: Rate, after: Rate, calendars: Calendars): Year[] | undefined {
  const owed = ({ grades }: Rate, grade: number, instances: WindowInstance[]): WindowInstance[] =>
    grades === undefined || grades.includes(grade) ? instances : [];
  return yearsOf(before.window, after.window, calendars, (a, b, grade) => {
    const year = [owed(before, grade, a), owed(after, grade, b)] as const;
    return year.some((instances) => instances.length > 0) ? year : undefined;
  });
}

function inBoth(a: WindowInstance[], b: WindowInstance[]): Year | undefined {
  return a.length > 0 && b.length > 0 ? [a, b] : undefined;
}

/** The instances of both windows in each school year and for each grade; `undefined` where no calendar has them. */
function yearsOf(
  before: Window,
  after: Window,
  { contexts }: Calendars,
  take: (a: WindowInstance[], b: WindowInstance[], grade: number) => Year | undefined = inBoth,
): Year[] | undefined {
  const years: Year[] = [];
  for (const context of contexts) {
    for (const year of context.school.all) {
      for (const grade of GRADES) {
        try {
          const a = windowsOfYear(before, year, grade, context, Infinity);
          const b = windowsOfYear(after, year, grade, context, Infinity);
          const instances = a && b && take(a, b, grade);
          if (instances) years.push(instances);
        } catch (error) {
          // This calendar lacks the periods: another may have them.
          if (!(error instanceof UserError)) throw error;
        }
      }
    }
  }
  return years.length > 0 ? years : undefined;
}

/** How one window stands to another as a set of days: each later window lies in an earlier one, or the other way round. */
export function compareSpans(before: Window, after: Window, calendars: Calendars): Relation {
  if (isSame(before, after)) return 'equal';
  const years = yearsOf(before, after, calendars) ?? [];
  if (years.length === 0) return 'other';
  const lies = (inner: readonly WindowInstance[], outer: readonly WindowInstance[]): boolean =>
    inner.every((one) => outer.some((other) => isInside(one, other)));
  return relationOf(
    years.every(([a, b]) => lies(b, a)),
    years.every(([a, b]) => lies(a, b)),
  );
}

/** How the first or last day of a window moved, where both have as many instances in a year. */
export function compareEdges(before: Window, after: Window, edge: 'from' | 'to', calendars: Calendars): Shift {
  if (isSame(before, after)) return 'equal';
  const years = yearsOf(before, after, calendars) ?? [];
  const differences = years.flatMap(([a, b]) =>
    a.length === b.length ? a.map((one, index) => b[index][edge] - one[edge]) : [Number.NaN],
  );
  if (differences.length === 0 || differences.some(Number.isNaN)) return 'other';
  if (differences.every((difference) => difference === 0)) return 'equal';
  if (differences.every((difference) => difference <= 0)) return 'earlier';
  return differences.every((difference) => difference >= 0) ? 'later' : 'other';
}
