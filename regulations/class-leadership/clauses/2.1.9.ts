import {
  at,
  clause,
  deadline,
  event,
  evidence,
  example,
  schoolYear,
  value,
  valueOf,
} from '../../../validator/language/index.ts';

export default clause('2.1.9', {
  title: 'Сложная ситуация: сказать и позвать на помощь',
  text: 'Вовремя сообщает администрации и педагогам о сложных ситуациях, которые без них не решить; зовёт заместителей директора и любых специалистов школы, когда надо разобрать конфликт или помочь ученикам класса расти.',
  bearer: 'class-teacher',
  towards: ['administration', 'teacher', 'specialist'],
  periodicity: 'по каждой ситуации, «своевременно»',
  requirement: ['deadline', 'as-needed'],
  checkability: 'needs-decision',
  reason:
    'Срок за словом «своевременно» не назван. Когда классный руководитель узнал о ситуации, видно только из его записи. Звать ли на помощь, решает он сам.',
  decisions: ['D13', 'D14', 'D29'],
  ownDecisions: {
    'D16@2.1.9': value({
      question: 'За какой срок сообщают о сложной ситуации?',
      why: 'Текст говорит «своевременно» и числа не называет. Школа может назвать своё или не измерять.',
      of: 'term',
      units: ['hour', 'calendar-day', 'working-day', 'school-day'],
      min: 0,
      max: 60,
    }),
  },
  norms: {
    notice: deadline({
      title: 'О сложной ситуации сообщили в срок',
      key: 'case',
      trigger: event('problem.noticed'),
      response: event('problem.reported'),
      within: valueOf('D16@2.1.9'),
    }),
    help: evidence({
      title: 'Сколько раз просили о помощи',
      subject: 'class',
      event: event('help.requested', { reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('сообщили на второй рабочий день при сроке в два, через выходные', {
      log: [
        at('2025-11-13 14:00', 'problem.noticed', { case: '41', class: '5А' }),
        at('2025-11-17 09:00', 'problem.reported', { case: '41', counterparty: ['deputy-head'] }),
      ],
      asOf: '2025-11-30',
      decisions: { 'D16@2.1.9': { amount: 2, unit: 'working-day' } },
      expect: { notice: 'satisfied' },
    }),
    example('сообщили днём позже', {
      log: [
        at('2025-11-13 14:00', 'problem.noticed', { case: '41', class: '5А' }),
        at('2025-11-18 09:00', 'problem.reported', { case: '41', counterparty: ['deputy-head'] }),
      ],
      asOf: '2025-11-30',
      decisions: { 'D16@2.1.9': { amount: 2, unit: 'working-day' } },
      expect: { notice: 'violated' },
    }),
    example('срок ещё идёт', {
      log: [at('2025-11-13 14:00', 'problem.noticed', { case: '41', class: '5А' })],
      asOf: '2025-11-16',
      decisions: { 'D16@2.1.9': { amount: 2, unit: 'working-day' } },
      expect: { notice: 'pending' },
    }),
    example('срок не назван: время измерено, вывода нет', {
      log: [
        at('2025-11-13 14:00', 'problem.noticed', { case: '41', class: '5А' }),
        at('2025-11-14 09:00', 'problem.reported', { case: '41' }),
      ],
      asOf: '2025-11-30',
      expect: { notice: 'undetermined' },
    }),
    example('попросили помощи у психолога', {
      log: [at('2025-11-14 09:00', 'help.requested', { case: '41', student: 's1', counterparty: ['psychologist'] })],
      asOf: '2026-05-31',
      expect: { help: 'judgement' },
    }),
  ],
});
