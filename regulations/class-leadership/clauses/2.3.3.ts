import { at, clause, deadline, event, example, value, valueOf } from '../../../validator/language/index.ts';

export default clause('2.3.3', {
  title: 'Помощь в конфликте по просьбе классного руководителя',
  text: 'Вовремя узнают от классного руководителя о сложных ситуациях в классе и по его просьбе участвуют в разборе конфликтов.',
  bearer: 'deputy-head',
  towards: 'class-teacher',
  periodicity: 'по каждой просьбе, срок не назван',
  requirement: ['right', 'on-event'],
  checkability: 'needs-decision',
  reason:
    'Сообщить о ситуации обязан классный руководитель, это проверяется в 2.1.9. Как скоро откликнуться на просьбу, не сказано: срок задаёт школа.',
  decisions: ['D13', 'D29'],
  carriedBy: [{ clause: '2.1.9', why: 'о сложной ситуации сообщает классный руководитель' }],
  ownDecisions: {
    'D16@2.3.3': value({
      question: 'За какой срок заместитель включается в разбор конфликта?',
      why: 'Срок откликнуться на просьбу в тексте не назван. Школа может назвать свой или не измерять.',
      of: 'term',
      units: ['hour', 'calendar-day', 'working-day', 'school-day'],
      min: 0,
      max: 60,
    }),
  },
  norms: {
    response: deadline({
      title: 'Заместитель откликнулся на просьбу классного руководителя',
      key: 'case',
      trigger: event('help.requested', { counterparty: ['deputy-head'] }),
      response: event('help.given', { role: ['deputy-head'] }),
      within: valueOf('D16@2.3.3'),
    }),
  },
  examples: [
    example('заместитель включился на второй рабочий день при сроке в два', {
      log: [
        at('2025-11-14 09:00', 'help.requested', { case: '41', class: '5А', counterparty: ['deputy-head'] }),
        at('2025-11-18 15:00', 'help.given', { case: '41' }),
      ],
      asOf: '2025-11-30',
      decisions: { 'D16@2.3.3': { amount: 2, unit: 'working-day' } },
      expect: { response: 'satisfied' },
    }),
    example('на третий рабочий день', {
      log: [
        at('2025-11-14 09:00', 'help.requested', { case: '41', class: '5А', counterparty: ['deputy-head'] }),
        at('2025-11-19 08:00', 'help.given', { case: '41' }),
      ],
      asOf: '2025-11-30',
      decisions: { 'D16@2.3.3': { amount: 2, unit: 'working-day' } },
      expect: { response: 'violated' },
    }),
    example('вместо заместителя пришёл психолог', {
      log: [
        at('2025-11-14 09:00', 'help.requested', { case: '41', class: '5А', counterparty: ['deputy-head'] }),
        at('2025-11-17 15:00', 'help.given', { role: 'psychologist', case: '41' }),
      ],
      asOf: '2025-11-30',
      decisions: { 'D16@2.3.3': { amount: 2, unit: 'working-day' } },
      expect: { response: 'violated' },
    }),
    example('просили психолога: заместителя это не касается', {
      log: [at('2025-11-14 09:00', 'help.requested', { case: '41', class: '5А', counterparty: ['psychologist'] })],
      asOf: '2025-11-30',
      decisions: { 'D16@2.3.3': { amount: 2, unit: 'working-day' } },
      expect: { response: 'not-applicable' },
    }),
    example('срок не назван: время измерено, вывода нет', {
      log: [
        at('2025-11-14 09:00', 'help.requested', { case: '41', class: '5А', counterparty: ['deputy-head'] }),
        at('2025-11-18 15:00', 'help.given', { case: '41' }),
      ],
      asOf: '2025-11-30',
      expect: { response: 'undetermined' },
    }),
  ],
});
