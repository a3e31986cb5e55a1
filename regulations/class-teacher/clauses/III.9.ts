import { at, clause, event, everyThreeMonths, example, open } from '../../../validator/language/index.ts';

const activity = open('D17', {
  anyone: event('education.held', { reach: 'wider' }),
  'bearer-only': event('education.held', { role: ['class-teacher'] }),
});

export default clause('III.9', {
  source: 'Раздел III, строка 9',
  title: 'Занятия для родителей',
  text: 'Организует для родителей занятия по психологии и педагогике, очные и дистанционные: чтобы родители увереннее воспитывали детей.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['webinar', 'round-table', 'conference', 'club', 'workshop'],
  formsOpen: true,
  periodicity: 'раз в три месяца',
  requirement: 'frequency',
  checkability: 'needs-decision',
  reason:
    'Три месяца можно считать по-разному. Не сказано, засчитывается ли классу общешкольное занятие. Перечень форм открыт, поэтому форма не проверяется.',
  decisions: ['D11', 'D20'],
  contradicts: [
    {
      regulation: 'parents-partners',
      clause: 'II.3',
      why: 'там в занятии участвует специалист и нужны отзывы, а перечень форм закрыт',
    },
  ],
  norms: {
    activity: everyThreeMonths('Занятие для родителей проведено', activity),
  },
  examples: [
    example('круглый стол в октябре', {
      log: [at('2025-10-15 18:00', 'education.held', { class: '5А', form: 'round-table' })],
      asOf: '2025-12-10',
      expect: { activity: ['satisfied', 'pending'] },
    }),
    example('за осень ни одного занятия', {
      log: [at('2025-12-03 18:00', 'education.held', { class: '5А', form: 'webinar' })],
      asOf: '2025-12-10',
      expect: { activity: ['violated', 'satisfied'] },
    }),
    example('30 ноября – последний день первых трёх месяцев', {
      note: 'Подкаста среди названных форм нет, но перечень открыт.',
      log: [at('2025-11-30 12:00', 'education.held', { class: '5А', form: 'podcast' })],
      asOf: '2025-12-10',
      expect: { activity: ['satisfied', 'pending'] },
    }),
    example('общешкольный вебинар психолога', {
      note: 'Классу он засчитан, если школа не решит считать только работу самого классного руководителя.',
      log: [at('2025-11-12 18:00', 'education.held', { role: 'psychologist', form: 'webinar' })],
      asOf: '2025-11-30',
      expect: { activity: { anyone: ['satisfied'], 'bearer-only': ['violated'] } },
    }),
    example('если считать от раза до раза: 30 сентября и 30 декабря', {
      note: 'Три месяца кончаются как раз 30 декабря.',
      log: [
        at('2025-09-30', 'education.held', { class: '5А', form: 'webinar' }),
        at('2025-12-30', 'education.held', { class: '5А', form: 'webinar' }),
      ],
      asOf: '2026-01-15',
      decisions: { D05: 'rolling' },
      expect: { activity: ['pending'] },
    }),
    example('если считать от раза до раза: 30 сентября и 12 января', {
      note: 'Если каникулы не в счёт, последний день – 20 января: девять осенних дней и двенадцать зимних не считаются.',
      log: [
        at('2025-09-30', 'education.held', { class: '5А', form: 'webinar' }),
        at('2026-01-12', 'education.held', { class: '5А', form: 'webinar' }),
      ],
      asOf: '2026-01-15',
      decisions: { D05: 'rolling' },
      expect: { activity: { run: 'violated', pause: 'pending' } },
    }),
  ],
});
