import type { Slot, Window } from '../../schemas/norm.ts';
import { addMonths, civil, dayOf, validDay, weekday, type Day, type DaySpan } from './civil-date.ts';
import type { SchoolYear, SchoolYears } from './school-years.ts';
import type { WorkingDays } from './working-days.ts';
import { MINUTE, minutesOf, type Instant, type Zone } from './zone.ts';

/** One instance of a window. */
export interface WindowInstance {
  readonly kind: Window['window'];
  /** Label of the school year it belongs to. */
  readonly year: string;
  /** Counts from 1 within the school year. */
  readonly ordinal: number;
  readonly from: Day;
  readonly to: Day;
  /** For a slot: the instants [start, end). */
  readonly start?: Instant;
  readonly end?: Instant;
}

export interface WindowContext {
  readonly zone: Zone;
  readonly working: WorkingDays;
  readonly school: SchoolYears;
}

/**
 * The instances of a window in one school year, in order.
 *
 * @param until instances that begin later are not needed (and their calendars are not asked for)
 * @returns `[]` if the calendar gives the grade no such periods; `undefined` if the grade is needed and unknown
 * @throws UserError
 */
export function windowsOfYear(
  window: Window,
  year: SchoolYear,
  grade: number | undefined,
  context: WindowContext,
  until: Day,
): WindowInstance[] | undefined {
  const spans = spansOf(window, year, grade, context, until);
  if (!spans) return undefined;
  const instances: WindowInstance[] = [];
  spans.forEach((span, index) => {
    if (span.from > until) return;
    instances.push({ kind: window.window, year: year.label, ordinal: index + 1, ...span });
  });
  return instances;
}

type Span = DaySpan & { start?: Instant; end?: Instant };

function spansOf(
  window: Window,
  year: SchoolYear,
  grade: number | undefined,
  context: WindowContext,
  until: Day,
): Span[] | undefined {
  switch (window.window) {
    case 'school-year':
      return [year.year];
    case 'lessons':
      return [year.lessons];
    case 'half-year':
    case 'quarter':
    case 'trimester':
    case 'attestation-period': {
      const periods = context.school.periods(year, window.window, grade);
      return periods && joined(periods, window.between ?? 'previous');
    }
    case 'month':
      return during(window.during, year, months(year));
    case 'week':
      return during(window.during, year, weeks(year));
    case 'named':
      return [context.school.named(year, window.name)];
    case 'dates':
      return [datesOf(window.from, window.to, window.place ?? 'in', year)];
    case 'first-days':
      if (year.lessons.from > until) return [];
      return [{ from: year.lessons.from, to: nthDay(window.days, window.unit, year, grade, context) }];
    case 'nth': {
      const periods = context.school.periods(year, window.of, grade);
      const period = periods?.[window.n - 1];
      if (!periods) return undefined;
      return period ? [{ from: window.fromYearStart ? year.year.from : period.from, to: period.to }] : [];
    }
    case 'blocks':
      // The block of the first Monday may begin in the last days of August: it belongs to the year it opens.
      return during(
        window.during,
        year,
        blocks(window, year),
        window.anchor === 'monday' ? Math.min(anchorOf('monday', year), year.year.from) : undefined,
      );
    case 'slots':
      return slotsOf(window, year, grade, context, until);
  }
}

/**
 * The spans that belong to a year: those whose first day is in it; with `during: 'lessons'` those that meet its lessons,
 * so that neither the week in which lessons begin nor the half-year from July falls between two years.
 */
function during(limit: 'lessons' | undefined, year: SchoolYear, spans: Span[], first = year.year.from): Span[] {
  return spans.filter((span) =>
    limit
      ? span.from <= year.lessons.to && span.to >= year.lessons.from
      : span.from >= first && span.from <= year.year.to,
  );
}

/** Gives the days between two periods to one of them. */
function joined(periods: readonly DaySpan[], between: 'previous' | 'next' | 'none'): Span[] {
  return periods.map((period, index) => {
    const before = periods[index - 1];
    const after = periods[index + 1];
    return {
      from: between === 'next' && before ? before.to + 1 : period.from,
      to: between === 'previous' && after ? after.from - 1 : period.to,
    };
  });
}

function months({ year: { from: first, to: last } }: SchoolYear): Span[] {
  const { year, month } = civil(first);
  const result: Span[] = [];
  for (let index = 0; ; index++) {
    const from = addMonths(dayOf(year, month, 1), index).day;
    if (from > last) return result;
    result.push({ from, to: addMonths(from, 1).day - 1 });
  }
}

function weeks({ year: { from: first, to: last } }: SchoolYear): Span[] {
  const result: Span[] = [];
  for (let from = mondayOf(first); from <= last; from += 7) result.push({ from, to: from + 6 });
  return result;
}

function mondayOf(day: Day): Day {
  return day - weekday(day) + 1;
}

/** The first day `MM-DD` at or after a day; 29 February only in leap years. */
function occurrence(monthDay: string, from: Day): Day {
  return nearest(monthDay, from, 1);
}

/** The last day `MM-DD` at or before a day. */
function occurrenceBefore(monthDay: string, until: Day): Day {
  return nearest(monthDay, until, -1);
}

function nearest(monthDay: string, limit: Day, direction: 1 | -1): Day {
  const month = Number(monthDay.slice(0, 2));
  const date = Number(monthDay.slice(3, 5));
  const { year } = civil(limit);
  // Around 1900 and 2100 leap days lie eight years apart.
  for (let years = 0; years <= 8; years++) {
    const day = validDay(year + direction * years, month, date);
    if (day !== undefined && direction * (day - limit) >= 0) return day;
  }
  throw new RangeError(`no year has the day ${monthDay}`);
}

function datesOf(from: string, to: string, place: 'in' | 'before', year: SchoolYear): Span {
  if (place === 'before') {
    const last = occurrenceBefore(to, year.year.from - 1);
    return { from: occurrenceBefore(from, last), to: last };
  }
  const first = occurrence(from, year.year.from);
  return { from: first, to: occurrence(to, first) };
}

function nthDay(
  days: number,
  unit: 'calendar-day' | 'working-day' | 'school-day',
  year: SchoolYear,
  grade: number | undefined,
  { working, school }: WindowContext,
): Day {
  let left = days;
  for (let day = year.lessons.from; ; day++) {
    if (day > year.year.to) return year.year.to;
    if (unit === 'calendar-day' || (unit === 'working-day' ? working.isWorking(day) : school.isSchoolDay(day, grade))) {
      left--;
    }
    if (left === 0) return day;
  }
}

function blocks(window: Extract<Window, { window: 'blocks' }>, year: SchoolYear): Span[] {
  const { amount, unit } = window.term;
  const anchor = anchorOf(window.anchor, year);
  const start = (index: number): Day => {
    if (unit === 'month' || unit === 'year') return addMonths(anchor, index * amount * (unit === 'year' ? 12 : 1)).day;
    return anchor + index * amount * (unit === 'week' ? 7 : 1);
  };
  const result: Span[] = [];
  for (let index = 0; start(index) <= year.year.to; index++) {
    result.push({ from: start(index), to: start(index + 1) - 1 });
  }
  return result;
}

function anchorOf(anchor: string, year: SchoolYear): Day {
  if (anchor === 'school-year') return year.year.from;
  if (anchor === 'lessons') return year.lessons.from;
  if (anchor === 'monday') return mondayOf(year.lessons.from);
  return occurrenceBefore(anchor, year.year.from);
}

function slotsOf(
  window: Extract<Window, { window: 'slots' }>,
  year: SchoolYear,
  grade: number | undefined,
  { zone, working, school }: WindowContext,
  until: Day,
): Span[] {
  const span = window.during ? year.lessons : year.year;
  const result: Span[] = [];
  for (let day = span.from; day <= Math.min(span.to, until); day++) {
    for (const slot of slotsOn(window.slots, day)) {
      if (!working.isWorking(day)) continue;
      if (window.holidays === 'skip' && school.isSchoolHoliday(day, grade)) continue;
      result.push({ from: day, to: day, ...slotInstants(slot, day, zone) });
    }
  }
  return result;
}

/** The slots of a weekly timetable that fall on a day, in order. */
export function slotsOn(slots: readonly Slot[], day: Day): Slot[] {
  const today = weekday(day);
  return slots.filter((slot) => slot.weekday === today).sort((a, b) => minutesOf(a.from) - minutesOf(b.from));
}

/** A slot on a day as instants, [start, end). */
export function slotInstants(slot: Slot, day: Day, zone: Zone): { start: Instant; end: Instant } {
  return {
    start: zone.instantOf(day, minutesOf(slot.from) * MINUTE),
    end: zone.instantOf(day, minutesOf(slot.to) * MINUTE),
  };
}
