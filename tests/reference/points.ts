/** §2.1 and §2.2: terms counted from points, bound by bound. */
import type { Point, Selector, Term } from '../../schemas/norm.ts';
import { formatDay, type Day } from '../../validator/time/civil-date.ts';
import { backward, forward, type Moment, type TermContext, type TermEnd } from '../../validator/time/term.ts';
import type { Instant } from '../../validator/time/zone.ts';
import { doubtOf, firstUncovered } from './coverage.ts';
import type { Keyed } from './keys.ts';
import { matches } from './matching.ts';
import type { Reason, Row, Subject } from './model.ts';
import { localTime, type Context, type Scene } from './scene.ts';
import { isBearerAbsent } from './who.ts';
import { windowAt } from './windows.ts';

export type Bound = { readonly day: Day; readonly instant: Instant | 'whole day' } | 'unset';

export interface Bounds {
  readonly lo: Bound;
  readonly hi: Bound;
  /** Of `next`, should the bounds differ. */
  readonly doubts: readonly Reason[];
}
export type PointValue = Bounds | 'unknown';

/** What days are counted by: the grade and class of the subject. */
export interface CountContext {
  readonly context: Context;
  /** In the school year of the trigger, target or opening. */
  readonly grade: number | undefined;
  readonly subject: Subject;
  readonly klass: string | undefined;
  /** The day on which the bearer is looked for, whose absence may pause. */
  readonly bearerDay: Day;
}

/** What points are counted by: besides, an instance and its trigger. */
export interface PointContext extends CountContext {
  readonly instance: Keyed;
  readonly trigger: Row;
}

export const wholeDay = (day: Day): Bound => ({ day, instant: 'whole day' });

/** As a due date: the last instant in time. An unset bound never comes. */
export function asDue(bound: Bound, { zone }: Scene): Instant {
  if (bound === 'unset') return Infinity;
  return bound.instant === 'whole day' ? zone.endOfDay(bound.day) : bound.instant;
}

/** As `since`: the first instant. */
export function asSince(bound: Bound, { zone }: Scene): Instant {
  if (bound === 'unset') return Infinity;
  return bound.instant === 'whole day' ? zone.startOfDay(bound.day) : bound.instant;
}

/** `2026-05-12` or local `2026-05-12T18:00`. */
export function dueText(bound: Bound, { zone }: Scene): string | undefined {
  if (bound === 'unset') return undefined;
  const isDay = bound.instant === 'whole day' || bound.instant === zone.endOfDay(bound.day);
  return isDay ? formatDay(bound.day) : localTime(bound.instant, zone);
}

/** The stamp of a row: the instant, or with day precision the whole day. § Of an unread stamp: anywhere up to `asOf`. */
export function stampBounds(row: Row, scene: Scene): Bounds {
  if (row.day === undefined) {
    return { lo: { day: -Infinity, instant: row.lo }, hi: { day: scene.asOf, instant: row.hi }, doubts: [] };
  }
  const bound: Bound = row.precise ? { day: row.day, instant: row.lo } : wholeDay(row.day);
  return { lo: bound, hi: bound, doubts: [] };
}

export function pointOf(point: Point, of: PointContext): PointValue {
  const { context, trigger, grade } = of;
  switch (point.point) {
    case 'trigger':
      return stampBounds(trigger, context);
    case 'attribute': {
      const day = trigger.cells[point.name]?.[0];
      return typeof day === 'number' ? both(wholeDay(day)) : 'unknown';
    }
    case 'startOf':
    case 'endOf': {
      if (trigger.day === undefined) return 'unknown';
      const window = windowAt(point.window, trigger.day, point.which ?? 'this', grade, context);
      // § A grade that is needed and blank leaves the point unknown.
      if (window === undefined) return 'unknown';
      if (window === 'none') return both('unset');
      return both(wholeDay(point.point === 'startOf' ? window.from : window.to));
    }
    case 'next':
      return nextOf(point.event, of);
    case 'plus':
    case 'minus': {
      const from = pointOf(point.from, of);
      const count = point.point === 'plus' ? forward : backward;
      return counted(from, point.term, context, (bound, side) =>
        boundOf(bound === 'unset' ? undefined : count(momentOf(bound, side, context), point.term, termContext(of))),
      );
    }
    case 'onOrAfter':
      return map(pointOf(point.of, of), (bound) => (bound === 'unset' ? bound : onOrAfter(bound, point.unit, of)));
    case 'earliest':
    case 'latest': {
      const points = point.of.map((part) => pointOf(part, of));
      if (points.includes('unknown')) return 'unknown';
      const bounds = points.filter((part) => part !== 'unknown');
      const pick = point.point === 'earliest' ? earliest : latest;
      return {
        lo: pick(
          bounds.map((part) => part.lo),
          context,
        ),
        hi: pick(
          bounds.map((part) => part.hi),
          context,
        ),
        doubts: bounds.flatMap((part) => part.doubts),
      };
    }
  }
}

function both(bound: Bound): Bounds {
  return { lo: bound, hi: bound, doubts: [] };
}

function map(value: PointValue, change: (bound: Bound, side: 'lo' | 'hi') => Bound): PointValue {
  return value === 'unknown' ? value : { ...value, lo: change(value.lo, 'lo'), hi: change(value.hi, 'hi') };
}

/**
 * A term from both bounds. They part where a whole day is the base of hours or of a cutoff at an hour, and are swapped
 * where a roll or a cutoff brings them out of order.
 */
function counted(
  from: PointValue,
  term: Term,
  scene: Scene,
  end: (bound: Bound, side: 'lo' | 'hi') => Bound,
): PointValue {
  if (from === 'unknown') return from;
  return ordered(end(from.lo, 'lo'), end(from.hi, 'hi'), [...from.doubts, ...doubtOfBase(from, term)], scene);
}

export function doubtOfBase(from: Bounds, term: Term): Reason[] {
  const isWhole = [from.lo, from.hi].some((bound) => bound !== 'unset' && bound.instant === 'whole day');
  const toAnHour = term.unit === 'hour' || (term.cutoff !== undefined && term.cutoff !== '24:00');
  return isWhole && toAnHour ? ['day-precision'] : [];
}

/** Bounds in order. Where they are equal nothing is in doubt. */
export function ordered(a: Bound, b: Bound, doubts: readonly Reason[], scene: Scene): Bounds {
  const [lo, hi] = asDue(a, scene) <= asDue(b, scene) ? [a, b] : [b, a];
  return { lo, hi, doubts: asDue(lo, scene) === asDue(hi, scene) ? [] : doubts };
}

/** An unset bound is later than all others: `earliest` ignores it, `latest` is unset with it. */
function earliest(bounds: readonly Bound[], scene: Scene): Bound {
  return bounds.reduce((a, b) => (asDue(b, scene) < asDue(a, scene) ? b : a));
}
function latest(bounds: readonly Bound[], scene: Scene): Bound {
  return bounds.reduce((a, b) => (asDue(b, scene) > asDue(a, scene) ? b : a));
}

/** What a term is counted from: of a whole day, 00:00 for `lo` and the last millisecond for `hi`. */
export function momentOf(bound: Exclude<Bound, 'unset'>, side: 'lo' | 'hi', { zone }: Scene): Moment {
  const { day, instant } = bound;
  if (instant !== 'whole day') return { day, instant };
  return { day, instant: side === 'lo' ? zone.startOfDay(day) : zone.endOfDay(day) };
}

export function boundOf(end: TermEnd | undefined): Bound {
  if (end === undefined) return 'unset';
  return end.whole ? wholeDay(end.day) : { day: end.day, instant: end.instant };
}

export function termContext({ context, grade, subject, klass, bearerDay }: CountContext): TermContext {
  return {
    zone: context.zone,
    working: context.working,
    school: context.years,
    grade,
    isAbsent: (day) => isBearerAbsent(subject, klass, bearerDay, day, context),
  };
}

/** A term from both bounds of a point, with the last days before rolling. */
export function termFrom(
  from: Bounds,
  term: Term,
  of: PointContext,
): { lo: TermEnd | undefined; hi: TermEnd | undefined } {
  const end = (bound: Bound, side: 'lo' | 'hi'): TermEnd | undefined =>
    bound === 'unset' ? undefined : forward(momentOf(bound, side, of.context), term, termContext(of));
  return { lo: end(from.lo, 'lo'), hi: end(from.hi, 'hi') };
}

/** A term counted back from both bounds. */
export function termBefore(from: Bounds, term: Term, of: CountContext): Bounds {
  const end = (bound: Bound, side: 'lo' | 'hi'): Bound =>
    bound === 'unset' ? bound : boundOf(backward(momentOf(bound, side, of.context), term, termContext(of)));
  return ordered(end(from.lo, 'lo'), end(from.hi, 'hi'), doubtOfBase(from, term), of.context);
}

/** The day of a bound; never, if it is unset. */
export function dayOf(bound: Bound): Day {
  return bound === 'unset' ? Infinity : bound.day;
}

/** § The page says nothing of showing a due date whose bounds differ: it is not shown. */
export function dueShown({ lo, hi }: Pick<Bounds, 'lo' | 'hi'>, scene: Scene): string | undefined {
  return asDue(lo, scene) === asDue(hi, scene) ? dueText(hi, scene) : undefined;
}

function onOrAfter(
  bound: Exclude<Bound, 'unset'>,
  unit: 'working-day' | 'school-day',
  { context, grade }: CountContext,
): Bound {
  const counts = (day: Day): boolean =>
    unit === 'working-day' ? context.working.isWorking(day) : context.years.isSchoolDay(day, grade);
  if (counts(bound.day)) return bound;
  let { day } = bound;
  while (!counts(day)) day++;
  return wholeDay(day);
}

/**
 * The first match after the trigger: for `hi` the sure one; for `lo` the possible one or the first uncovered day, if
 * that is earlier.
 *
 * § Of several sure matches the first is that with the earliest `lo`, then the earliest `hi`. § A rejected row whose
 * stamp could not be read may be the next one at once: it counts from 00:00 of the trigger's day, as an uncovered day does.
 */
function nextOf(event: Selector, of: PointContext): PointValue {
  const { context, trigger, instance } = of;
  if (trigger.day === undefined) return 'unknown';
  const after = matches(event, instance, trigger, context).filter(
    ({ row }) => row.day === undefined || row.lo > trigger.hi,
  );
  const sure = after.filter((found) => found.sure).sort((a, b) => a.row.lo - b.row.lo || a.row.hi - b.row.hi)[0];
  const hi: Bound = sure ? stampBounds(sure.row, context).hi : 'unset';

  const startOfDay = (day: Day): Bound => ({ day, instant: context.zone.startOfDay(day) });
  const guesses: { bound: Bound; doubts: readonly Reason[] }[] = after
    .filter((found) => !found.sure)
    .map(({ row, doubts }) => ({
      bound: row.day === undefined ? startOfDay(trigger.day ?? context.asOf) : stampBounds(row, context).lo,
      doubts,
    }));
  for (const activity of event.activity) {
    const day = firstUncovered(context, activity, trigger.day, context.asOf);
    if (day !== undefined) guesses.push({ bound: startOfDay(day), doubts: [doubtOf(context, activity)] });
  }
  const earlier = guesses.filter(({ bound }) => asSince(bound, context) < asSince(hi, context));
  const first = earlier.sort(
    (a, b) =>
      asSince(a.bound, context) - asSince(b.bound, context) || asDue(a.bound, context) - asDue(b.bound, context),
  )[0];
  const doubts = earlier.flatMap((guess) => guess.doubts);
  return ordered(first?.bound ?? hi, hi, doubts, context);
}
