import { decisions } from '../../data/decisions.ts';
import { standardWords } from '../../data/vocabulary/index.ts';
import { languageOf } from './language.ts';
import { months } from './terms.ts';
import { blocks, dates, firstDays, named, nth, quarter } from './windows.ts';

const { event, frequency, interval, open, where } = languageOf(standardWords, decisions);

/**
 * The window of «в начале учебного года»: when it ends is decision D08.
 *
 * @example
 * startOfYear
 */
export const startOfYear = open('D08', {
  calendar: named('start-of-year'),
  september: dates('09-01', '09-30'),
  'mid-september': dates('09-01', '09-15'),
  'ten-days': firstDays(10, 'school-day'),
  'first-quarter': nth('quarter', 1, { fromYearStart: true }),
});

/**
 * The norm of «раз в три месяца» for every class: by which stretches it is counted is decision D05.
 *
 * @param title what the norm checks, in words
 * @param event which events count
 * @example
 * everyThreeMonths('Занятие для родителей проведено', event('education.held'))
 */
export function everyThreeMonths(title: string, event: Parameters<typeof frequency<'class'>>[0]['event']) {
  const base = { title, subject: 'class', event } as const;
  const maxGap = months(3, { pause: open('D20', { run: null, pause: ['school-holidays'] }) });
  return open('D05', {
    blocks: frequency({ ...base, window: blocks(months(3), 'school-year', { during: 'lessons' }) }),
    quarters: frequency({ ...base, window: blocks(months(3), '07-01', { during: 'lessons' }) }),
    rolling: interval({ ...base, during: 'lessons', maxGap }),
    periods: frequency({ ...base, window: quarter() }),
  });
}

/**
 * An appeal to the class teacher; one that names no addressee is taken for such.
 *
 * @example
 * appealToClassTeacher
 */
export const appealToClassTeacher = event('appeal.received', {
  where: where.or(where.not(where.present('counterparty')), where.includesAny('counterparty', 'class-teacher')),
});
