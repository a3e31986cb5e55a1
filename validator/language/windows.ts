import type { Slot, Window } from '../../schemas/norm.ts';
import type { TermSource } from './sources.ts';

type Between = { between?: 'previous' | 'next' | 'none' };
type During = { during?: 'lessons' };

/** The school year, 1 September to 31 August unless the school calendar says otherwise. */
export const schoolYear: Window = { window: 'school-year' };
/** From the first to the last day of lessons. */
export const lessons: Window = { window: 'lessons' };

/** Half-years of the school calendar. @param options to which half-year the days between them belong */
export const halfYear = (options: Between = {}): Window => ({ window: 'half-year', ...options });
export const quarter = (options: Between = {}): Window => ({ window: 'quarter', ...options });
export const trimester = (options: Between = {}): Window => ({ window: 'trimester', ...options });
/** Quarters, trimesters or half-years, as the school calendar says for the grade. */
export const attestationPeriod = (options: Between = {}): Window => ({ window: 'attestation-period', ...options });
/** Calendar months that begin in the school year. */
export const month = (options: During = {}): Window => ({ window: 'month', ...options });
/** Weeks from Monday to Sunday. */
export const week = (options: During = {}): Window => ({ window: 'week', ...options });

/** A named period of the school calendar: `start-of-year`, `before-year`, `after-year`. */
export const named = (name: string): Window => ({ window: 'named', name });

/** From one day of the year to another, `09-01` to `09-30`. @param place `before`: the last such period before the school year */
export const dates = (from: string, to: string, place?: 'in' | 'before'): Window =>
  place === undefined ? { window: 'dates', from, to } : { window: 'dates', from, to, place };

/** The first days of lessons. */
export const firstDays = (days: number, unit: 'calendar-day' | 'working-day' | 'school-day'): Window => ({
  window: 'first-days',
  days,
  unit,
});

/** The n-th period of a kind; with `fromYearStart` it reaches back to the first day of the school year. */
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

/** Hours of every week; non-working days have none. @param slots weekday 1 (Monday) – 7, [from, to) */
export const slots = (slots: Slot[], options: { holidays?: 'keep' | 'skip' } & During = {}): Window => ({
  window: 'slots',
  slots,
  ...options,
});
