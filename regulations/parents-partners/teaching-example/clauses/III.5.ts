import {
  at,
  clause,
  deadline,
  event,
  example,
  open,
  where,
  workingDays,
} from '../../../../validator/language/index.ts';

export default clause('III.5', {
  title: 'Устраивает ли родителей решение',
  text: 'За три рабочих дня после того, как вопрос решён, узнаёт у родителей, что они думают о результате, и убеждается, что просьба выполнена.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['e-mail', 'meeting.in-person', 'phone'],
  periodicity: 'за три рабочих дня после решения вопроса',
  requirement: 'on-event',
  checkability: 'needs-decision',
  reason:
    'Не сказано, нужен ли ответ родителя или достаточно спросить. Электронного журнала среди форм нет, хотя в III.1 и III.4 он есть.',
  norms: {
    confirmation: deadline({
      title: 'После решения родителей спросили, устраивает ли оно',
      key: 'case',
      trigger: event('appeal.resolved'),
      response: event('appeal.confirmed', {
        form: 'listed',
        where: open('D23', { asked: null, answered: where.oneOf('reaction', 'satisfied', 'dissatisfied') }),
      }),
      within: workingDays(3),
    }),
  },
  examples: [
    example('спросили по телефону на третий рабочий день', {
      log: [
        at('2025-10-08 12:00', 'appeal.resolved', { case: '12', class: '5А' }),
        at('2025-10-13 16:00', 'appeal.confirmed', { case: '12', form: 'phone', reaction: 'no-answer' }),
      ],
      asOf: '2025-10-31',
      expect: { confirmation: 'satisfied' },
    }),
    example('не спросили', {
      log: [at('2025-10-08 12:00', 'appeal.resolved', { case: '12', class: '5А' })],
      asOf: '2025-10-31',
      expect: { confirmation: 'violated' },
    }),
    example('родитель не ответил, а школа решила, что нужен ответ', {
      log: [
        at('2025-10-08 12:00', 'appeal.resolved', { case: '12', class: '5А' }),
        at('2025-10-13 16:00', 'appeal.confirmed', { case: '12', form: 'phone', reaction: 'no-answer' }),
      ],
      asOf: '2025-10-31',
      decisions: { D23: 'answered' },
      expect: { confirmation: 'violated' },
    }),
  ],
});
