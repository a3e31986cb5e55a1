import { at, clause, deadline, event, example, value, valueOf } from '../../../validator/language/index.ts';

export default clause('2.4.6', {
  title: 'Ответ директора на предложение',
  text: 'Рассматривает предложения классного руководителя о том, что изменить в содержании, формах и условиях учёбы в его классе, и вовремя сообщает ему решение.',
  bearer: 'head-of-school',
  towards: 'class-teacher',
  periodicity: 'по каждому предложению, «своевременно»',
  requirement: 'deadline',
  checkability: 'needs-decision',
  reason: 'Срок за словом «своевременно» не назван: его задаёт школа.',
  decisions: ['D03', 'D13'],
  ownDecisions: {
    'D16@2.4.6': value({
      question: 'За какой срок директор отвечает на предложение?',
      why: 'Текст говорит «своевременно» и числа не называет. Школа может назвать своё или не измерять.',
      of: 'term',
      units: ['calendar-day', 'working-day', 'school-day', 'week'],
      min: 0,
      max: 60,
    }),
  },
  norms: {
    answer: deadline({
      title: 'О решении директора сообщили в срок',
      key: 'case',
      trigger: event(['proposal.made', 'proposal.forwarded'], { counterparty: ['head-of-school'] }),
      response: event('proposal.answered'),
      within: valueOf('D16@2.4.6'),
    }),
  },
  examples: [
    example('ответ на десятый рабочий день при сроке в десять', {
      log: [
        at('2026-04-24 10:00', 'proposal.made', { case: '53', class: '5А', counterparty: ['head-of-school'] }),
        at('2026-05-12 16:00', 'proposal.answered', { role: 'head-of-school', case: '53' }),
      ],
      asOf: '2026-05-31',
      decisions: { 'D16@2.4.6': { amount: 10, unit: 'working-day' } },
      expect: { answer: 'satisfied' },
    }),
    example('на день позже', {
      log: [
        at('2026-04-24 10:00', 'proposal.made', { case: '53', class: '5А', counterparty: ['head-of-school'] }),
        at('2026-05-13 09:00', 'proposal.answered', { role: 'head-of-school', case: '53' }),
      ],
      asOf: '2026-05-31',
      decisions: { 'D16@2.4.6': { amount: 10, unit: 'working-day' } },
      expect: { answer: 'violated' },
    }),
    example('предложение пришло от заместителя: срок директора идёт с этого дня', {
      log: [
        at('2025-10-06 10:00', 'proposal.made', { case: '51', class: '5А', counterparty: ['deputy-head'] }),
        at('2025-10-09 12:00', 'proposal.forwarded', { case: '51', counterparty: ['head-of-school'] }),
        at('2025-10-23 12:00', 'proposal.answered', { role: 'head-of-school', case: '51' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@2.4.6': { amount: 10, unit: 'working-day' } },
      expect: { answer: 'satisfied' },
    }),
    example('срок не назван: время измерено, вывода нет', {
      log: [
        at('2025-10-06 10:00', 'proposal.made', { case: '52', class: '5А', counterparty: ['head-of-school'] }),
        at('2025-10-20 16:00', 'proposal.answered', { role: 'head-of-school', case: '52' }),
      ],
      asOf: '2025-10-31',
      expect: { answer: 'undetermined' },
    }),
  ],
});
