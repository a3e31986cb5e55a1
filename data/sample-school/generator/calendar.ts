import { schoolCalendars, workingCalendars } from '../../calendars/index.ts';
import { day, formatDay, weekday, type Day, type DaySpan } from '../../../validator/time/civil-date.ts';
import { schoolYears } from '../../../validator/time/school-years.ts';
import { backward, forward } from '../../../validator/time/term.ts';
import { workingDays } from '../../../validator/time/working-days.ts';
import { timeZone } from '../../../validator/time/zone.ts';

export { day, formatDay, weekday, type Day, type DaySpan };

const zone = timeZone('Europe/Moscow');
const working = workingDays('RU', workingCalendars);
const school = schoolYears([schoolCalendars['ru-2025-26-quarters']], working, day('2025-09-01'), day('2026-08-31'));

/** The sample is checked as of this day. */
export const AS_OF = day('2026-08-31');
export const FIRST_DAY = day('2025-09-01');
export const LAST_LESSON = day('2026-05-26');

const span = (from: string, to: string): DaySpan => ({ from: day(from), to: day(to) });

/*
 * The windows that the norms ask for, written out by hand: the truth must not come from the code that it tests. Days
 * between two periods belong to the earlier one.
 */

/** «Начало года», as the project recommends to read it. */
export const SEPTEMBER = span('2025-09-01', '2025-09-30');
export const LESSONS = span('2025-09-01', '2026-05-26');
export const SCHOOL_YEAR = span('2025-09-01', '2026-08-31');
/** Before the year begins, as the project recommends to read it: the summer. */
export const BEFORE_YEAR = span('2025-06-01', '2025-08-31');
export const HALF_YEARS = [span('2025-09-01', '2026-01-11'), span('2026-01-12', '2026-05-26')] as const;
export const QUARTERS = [
  span('2025-09-01', '2025-11-04'),
  span('2025-11-05', '2026-01-11'),
  span('2026-01-12', '2026-04-05'),
  span('2026-04-06', '2026-05-26'),
] as const;
/** Three months each, from 1 September; the summer one has no lessons. */
export const BLOCKS = [
  span('2025-09-01', '2025-11-30'),
  span('2025-12-01', '2026-02-28'),
  span('2026-03-01', '2026-05-31'),
] as const;

export const isWorking = (at: Day): boolean => working.isWorking(at);
export const isSchoolDay = (at: Day): boolean => school.isSchoolDay(at, undefined);

/** The last day of a term of working days; the day it starts on does not count. */
export const afterWorkingDays = (from: Day, amount: number): Day => end(from, amount, 'working-day');

/** The last day of a term of calendar days, moved on to a working day. */
export const afterCalendarDays = (from: Day, amount: number): Day => end(from, amount, 'calendar-day');

/** The last day that is a number of working days before another. */
export function beforeWorkingDays(from: Day, amount: number): Day {
  const moment = { day: from, instant: zone.startOfDay(from) };
  return backward(moment, { amount, unit: 'working-day' }, { zone, working, school }).day;
}

function end(from: Day, amount: number, unit: 'working-day' | 'calendar-day'): Day {
  const moment = { day: from, instant: zone.startOfDay(from) };
  return forward(moment, { amount, unit }, { zone, working, school }).day;
}

/** A moment on the school's clock; without minutes, a day alone. */
export interface Moment {
  readonly day: Day;
  /** Minutes from midnight. */
  readonly minute?: number | undefined;
}

/** A moment of the same day, some minutes later. */
export const addMinutes = ({ day: date, minute = 0 }: Moment, minutes: number): Moment => ({
  day: date,
  minute: minute + minutes,
});

export const at = (date: string, clock?: string): Moment => ({
  day: day(date),
  minute: clock === undefined ? undefined : Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5)),
});

/** `2025-10-06T10:00`, or the day alone. */
export function stampOf({ day: date, minute }: Moment): string {
  return minute === undefined ? formatDay(date) : `${formatDay(date)}T${clockOf(minute)}`;
}

export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** `06.10.2025` */
export function russianDate(date: Day): string {
  const [year, month, dayOfMonth] = formatDay(date).split('-');
  return `${dayOfMonth}.${month}.${year}`;
}

export function daysOf({ from, to }: DaySpan): Day[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

export function common(a: DaySpan, b: DaySpan): DaySpan | undefined {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from <= to ? { from, to } : undefined;
}
