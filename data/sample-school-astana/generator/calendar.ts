import { schoolCalendars, workingCalendars } from '../../calendars/index.ts';
import {
  day,
  daysOf,
  formatDay,
  weekday,
  type Day,
  type DaySpan,
  type Moment,
} from '../../sample-school/generator/calendar.ts';
import { schoolYears } from '../../../validator/time/school-years.ts';
import { forward } from '../../../validator/time/term.ts';
import { workingDays } from '../../../validator/time/working-days.ts';
import { HOUR, MINUTE, timeZone } from '../../../validator/time/zone.ts';

const zone = timeZone('Asia/Almaty');
const working = workingDays('KZ', workingCalendars);
const school = schoolYears([schoolCalendars['kz-2023-24']], working, day('2023-09-01'), day('2024-08-31'));

/** The sample is checked as of this day, the last of the school year. */
export const AS_OF = day('2024-08-31');
export const FIRST_DAY = day('2023-09-01');
export const LAST_LESSON = day('2024-05-25');
/** To this day the coordinator's book is full. */
export const BOOK_ENDS = day('2024-06-30');

const span = (from: string, to: string): DaySpan => ({ from: day(from), to: day(to) });

/*
 * The windows that the norms ask for, written out by hand: the truth must not come from the code that it tests. Days
 * between two periods belong to the earlier one.
 */

/** «Начало года», as the project recommends to read it. */
export const SEPTEMBER = span('2023-09-01', '2023-09-30');
export const HALF_YEARS = [span('2023-09-01', '2024-01-07'), span('2024-01-08', '2024-05-25')] as const;
export const QUARTERS = [
  span('2023-09-01', '2023-11-05'),
  span('2023-11-06', '2024-01-07'),
  span('2024-01-08', '2024-03-31'),
  span('2024-04-01', '2024-05-25'),
] as const;
const HOLIDAYS = [span('2023-10-30', '2023-11-05'), span('2023-12-29', '2024-01-07'), span('2024-03-21', '2024-03-31')];

export const isWorking = (at: Day): boolean => working.isWorking(at);
const isHoliday = (at: Day): boolean => HOLIDAYS.some(({ from, to }) => from <= at && at <= to);

/** Tuesdays and Thursdays of lessons: the school receives nobody in the holidays. */
export const RECEPTION_DAYS: readonly Day[] = daysOf({ from: FIRST_DAY, to: LAST_LESSON }).filter(
  (at) => (weekday(at) === 2 || weekday(at) === 4) && isWorking(at) && !isHoliday(at),
);

/** The last day of a term of working days; the day it starts on does not count. */
export const afterWorkingDays = (from: Day, amount: number): Day => end(from, amount, 'working-day');

/** The last day of a term of calendar days, moved on to a working day. */
export const afterCalendarDays = (from: Day, amount: number): Day => end(from, amount, 'calendar-day');

function end(from: Day, amount: number, unit: 'working-day' | 'calendar-day'): Day {
  const moment = { day: from, instant: zone.startOfDay(from) };
  return forward(moment, { amount, unit }, { zone, working, school }).day;
}

/** A moment so many hours later, as they pass and not as the clock shows: on 1 March 2024 it went back by one. */
export function afterHours({ day: date, minute = 0 }: Moment, hours: number): Moment {
  const local = zone.localOf(zone.instantOf(date, minute * MINUTE) + hours * HOUR);
  return { day: local.day, minute: local.ms / MINUTE };
}

/** `2024-03-05T10:35:00Z`: how a server writes a moment of the school's clock. */
export function utcStamp({ day: date, minute = 0 }: Moment): string {
  return `${new Date(zone.instantOf(date, minute * MINUTE)).toISOString().slice(0, 19)}Z`;
}

export const isBefore = (a: Moment, b: Moment): boolean =>
  a.day < b.day || (a.day === b.day && (a.minute ?? 0) < (b.minute ?? 0));

export const workingDaysIn = (days: DaySpan): Day[] => daysOf(days).filter(isWorking);

export { formatDay };
