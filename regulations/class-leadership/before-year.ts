import { dates, named } from '../../validator/language/index.ts';
import { open } from './own-decisions.ts';

/** «До начала учебного года»: пункты 2.1.3 и 2.3.6 понимают эти слова одинаково. */
export const beforeYear = open('before-year', {
  calendar: named('before-year'),
  summer: dates('06-01', '08-31', 'before'),
  august: dates('08-01', '08-31', 'before'),
});
