import type { Pause, Term } from '../../schemas/norm.ts';
import type { Step } from '../../schemas/report.ts';
import { addMonths, formatDay, type Day } from './civil-date.ts';
import type { SchoolYears } from './school-years.ts';
import type { WorkingDays } from './working-days.ts';
import { HOUR, MINUTE, minutesOf, type Instant, type Zone } from './zone.ts';
import { UserError } from '../messages/user-error.ts';

/** What a term is counted by. */
export interface TermContext {
  readonly zone: Zone;
  readonly working: WorkingDays;
  readonly school: SchoolYears;
  /** The grade whose school days and holidays count; none: those of the whole school. */
  readonly grade?: number | undefined;
  /** Whether the bearer is absent on a day, for `pause: ['bearer-absence']`. */
  readonly isAbsent?: ((day: Day) => boolean) | undefined;
}

/** A moment that a term is counted from: the day decides for days, the instant for hours. */
export interface Moment {
  readonly day: Day;
  readonly instant: Instant;
}

/** The end of a term. */
export interface TermEnd {
  /** The last day before rolling; for hours, the due day. */
  readonly unrolled: Day;
  readonly day: Day;
  /** The last instant in time, inclusive. */
  readonly instant: Instant;
  /** Due to the end of the day, and not to an hour of it. */
  readonly whole: boolean;
}

/** Terms of these units end on the next working day unless said otherwise (ГК РФ art. 193). */
const ROLLS_NEXT: ReadonlySet<Term['unit']> = new Set(['calendar-day', 'week', 'month', 'year']);

/** More days than this in a row that do not count, and the term has no end: everything is paused. */
const LONGEST_WALK = 20_000;

/**
 * The end of a term that runs forward from a moment (docs/language.md §2.1).
 *
 * @param steps filled, if given, with every day of the term and its effect
 * @throws UserError if a calendar year that the walk needs is not there, or if the term never ends for pauses
 */
export function forward(from: Moment, term: Term, context: TermContext, steps?: Step[]): TermEnd {
  const walk = new Walk(term.pause, context, steps);
  if (term.unit === 'hour') return hours(from, term, walk, 1);
  const sameDay = term.start === 'same-day' && term.amount > 0;
  const first = term.amount === 0 || sameDay ? from.day : from.day + 1;
  const unrolled = lastDay(from.day, term, walk, sameDay);
  const roll = term.roll ?? (ROLLS_NEXT.has(term.unit) ? 'next' : 'none');
  let day = roll === 'none' ? unrolled : walk.roll(unrolled, roll, roll === 'previous' ? first : Infinity);
  let instant = cutoffOf(day, term, context.zone);
  if (hasHour(term) && instant <= from.instant) {
    day = walk.roll(day + 1, 'next', Infinity, true);
    instant = cutoffOf(day, term, context.zone);
  }
  return { unrolled, day, instant, whole: !hasHour(term) };
}

/** A term counted back from a moment: the last day on which it is still in time. See {@link forward}. */
export function backward(from: Moment, term: Term, context: TermContext, steps?: Step[]): TermEnd {
  const walk = new Walk(term.pause, context, steps);
  if (term.unit === 'hour') return hours(from, term, walk, -1);
  const unrolled = firstDay(from.day, term, walk);
  const roll = term.roll ?? 'previous';
  const day = roll === 'none' ? unrolled : walk.roll(unrolled, roll, roll === 'next' ? from.day : -Infinity);
  return { unrolled, day, instant: cutoffOf(day, term, context.zone), whole: !hasHour(term) };
}

function hasHour(term: Term): boolean {
  return term.cutoff !== undefined && term.cutoff !== '24:00';
}

function cutoffOf(day: Day, term: Term, zone: Zone): Instant {
  return hasHour(term) && term.cutoff !== undefined
    ? zone.instantOf(day, minutesOf(term.cutoff) * MINUTE)
    : zone.endOfDay(day);
}

function lastDay(from: Day, term: Term, walk: Walk, sameDay: boolean): Day {
  walk.note(from, sameDay && walk.counts(from, term.unit) ? 'counted' : 'start');
  if (term.amount === 0) return from;
  switch (term.unit) {
    case 'calendar-day':
    case 'working-day':
    case 'school-day': {
      const counted = sameDay && walk.counts(from, term.unit) ? 1 : 0;
      return walk.count(from, term.amount - counted, term.unit, 1);
    }
    case 'week':
      return walk.stretch(from, from + 7 * term.amount - (sameDay ? 1 : 0), sameDay, 1);
    default: {
      const months = term.unit === 'year' ? term.amount * 12 : term.amount;
      const { day, clamped } = addMonths(from, months);
      return walk.stretch(from, sameDay && !clamped ? day - 1 : day, sameDay, 1);
    }
  }
}

function firstDay(from: Day, term: Term, walk: Walk): Day {
  const sameDay = term.start === 'same-day' && isDayUnit(term) && term.amount > 0 && walk.counts(from, term.unit);
  walk.note(from, sameDay ? 'counted' : 'start');
  if (term.amount === 0) return from;
  switch (term.unit) {
    case 'calendar-day':
    case 'working-day':
    case 'school-day':
      return walk.count(from, term.amount - (sameDay ? 1 : 0), term.unit, -1);
    case 'week':
      return walk.stretch(from, from - 7 * term.amount, false, -1);
    default:
      return walk.stretch(
        from,
        addMonths(from, term.unit === 'year' ? -12 * term.amount : -term.amount).day,
        false,
        -1,
      );
  }
}

function isDayUnit(term: Term): boolean {
  return term.unit === 'calendar-day' || term.unit === 'working-day' || term.unit === 'school-day';
}

function hours(from: Moment, term: Term, walk: Walk, direction: 1 | -1): TermEnd {
  const { zone } = walk.context;
  let instant = from.instant;
  let left = term.amount * HOUR;
  walk.note(from.day, 'start');
  // The clock runs from edge to edge: the day is kept apart, since a midnight belongs to both its neighbours.
  for (let { day } = zone.localOf(instant), idle = 0; left > 0; day += direction) {
    const edge = zone.startOfDay(direction === 1 ? day + 1 : day);
    const paused = walk.isPaused(day);
    if (day !== from.day) walk.note(day, paused ? 'paused' : 'counted');
    const passed = paused ? 0 : Math.min(left, Math.abs(edge - instant));
    left -= passed;
    instant = left > 0 ? edge : instant + direction * passed;
    idle = paused ? idle + 1 : 0;
    if (idle > LONGEST_WALK) throw endless(from.day);
  }
  const { day } = zone.localOf(instant);
  const roll = term.roll ?? 'none';
  const limit = roll === 'previous' ? -Infinity : direction === -1 ? from.day : Infinity;
  const due = roll === 'none' ? day : walk.roll(day, roll, limit);
  return { unrolled: due, day: due, instant: due === day ? instant : zone.endOfDay(due), whole: false };
}

function endless(from: Day): UserError {
  return new UserError('term-without-end', { date: formatDay(from) });
}

/** Counts days one by one and notes what each did. */
class Walk {
  readonly context: TermContext;
  readonly #pause: readonly Pause[];
  readonly #steps: Step[] | undefined;

  constructor(pause: readonly Pause[] | undefined, context: TermContext, steps: Step[] | undefined) {
    this.context = context;
    this.#pause = pause ?? [];
    this.#steps = steps;
  }

  note(day: Day, effect: Step['effect']): void {
    this.#steps?.push({ date: formatDay(day), effect });
  }

  isPaused(day: Day): boolean {
    for (const pause of this.#pause) {
      if (pause === 'school-holidays') {
        if (this.context.school.isSchoolHoliday(day, this.context.grade)) return true;
      } else if (this.context.isAbsent?.(day)) return true;
    }
    return false;
  }

  /** A working day that is not paused. */
  isOpen(day: Day): boolean {
    return this.context.working.isWorking(day) && !this.isPaused(day);
  }

  counts(day: Day, unit: Term['unit']): boolean {
    if (this.isPaused(day)) return false;
    if (unit === 'working-day') return this.context.working.isWorking(day);
    if (unit === 'school-day') return this.context.school.isSchoolDay(day, this.context.grade);
    return true;
  }

  /** The `amount`-th day after (before) `from` that counts. */
  count(from: Day, amount: number, unit: Term['unit'], direction: 1 | -1): Day {
    if (unit === 'calendar-day' && this.#pause.length === 0 && !this.#steps) return from + direction * amount;
    let day = from;
    let left = amount;
    for (let idle = 0; left > 0; idle++) {
      if (idle > LONGEST_WALK) throw endless(from);
      day += direction;
      if (this.counts(day, unit)) {
        left--;
        idle = 0;
        this.note(day, 'counted');
      } else this.note(day, this.isPaused(day) ? 'paused' : 'skipped');
    }
    return day;
  }

  /** Moves the last day of a stretch by the paused days in it, and by those newly met, until none is met. */
  stretch(from: Day, nominal: Day, withFrom: boolean, direction: 1 | -1): Day {
    let last = nominal;
    if (this.#pause.length > 0) {
      let owed = withFrom && this.isPaused(from) ? 1 : 0;
      for (let day = from + direction; day !== last + direction; day += direction) if (this.isPaused(day)) owed++;
      for (let idle = 0; owed > 0; idle++) {
        if (idle > LONGEST_WALK) throw endless(from);
        last += direction;
        if (this.isPaused(last)) continue;
        owed--;
        idle = 0;
      }
    }
    if (this.#steps) {
      for (let day = from + direction; day !== last + direction; day += direction) {
        this.note(day, this.isPaused(day) ? 'paused' : 'counted');
      }
    }
    return last;
  }

  /** The nearest open day at or after (before) `day`; `day` itself if the limit is passed first. */
  roll(day: Day, to: 'next' | 'previous', limit: Day, moved = false): Day {
    const direction = to === 'next' ? 1 : -1;
    const passed: Step[] = [];
    for (let candidate = day, i = 0; i <= LONGEST_WALK; candidate += direction, i++) {
      if (to === 'next' ? candidate > limit : candidate < limit) return day;
      if (this.isOpen(candidate)) {
        if (candidate !== day || moved) {
          this.#steps?.push(...passed, { date: formatDay(candidate), effect: 'rolled' });
        }
        return candidate;
      }
      if (candidate !== day || moved) {
        passed.push({ date: formatDay(candidate), effect: this.isPaused(candidate) ? 'paused' : 'skipped' });
      }
    }
    throw endless(day);
  }
}
