import {
  appealToClassTeacher,
  at,
  clause,
  event,
  evidence,
  example,
  schoolYear,
} from '../../../validator/language/index.ts';

export default clause('III.1', {
  title: 'Меры по запросу родителей',
  text: 'По запросу родителей сам делает всё, что вправе, – так, чтобы семье не пришлось обращаться снова, к другим работникам, к администрации или за пределы школы.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['e-journal', 'e-mail', 'meeting.in-person', 'phone'],
  periodicity: 'по каждому обращению, срок не назван',
  requirement: 'on-event',
  checkability: 'evidence-only',
  reason:
    'Срока нет, а повторное обращение – следствие, за которое один учитель не отвечает. Сроки стоят в III.3 и III.4.',
  decisions: ['D03', 'D13'],
  carriedBy: [{ clause: 'III.4', why: 'срок ответа о мерах' }],
  norms: {
    appeals: evidence({
      title: 'Сколько обращений получено',
      subject: 'class',
      event: { ...appealToClassTeacher, reach: 'members' },
      window: schoolYear,
    }),
    measures: evidence({
      title: 'Сколько мер принято по обращениям',
      subject: 'class',
      event: event('appeal.acted', { reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('обращение и мера в тот же день', {
      log: [
        at('2025-10-06 10:00', 'appeal.received', { case: '12', student: 's1' }),
        at('2025-10-06 15:00', 'appeal.acted', { case: '12', form: 'phone' }),
      ],
      asOf: '2026-05-31',
      expect: { appeals: 'judgement', measures: 'judgement' },
    }),
  ],
});
