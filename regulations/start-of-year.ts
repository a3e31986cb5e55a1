import { dates, firstDays, named, nth, open } from '../validator/language/index.ts';

/** «В начале учебного года»: все регламенты понимают эти слова одинаково, последний день называет школа. */
export const startOfYear = open('D08', {
  calendar: named('start-of-year'),
  september: dates('09-01', '09-30'),
  'mid-september': dates('09-01', '09-15'),
  'ten-days': firstDays(10, 'school-day'),
  'first-quarter': nth('quarter', 1, { fromYearStart: true }),
});
