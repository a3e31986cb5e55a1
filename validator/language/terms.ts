import type { TermUnit } from '../../schemas/norm.ts';
import type { TermSource } from './sources.ts';

/** How a term is counted where it differs from the default (docs/language.md §2.1). */
export type TermOptions = Omit<TermSource, 'amount' | 'unit'>;

function build(unit: TermUnit): (amount: number, options?: TermOptions) => TermSource {
  return (amount, options) => ({ amount, unit, ...options });
}

/**
 * Elapsed hours from the instant of the event.
 *
 * @param amount a whole number from 0; 0 is the day (or moment) itself
 * @param options how it is counted where it differs from the default
 * @example
 * hours(3)
 */
export const hours = build('hour');
/**
 * Calendar days; the day of the event is day 0; a last day off rolls to the next working day (ГК РФ art. 191, 193).
 *
 * @param amount a whole number from 0; 0 is the day (or moment) itself
 * @param options how it is counted where it differs from the default
 * @example
 * calendarDays(15, { roll: 'none' })
 */
export const calendarDays = build('calendar-day');
/**
 * Working days of the country's working calendar; the day of the event is day 0.
 *
 * @param amount a whole number from 0; 0 is the day (or moment) itself
 * @param options how it is counted where it differs from the default
 * @example
 * workingDays(3, { cutoff: '18:00' })
 */
export const workingDays = build('working-day');
/**
 * Days of lessons by the school calendar, for the grade of the subject.
 *
 * @param amount a whole number from 0; 0 is the day (or moment) itself
 * @param options how it is counted where it differs from the default
 * @example
 * schoolDays(2)
 */
export const schoolDays = build('school-day');
/**
 * Weeks: the same weekday.
 *
 * @param amount a whole number from 0; 0 is the day (or moment) itself
 * @param options how it is counted where it differs from the default
 * @example
 * weeks(2)
 */
export const weeks = build('week');
/**
 * Months: the same day number, or the last day of a month that lacks it (ГК РФ art. 192).
 *
 * @param amount a whole number from 0; 0 is the day (or moment) itself
 * @param options how it is counted where it differs from the default
 * @example
 * months(1, { pause: ['school-holidays'] })
 */
export const months = build('month');
/**
 * Years: the same day and month; 29 February becomes the 28th.
 *
 * @param amount a whole number from 0; 0 is the day (or moment) itself
 * @param options how it is counted where it differs from the default
 * @example
 * years(1)
 */
export const years = build('year');
