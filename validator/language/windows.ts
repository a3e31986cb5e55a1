import type { Slot, Window } from '../../schemas/norm.ts';
import type { TermSource } from './sources.ts';

type Between = { between?: 'previous' | 'next' | 'none' };
type During = { during?: 'lessons' };

/**
 * The school year, 1 September to 31 August unless the school calendar says otherwise.
 *
 * @example
 * schoolYear
 */
export const schoolYear: Window = { window: 'school-year' };
/**
 * From the first to the last day of lessons.
 *
 * @example
 * lessons
 */
export const lessons: Window = { window: 'lessons' };

/**
 * Half-years of the school calendar.
 *
 * @param options to which period the days between two periods belong: the earlier (default), the next, none
 * @example
 * halfYear({ between: 'next' })
 */
export const halfYear = (options: Between = {}): Window => ({ window: 'half-year', ...options });
/**
 * Quarters of the school calendar.
 *
 * @param options to which period the days between two periods belong: the earlier (default), the next, none
 * @example
 * quarter()
 */
export const quarter = (options: Between = {}): Window => ({ window: 'quarter', ...options });
/**
 * Trimesters of the school calendar.
 *
 * @param options to which period the days between two periods belong: the earlier (default), the next, none
 * @example
 * trimester()
 */
export const trimester = (options: Between = {}): Window => ({ window: 'trimester', ...options });
/**
 * Quarters, trimesters or half-years, as the school calendar says for the grade.
 *
 * @param options to which period the days between two periods belong: the earlier (default), the next, none
 * @example
 * attestationPeriod()
 */
export const attestationPeriod = (options: Between = {}): Window => ({ window: 'attestation-period', ...options });
/**
 * Calendar months that begin in the school year.
 *
 * @param options `during: 'lessons'` keeps those that meet the dates of lessons
 * @example
 * month({ during: 'lessons' })
 */
export const month = (options: During = {}): Window => ({ window: 'month', ...options });
/**
 * Weeks from Monday to Sunday.
 *
 * @param options `during: 'lessons'` keeps those that meet the dates of lessons
 * @example
 * week()
 */
export const week = (options: During = {}): Window => ({ window: 'week', ...options });

/**
 * A named period of the school calendar.
 *
 * @param name `start-of-year`, `before-year`, `after-year`, or one of the school's own
 * @example
 * named('start-of-year')
 */
export const named = (name: string): Window => ({ window: 'named', name });

/**
 * From one day of the year to another, both ends included.
 *
 * @param from month and day, `09-01`
 * @param to month and day, `09-30`
 * @param place `before`: the last such period before the school year
 * @example
 * dates('06-01', '08-31', 'before')
 */
export const dates = (from: string, to: string, place?: 'in' | 'before'): Window =>
  place === undefined ? { window: 'dates', from, to } : { window: 'dates', from, to, place };

/**
 * The first days of lessons.
 *
 * @param days how many, from 1
 * @param unit which days count
 * @example
 * firstDays(10, 'school-day')
 */
export const firstDays = (days: number, unit: 'calendar-day' | 'working-day' | 'school-day'): Window => ({
  window: 'first-days',
  days,
  unit,
});

/**
 * The n-th period of a kind.
 *
 * @param of the kind of period
 * @param n from 1
 * @param options `fromYearStart`: it reaches back to the first day of the school year
 * @example
 * nth('quarter', 1, { fromYearStart: true })
 */
export const nth = (
  of: 'half-year' | 'quarter' | 'trimester' | 'attestation-period',
  n: number,
  options: { fromYearStart?: boolean } = {},
): Window => ({ window: 'nth', of, n, ...options });

/**
 * Windows of equal length one after another.
 *
 * @param term calendar days, weeks, months or years
 * @param anchor the first day of the school year or of lessons, the Monday of the first week of lessons, or `MM-DD`
 * @param options `during: 'lessons'` keeps those that meet the dates of lessons
 * @throws RangeError for a term in other units
 * @example
 * blocks(weeks(2), 'monday', { during: 'lessons' })
 */
export const blocks = (
  term: TermSource,
  anchor: 'school-year' | 'lessons' | 'monday' | (string & {}),
  options: During = {},
): Window => {
  const { amount, unit } = term;
  if (unit !== 'calendar-day' && unit !== 'week' && unit !== 'month' && unit !== 'year') {
    throw new RangeError(`blocks are counted in calendar days, weeks, months or years, not in ${unit}`);
  }
  return { window: 'blocks', term: { amount, unit }, anchor, ...options };
};

/**
 * Hours of every week; non-working days have none.
 *
 * @param slots weekday 1 (Monday) – 7, from and to `HH:MM`, the end excluded
 * @param options `holidays: 'skip'` drops those in school holidays
 * @example
 * slots([{ weekday: 2, from: '15:30', to: '16:30' }], { holidays: 'skip' })
 */
export const slots = (slots: Slot[], options: { holidays?: 'keep' | 'skip' } & During = {}): Window => ({
  window: 'slots',
  slots,
  ...options,
});
