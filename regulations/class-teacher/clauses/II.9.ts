import {
  at,
  calendarDays,
  clause,
  dates,
  deadline,
  endOf,
  event,
  example,
  plus,
} from '../../../validator/language/index.ts';
import { open } from '../own-decisions.ts';

export default clause('II.9', {
  source: 'Раздел II, строка 9',
  title: 'Анализ воспитательной работы за год',
  text: 'По установленной в школе форме сдаёт заместителю директора анализ: как шла воспитательная работа с классом, чего удалось добиться за прошедший учебный год, что намечено на следующий и какие результаты ожидаются.',
  bearer: 'class-teacher',
  towards: 'deputy-head',
  forms: ['methodical-session', 'deputy-conference'],
  periodicity: 'один раз в год',
  requirement: 'once',
  checkability: 'needs-decision',
  reason:
    'К какому дню, не сказано. Анализ подводит итог года, поэтому засчитывается сданное с 1 мая. Соблюдена ли установленная форма, по журналу не видно.',
  decisions: ['D19'],
  norms: {
    analysis: deadline({
      title: 'Анализ воспитательной работы за год сдан',
      key: 'class',
      trigger: { startOf: dates('05-01', '08-31') },
      response: event('year-analysis.submitted', { form: 'listed' }),
      by: open('analysis-due', {
        june: endOf(dates('06-01', '06-30')),
        'year-end': endOf(dates('05-01', '08-31')),
        'mid-september': plus(endOf(dates('05-01', '08-31')), calendarDays(15, { roll: 'none' })),
      }),
    }),
  },
  examples: [
    example('анализ сдан 4 июня', {
      note: 'Годится при любом сроке, какой бы школа ни выбрала.',
      log: [at('2026-06-04 11:00', 'year-analysis.submitted', { class: '5А', form: 'methodical-session' })],
      asOf: '2026-09-30',
      expect: { analysis: { june: 'satisfied', 'year-end': 'satisfied', 'mid-september': 'satisfied' } },
    }),
    example('анализа нет', {
      log: [],
      asOf: '2026-09-30',
      expect: { analysis: 'violated' },
    }),
    example('анализ сдан 31 августа', {
      note: 'Последний день учебного года.',
      log: [at('2026-08-31 10:00', 'year-analysis.submitted', { class: '5А', form: 'deputy-conference' })],
      asOf: '2026-09-30',
      expect: { analysis: { june: 'violated', 'year-end': 'satisfied', 'mid-september': 'satisfied' } },
    }),
    example('анализ сдан 1 сентября', {
      note: 'На день позже конца учебного года.',
      log: [at('2026-09-01 10:00', 'year-analysis.submitted', { class: '5А', form: 'deputy-conference' })],
      asOf: '2026-09-30',
      expect: { analysis: { june: 'violated', 'year-end': 'violated', 'mid-september': 'satisfied' } },
    }),
  ],
});
