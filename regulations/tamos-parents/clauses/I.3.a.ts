import { at, clause, deadline, event, evidence, example, valueOf } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('I.3.a', {
  source: 'раздел I, пункт 3, первая функция',
  title: 'Координатор принимает звонки и обращения',
  text: 'Принимает от родителей звонки, официальные запросы, жалобы и заявления и даёт им ход.',
  bearer: 'parent-coordinator',
  towards: 'parent',
  forms: ['phone', 'e-mail', 'by-hand'],
  periodicity: 'каждое обращение, срок не назван',
  requirement: 'on-event',
  checkability: 'needs-decision',
  reason:
    'Не сказано, за сколько дней обращение регистрируют. Звонок сам по себе официальным обращением не считается: по звонкам видно только число.',
  norms: {
    registered: deadline({
      title: 'Официальное обращение зарегистрировано в срок, который назначила школа',
      key: 'case',
      trigger: event('official-appeal.received'),
      response: event('official-appeal.registered'),
      within: valueOf('D16@I.3.a'),
    }),
    calls: evidence({
      title: 'Сколько звонков родителей принято',
      subject: 'school',
      event: event('call.taken'),
      window: schoolYear,
    }),
  },
  examples: [
    example('зарегистрировано на следующий рабочий день', {
      log: [
        at('2025-10-10 18:40', 'official-appeal.received', { case: 'ОФ-7', form: 'e-mail' }),
        at('2025-10-13 09:10', 'official-appeal.registered', { case: 'ОФ-7' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@I.3.a': { amount: 1, unit: 'working-day' } },
      expect: { registered: 'satisfied' },
    }),
    example('зарегистрировано на день позже', {
      note: 'Пришло в пятницу вечером; один рабочий день – это понедельник, а записали во вторник.',
      log: [
        at('2025-10-10 18:40', 'official-appeal.received', { case: 'ОФ-7', form: 'e-mail' }),
        at('2025-10-14 09:10', 'official-appeal.registered', { case: 'ОФ-7' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@I.3.a': { amount: 1, unit: 'working-day' } },
      expect: { registered: 'violated' },
    }),
    example('последний миг срока – через праздничный понедельник 27 октября', {
      log: [
        at('2025-10-24 12:00', 'official-appeal.received', { case: 'ОФ-9', form: 'by-hand' }),
        at('2025-10-28 23:59', 'official-appeal.registered', { case: 'ОФ-9' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@I.3.a': { amount: 1, unit: 'working-day' } },
      expect: { registered: 'satisfied' },
    }),
    example('срок школа не назвала: время измерено, вывода нет', {
      log: [
        at('2025-10-10 18:40', 'official-appeal.received', { case: 'ОФ-7', form: 'e-mail' }),
        at('2025-10-13 09:10', 'official-appeal.registered', { case: 'ОФ-7' }),
      ],
      asOf: '2025-10-31',
      expect: { registered: 'undetermined' },
    }),
    example('три звонка за год', {
      log: [
        at('2025-09-11 10:00', 'call.taken', { form: 'phone' }),
        at('2025-11-06 15:20', 'call.taken', { form: 'phone' }),
        at('2026-02-03 09:40', 'call.taken', { form: 'phone' }),
      ],
      asOf: '2026-05-25',
      expect: { calls: 'judgement' },
    }),
  ],
});
