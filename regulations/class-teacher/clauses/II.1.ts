import { at, clause, deadline, event, example } from '../../../validator/language/index.ts';
import { valueOf } from '../own-decisions.ts';

export default clause('II.1', {
  source: 'Раздел II, строка 1',
  title: 'Чрезвычайный случай: сообщить директору',
  text: 'Если случилось чрезвычайное (нештатная ситуация, сложная травма, тяжкий вред здоровью, риск суицида, массовое нарушение правил школы), связывается с директором – по порядку, который школа приняла для таких случаев.',
  bearer: 'class-teacher',
  towards: 'head-of-school',
  forms: ['meeting.in-person', 'phone', 'messenger'],
  periodicity: 'в экстренных случаях, срок не назван',
  requirement: 'on-event',
  checkability: 'needs-decision',
  reason:
    'Срок назван не здесь, а в порядках самой школы, и текст их не приводит. Исчерпывает ли перечень все чрезвычайные случаи, не сказано. Для срока в часах в журнале нужно время, не только день.',
  decisions: ['D13', 'D21', 'D28', 'D29'],
  norms: {
    report: deadline({
      title: 'Директору вовремя сообщили о чрезвычайном случае',
      key: 'case',
      trigger: event('emergency.learned'),
      response: event('emergency.reported', { form: 'listed' }),
      within: valueOf('D16@II.1'),
    }),
  },
  examples: [
    example('позвонил через сорок минут, школа отвела час', {
      log: [
        at('2025-10-06 10:20', 'emergency.learned', { case: '31', class: '5А' }),
        at('2025-10-06 11:00', 'emergency.reported', { case: '31', form: 'phone' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@II.1': { amount: 1, unit: 'hour' } },
      expect: { report: 'satisfied' },
    }),
    example('сообщил на следующее утро', {
      log: [
        at('2025-10-06 10:20', 'emergency.learned', { case: '31', class: '5А' }),
        at('2025-10-07 08:30', 'emergency.reported', { case: '31', form: 'meeting.in-person' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@II.1': { amount: 1, unit: 'hour' } },
      expect: { report: 'violated' },
    }),
    example('ровно через час – ещё вовремя', {
      log: [
        at('2025-10-06 10:20', 'emergency.learned', { case: '31', class: '5А' }),
        at('2025-10-06 11:20', 'emergency.reported', { case: '31', form: 'phone' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@II.1': { amount: 1, unit: 'hour' } },
      expect: { report: 'satisfied' },
    }),
    example('в журнале только дни, без времени', {
      note: 'Прошёл ли час, по дню не видно.',
      log: [
        at('2025-10-06', 'emergency.learned', { case: '31', class: '5А' }),
        at('2025-10-06', 'emergency.reported', { case: '31', form: 'phone' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@II.1': { amount: 1, unit: 'hour' } },
      expect: { report: 'undetermined' },
    }),
    example('письмо в перечень форм не входит', {
      log: [
        at('2025-10-06 10:20', 'emergency.learned', { case: '31', class: '5А' }),
        at('2025-10-06 10:40', 'emergency.reported', { case: '31', form: 'e-mail.work' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@II.1': { amount: 1, unit: 'hour' } },
      expect: { report: 'violated' },
    }),
    example('школа срока не назвала: время измерено, вывода нет', {
      log: [
        at('2025-10-06 10:20', 'emergency.learned', { case: '31', class: '5А' }),
        at('2025-10-06 11:00', 'emergency.reported', { case: '31', form: 'phone' }),
      ],
      asOf: '2025-10-31',
      expect: { report: 'undetermined' },
    }),
  ],
});
