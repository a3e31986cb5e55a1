import type { WorkingCalendar } from '../../schemas/working-calendar.ts';
import { civil, day, isWeekend, type Day } from './civil-date.ts';
import { UserError } from '../messages/user-error.ts';

/** The working days of one country, for the years that are there. */
export interface WorkingDays {
  readonly country: string;
  readonly years: readonly number[];
  /** In the five-day week. @throws UserError if the day's year is not there */
  isWorking(day: Day): boolean;
  /** A public holiday by law (and not a day off moved there). @throws UserError */
  isHoliday(day: Day): boolean;
}

/** @param calendars one per year; those of other countries are left aside */
export function workingDays(country: string, calendars: readonly WorkingCalendar[]): WorkingDays {
  const years = new Set<number>();
  const exceptions = new Map<Day, boolean>();
  const holidays = new Set<Day>();
  for (const calendar of calendars) {
    if (calendar.country !== country) continue;
    years.add(calendar.year);
    for (const entry of calendar.days) {
      const date = day(entry.date);
      exceptions.set(date, entry.kind === 'work');
      if (entry.holiday) holidays.add(date);
    }
  }
  // Days are asked for one after another: a month that was found is not looked up again.
  let firstKnown = 1;
  let lastKnown = 0;
  const demand = (value: Day): void => {
    if (value >= firstKnown && value <= lastKnown) return;
    const { year, day: date } = civil(value);
    if (!years.has(year)) throw new UserError('working-calendar-missing', { country, year });
    firstKnown = value - date + 1;
    lastKnown = value - date + 28;
  };
  return {
    country,
    years: [...years].sort((a, b) => a - b),
    isWorking(value) {
      demand(value);
      return exceptions.get(value) ?? !isWeekend(value);
    },
    isHoliday(value) {
      demand(value);
      return holidays.has(value);
    },
  };
}
