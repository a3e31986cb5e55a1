import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import type { Term } from '../../schemas/norm.ts';
import type { Step } from '../../schemas/report.ts';
import type { SchoolCalendar } from '../../schemas/school-calendar.ts';
import { UserError } from '../../validator/messages/user-error.ts';
import { day, formatDay, weekday, type Day } from '../../validator/time/civil-date.ts';
import { schoolYears, type SchoolYears } from '../../validator/time/school-years.ts';
import { backward, forward, type Moment, type TermContext, type TermEnd } from '../../validator/time/term.ts';
import { workingDays } from '../../validator/time/working-days.ts';
import { timeZone, type Zone } from '../../validator/time/zone.ts';

/** A country with the calendars of the repository; school calendars only where a test names them. */
export function contextOf(country: 'RU' | 'KZ', ...calendarIds: string[]): TermContext {
  const working = workingDays(country, workingCalendars);
  const calendars = calendarIds.map(calendar);
  const school = schoolYears(calendars, working, day('2025-09-01'), day('2026-05-31'));
  return { zone: timeZone(country === 'RU' ? 'Europe/Moscow' : 'Asia/Almaty'), working, school };
}

export function calendar(id: string): SchoolCalendar {
  const found = schoolCalendars[id];
  if (!found) throw new RangeError(`no such school calendar: ${id}`);
  return found;
}

export const russia = contextOf('RU', 'ru-2025-26-quarters');
export const kazakhstan = contextOf('KZ', 'kz-2025-26');
export const countries = { RU: russia, KZ: kazakhstan };

/** `2026-05-05`, `2026-05-05T18:00` or `2026-05-05T23:59:59.999`, local. A day alone is its noon. */
export function moment(text: string, zone: Zone): Moment {
  const [date = '', time = '12:00'] = text.split('T');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const ms = Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000);
  return { day: day(date), instant: zone.instantOf(day(date), ms) };
}

/** The due date as people write it: the day, or for an hour of it the local time to the millisecond. */
export function written(end: TermEnd, zone: Zone): string {
  if (end.whole) return formatDay(end.day);
  const { day: date, ms } = zone.localOf(end.instant);
  return `${formatDay(date)}T${new Date(ms).toISOString().slice(11, -1)}`;
}

export function due(from: string, term: Term, context: TermContext = russia): string {
  return written(forward(moment(from, context.zone), term, context), context.zone);
}

export function dueBefore(from: string, term: Term, context: TermContext = russia): string {
  return written(backward(moment(from, context.zone), term, context), context.zone);
}

/** The derivation as `05-04 start`, `05-05 counted` … */
export function derivation(from: string, term: Term, context: TermContext, count = forward): string[] {
  const steps: Step[] = [];
  count(moment(from, context.zone), term, context, steps);
  return steps.map(({ date, effect }) => `${date.slice(5)} ${effect}`);
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export function weekdayName(date: Day): string {
  return WEEKDAYS[weekday(date) - 1] ?? '';
}

/** The user error that a call ends in. */
export function userErrorOf(call: () => unknown): { id: string; params: unknown } {
  try {
    call();
  } catch (error) {
    if (error instanceof UserError) return { id: error.id, params: error.params };
    throw error;
  }
  throw new Error('no error');
}

/** A school with one calendar made for a test. */
export function schoolWith(calendars: readonly SchoolCalendar[], context: TermContext = russia): SchoolYears {
  return schoolYears(calendars, context.working, day('2025-09-01'), day('2026-05-31'));
}
