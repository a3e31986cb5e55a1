import { Temporal } from 'temporal-polyfill';
import type { Pause, Term } from '../../schemas/norm.ts';
import type { Day } from '../../validator/time/civil-date.ts';

/**
 * Terms counted by hand, a day at a time, as docs/language.md §2.1 tells it: no formulas, no tables, no shortcuts.
 * Dates and zones are Temporal's, so that nothing but the day number is shared with validator/time.
 */
export interface OracleWorld {
  readonly zone: string;
  works(day: Day): boolean;
  hasLessons(day: Day): boolean;
  isPausedBy(pause: Pause, day: Day): boolean;
}

export interface OracleMoment {
  readonly day: Day;
  readonly instant: number;
}

export interface OracleEnd {
  readonly unrolled: Day;
  readonly day: Day;
  readonly instant: number;
  readonly whole: boolean;
}

type Roll = NonNullable<Term['roll']>;

/** The end of a term counted forward. */
export function oracleForward(from: OracleMoment, term: Term, world: OracleWorld): OracleEnd {
  const paused = pausedIn(term, world);
  if (term.unit === 'hour')
    return rollInstant(hoursLater(from.instant, term.amount, paused, world), term, paused, world);

  const sameDay = term.start === 'same-day';
  const unrolled = lastDayForward(from.day, term, paused, world);
  const roll = term.roll ?? (isDayCount(term) && term.unit !== 'calendar-day' ? 'none' : 'next');
  const mayBeDue = (day: Day): boolean => world.works(day) && !paused(day);
  const due = rollForward(unrolled, roll, sameDay ? from.day : from.day + 1, mayBeDue);

  if (isWholeDay(term)) return { unrolled, day: due, instant: lastMillisecond(due, world.zone), whole: true };
  const instant = at(due, term.cutoff, world.zone);
  if (instant > from.instant) return { unrolled, day: due, instant, whole: false };
  const moved = firstAfter(due, mayBeDue);
  return { unrolled, day: moved, instant: at(moved, term.cutoff, world.zone), whole: false };
}

/** The day by which something must be done for a term to lie between it and the moment. */
export function oracleBackward(from: OracleMoment, term: Term, world: OracleWorld): OracleEnd {
  const paused = pausedIn(term, world);
  if (term.unit === 'hour') {
    return rollInstant(hoursEarlier(from.instant, term.amount, paused, world), term, paused, world, from.day);
  }
  const unrolled = lastDayBackward(from.day, term, paused, world);
  const mayBeDue = (day: Day): boolean => world.works(day) && !paused(day);
  const due = rollBackward(unrolled, term.roll ?? 'previous', from.day, mayBeDue);
  if (isWholeDay(term)) return { unrolled, day: due, instant: lastMillisecond(due, world.zone), whole: true };
  return { unrolled, day: due, instant: at(due, term.cutoff, world.zone), whole: false };
}

/** Point 1–5: the last day before it is rolled. */
function lastDayForward(from: Day, term: Term, paused: (day: Day) => boolean, world: OracleWorld): Day {
  if (term.amount === 0) return from;
  const first = term.start === 'same-day' ? from : from + 1;
  if (isDayCount(term)) {
    let counted = 0;
    for (let day = first; ; day++) {
      if (counts(day, term, world) && !paused(day)) counted++;
      if (counted === term.amount) return day;
    }
  }
  // As many days must pass unpaused as the term has without any pause.
  let length = plainEnd(from, term) - first + 1;
  for (let day = first; ; day++) {
    if (!paused(day)) length--;
    if (length === 0) return day;
  }
}

function lastDayBackward(from: Day, term: Term, paused: (day: Day) => boolean, world: OracleWorld): Day {
  if (term.amount === 0) return from;
  if (isDayCount(term)) {
    let counted = 0;
    for (let day = term.start === 'same-day' ? from : from - 1; ; day--) {
      if (counts(day, term, world) && !paused(day)) counted++;
      if (counted === term.amount) return day;
    }
  }
  let length = from - shifted(from, term, -1).day;
  for (let day = from - 1; ; day--) {
    if (!paused(day)) length--;
    if (length === 0) return day;
  }
}

/** The last day of a term in weeks, months or years that nothing pauses. */
function plainEnd(from: Day, term: Term): Day {
  const { day, lacksNumber } = shifted(from, term, 1);
  if (term.start !== 'same-day') return day;
  return lacksNumber ? day : day - 1;
}

function shifted(from: Day, term: Term, sign: 1 | -1): { day: Day; lacksNumber: boolean } {
  const start = plainDate(from);
  const amount = sign * term.amount;
  if (term.unit === 'week') return { day: from + 7 * amount, lacksNumber: false };
  const end = start.add(term.unit === 'month' ? { months: amount } : { years: amount });
  return { day: dayNumber(end), lacksNumber: end.day !== start.day };
}

/** Point 6. */
function rollForward(last: Day, roll: Roll, firstCounted: Day, mayBeDue: (day: Day) => boolean): Day {
  if (roll === 'none' || mayBeDue(last)) return last;
  if (roll === 'next') return firstAfter(last, mayBeDue);
  for (let day = last - 1; day >= firstCounted; day--) if (mayBeDue(day)) return day;
  return last;
}

function rollBackward(last: Day, roll: Roll, from: Day, mayBeDue: (day: Day) => boolean): Day {
  if (roll === 'none' || mayBeDue(last)) return last;
  if (roll === 'previous') return lastBefore(last, mayBeDue);
  for (let day = last + 1; day <= from; day++) if (mayBeDue(day)) return day;
  return last;
}

/** Point 8: hours that pass; a paused day stands still from its 00:00 to its 24:00. */
function hoursLater(from: number, hours: number, paused: (day: Day) => boolean, world: OracleWorld): number {
  let left = hours * 3_600_000;
  let now = from;
  for (let day = dayAt(from, world.zone); left > 0; day++) {
    const end = lastMillisecond(day, world.zone) + 1;
    if (!paused(day)) {
      const passed = Math.min(left, end - now);
      left -= passed;
      if (left === 0) return now + passed;
    }
    now = end;
  }
  return now;
}

function hoursEarlier(from: number, hours: number, paused: (day: Day) => boolean, world: OracleWorld): number {
  let left = hours * 3_600_000;
  let now = from;
  for (let day = dayAt(from, world.zone); left > 0; day--) {
    const start = lastMillisecond(day - 1, world.zone) + 1;
    if (!paused(day)) {
      const passed = Math.min(left, now - start);
      left -= passed;
      if (left === 0) return now - passed;
    }
    now = start;
  }
  return now;
}

function rollInstant(
  instant: number,
  term: Term,
  paused: (day: Day) => boolean,
  world: OracleWorld,
  notAfter = Infinity,
): OracleEnd {
  const day = dayAt(instant, world.zone);
  const roll = term.roll ?? 'none';
  const unmoved = { unrolled: day, day, instant, whole: false };
  const mayBeDue = (candidate: Day): boolean => world.works(candidate) && !paused(candidate);
  if (roll === 'none' || mayBeDue(day)) return unmoved;
  const due = roll === 'next' ? firstAfter(day, mayBeDue) : lastBefore(day, mayBeDue);
  if (due > notAfter) return unmoved;
  // For hours, an extension runs from the due day and not from an unrolled one (§2.2).
  return { unrolled: due, day: due, instant: lastMillisecond(due, world.zone), whole: false };
}

function isDayCount(term: Term): boolean {
  return term.unit === 'calendar-day' || term.unit === 'working-day' || term.unit === 'school-day';
}

function isWholeDay(term: Term): term is Term & { cutoff?: '24:00' } {
  return term.cutoff === undefined || term.cutoff === '24:00';
}

function counts(day: Day, term: Term, world: OracleWorld): boolean {
  if (term.unit === 'working-day') return world.works(day);
  return term.unit === 'calendar-day' || world.hasLessons(day);
}

function pausedIn(term: Term, world: OracleWorld): (day: Day) => boolean {
  return (day) => (term.pause ?? []).some((pause) => world.isPausedBy(pause, day));
}

function firstAfter(day: Day, holds: (day: Day) => boolean): Day {
  for (let next = day + 1; ; next++) if (holds(next)) return next;
}

function lastBefore(day: Day, holds: (day: Day) => boolean): Day {
  for (let previous = day - 1; ; previous--) if (holds(previous)) return previous;
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');

function plainDate(day: Day): Temporal.PlainDate {
  return EPOCH.add({ days: day });
}

function dayNumber(date: Temporal.PlainDate): Day {
  return EPOCH.until(date, { largestUnit: 'days' }).days;
}

function dayAt(instant: number, zone: string): Day {
  return dayNumber(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate());
}

function at(day: Day, hour: string | undefined, zone: string): number {
  return plainDate(day).toZonedDateTime({ timeZone: zone, plainTime: hour ?? '00:00' }).epochMilliseconds;
}

function lastMillisecond(day: Day, zone: string): number {
  return at(day + 1, '00:00', zone) - 1;
}
