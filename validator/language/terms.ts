import type { TermUnit } from '../../schemas/norm.ts';
import type { TermSource } from './sources.ts';

/** How a term is counted where it differs from the default (docs/language.md §2.1). */
export type TermOptions = Omit<TermSource, 'amount' | 'unit'>;

function build(unit: TermUnit): (amount: number, options?: TermOptions) => TermSource {
  return (amount, options) => ({ amount, unit, ...options });
}

/** Elapsed hours from the instant of the event. */
export const hours = build('hour');
/** Calendar days; the day of the event is day 0; a last day off rolls to the next working day (ГК РФ art. 191, 193). */
export const calendarDays = build('calendar-day');
/** Working days of the country's working calendar. */
export const workingDays = build('working-day');
/** Days of lessons by the school calendar. */
export const schoolDays = build('school-day');
/** Weeks: the same weekday. */
export const weeks = build('week');
/** Months: the same day number, or the last day of a month that lacks it (ГК РФ art. 192). */
export const months = build('month');
export const years = build('year');
