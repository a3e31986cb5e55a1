import type { Point, Selector, Term } from '../../schemas/norm.ts';
import type { Step } from '../../schemas/report.ts';
import { formatDay, type Day } from '../time/civil-date.ts';
import { backward, forward, type Moment, type TermContext, type TermEnd } from '../time/term.ts';
import type { Instant, Zone } from '../time/zone.ts';
import { momentText } from '../time/moment-text.ts';
import { Doubt } from './truth.ts';
import { NO_GRADE, type World } from './world.ts';

/** A bound of a point: a whole day, or an instant of it. Unset bounds never come. */
export interface Bound {
  readonly day: Day;
  /** For a whole day its last millisecond: what it is as a due date. */
  readonly instant: Instant;
  readonly whole: boolean;
}

/** A point: its bounds, and why they differ. */
export interface Pair {
  readonly lo: Bound | undefined;
  readonly hi: Bound | undefined;
  readonly doubts: number;
}

/** A point that hangs on a blank attribute or grade. */
export const UNKNOWN = 'unknown';

/** The trigger of an instance, and how to look around it. */
export interface PointFrame {
  readonly world: World;
  readonly trigger: Pair & { readonly lo: Bound; readonly hi: Bound };
  readonly grade: number | undefined;
  readonly term: TermContext;
  /** A date attribute of the trigger. */
  attribute(name: string): Day | undefined;
  /** The next match of the same key after the trigger. */
  next(selector: Selector): Pair;
}

export function wholeDay(day: Day, zone: Zone): Bound {
  return { day, instant: zone.endOfDay(day), whole: true };
}

export function instantBound(instant: Instant, zone: Zone): Bound {
  return { day: zone.localOf(instant).day, instant, whole: false };
}

export function samePair(bound: Bound): Pair & { lo: Bound; hi: Bound } {
  return { lo: bound, hi: bound, doubts: 0 };
}

export function boundOfEnd(end: TermEnd): Bound {
  return { day: end.day, instant: end.instant, whole: end.whole };
}

/** 00:00 of a whole day, or the instant: what a bound is as `since`. */
export function startOf(bound: Bound, zone: Zone): Instant {
  return bound.whole ? zone.startOfDay(bound.day) : bound.instant;
}

/** The moment that a term counts from: hours run from 00:00 of a whole day for `lo`, from its end for `hi`. */
export function momentOf(bound: Bound, which: 'lo' | 'hi', zone: Zone): Moment {
  return { day: bound.day, instant: bound.whole && which === 'lo' ? zone.startOfDay(bound.day) : bound.instant };
}

export function sameBound(a: Bound | undefined, b: Bound | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.instant === b.instant && a.whole === b.whole);
}

/** A day, or its hour; the last millisecond of a day is the day. */
export function boundText(bound: Bound, zone: Zone): string {
  return bound.whole || bound.instant === zone.endOfDay(bound.day)
    ? formatDay(bound.day)
    : momentText(bound.instant, zone);
}

/** A roll or a cutoff can bring the end of the earlier bound after that of the later one. */
export function inOrder({ lo, hi, doubts }: Pair): Pair {
  return lo && hi && lo.instant > hi.instant ? { lo: hi, hi: lo, doubts } : { lo, hi, doubts };
}

/** The value of a point (docs/language.md §2.2). */
export function pointOf(point: Point, frame: PointFrame): Pair | typeof UNKNOWN {
  const { world, trigger } = frame;
  const { zone } = world;
  switch (point.point) {
    case 'trigger':
      return trigger;
    case 'attribute': {
      const day = frame.attribute(point.name);
      return day === undefined ? UNKNOWN : samePair(wholeDay(day, zone));
    }
    case 'startOf':
    case 'endOf': {
      const instance =
        point.which === 'next'
          ? world.windows.after(point.window, frame.grade, trigger.lo.day)
          : world.windows.current(point.window, frame.grade, trigger.lo.day);
      if (instance === NO_GRADE) return UNKNOWN;
      if (!instance) return { lo: undefined, hi: undefined, doubts: 0 };
      return samePair(wholeDay(point.point === 'startOf' ? instance.from : instance.to, zone));
    }
    case 'next':
      return frame.next(point.event);
    case 'plus':
    case 'minus': {
      const from = pointOf(point.from, frame);
      if (from === UNKNOWN) return UNKNOWN;
      return shifted(from, point.term, point.point === 'plus' ? 1 : -1, frame.term);
    }
    case 'onOrAfter': {
      const of = pointOf(point.of, frame);
      if (of === UNKNOWN) return UNKNOWN;
      const counts = (day: Day): boolean =>
        point.unit === 'working-day' ? world.working.isWorking(day) : world.years.isSchoolDay(day, frame.grade);
      const move = (bound: Bound | undefined): Bound | undefined => {
        if (!bound || counts(bound.day)) return bound;
        let day = bound.day + 1;
        while (!counts(day)) day++;
        return wholeDay(day, zone);
      };
      return inOrder({ lo: move(of.lo), hi: move(of.hi), doubts: of.doubts });
    }
    case 'earliest':
    case 'latest': {
      const of: Pair[] = [];
      for (const child of point.of) {
        const pair = pointOf(child, frame);
        if (pair === UNKNOWN) return UNKNOWN;
        of.push(pair);
      }
      const pick = point.point === 'earliest' ? earliest : latest;
      return {
        lo: pick(of.map((pair) => pair.lo)),
        hi: pick(of.map((pair) => pair.hi)),
        doubts: of.reduce((doubts, pair) => doubts | pair.doubts, 0),
      };
    }
  }
}

/** A term after (or before) a point, bound by bound. @param steps the days of the first bound's term */
export function shifted(from: Pair, term: Term, direction: 1 | -1, context: TermContext, steps?: Step[]): Pair {
  const count = direction === 1 ? forward : backward;
  const lo = from.lo && boundOfEnd(count(momentOf(from.lo, 'lo', context.zone), term, context, steps));
  const same =
    sameBound(from.lo, from.hi) &&
    (term.unit !== 'hour' || from.lo?.whole !== true) &&
    !(from.lo?.whole && hasHour(term));
  const hi = same ? lo : from.hi && boundOfEnd(count(momentOf(from.hi, 'hi', context.zone), term, context));
  // Bounds that part here part because a whole day stands for an instant of it.
  const parted = sameBound(from.lo, from.hi) && !sameBound(lo, hi);
  const doubts = from.doubts | (parted ? Doubt.dayPrecision : 0);
  return inOrder({ lo, hi, doubts });
}

function hasHour(term: Term): boolean {
  return term.cutoff !== undefined && term.cutoff !== '24:00';
}

function earliest(bounds: readonly (Bound | undefined)[]): Bound | undefined {
  let first: Bound | undefined;
  for (const bound of bounds) if (bound && (!first || bound.instant < first.instant)) first = bound;
  return first;
}

/** The later bound; unset if one of them is. */
export function latest(bounds: readonly (Bound | undefined)[]): Bound | undefined {
  let last: Bound | undefined;
  for (const bound of bounds) {
    if (!bound) return undefined;
    if (!last || bound.instant > last.instant) last = bound;
  }
  return last;
}
