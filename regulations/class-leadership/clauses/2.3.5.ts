import { at, clause, deadline, event, example, value, valueOf } from '../../../validator/language/index.ts';

export default clause('2.3.5', {
  title: 'Ответ заместителя на предложение',
  text: 'Рассматривают предложения классного руководителя – что изменить в содержании, формах и условиях учёбы, не заменить ли педагога, как лучше использовать то, что есть в школе и вокруг неё, – вовремя решают в пределах своих прав и сообщают ему решение.',
  bearer: 'deputy-head',
  towards: 'class-teacher',
  periodicity: 'по каждому предложению, «своевременно»',
  requirement: 'deadline',
  checkability: 'needs-decision',
  reason:
    'Срок за словом «своевременно» не назван. Если решение не в правах заместителя, предложение идёт директору, и дальше отвечает он (2.4.6).',
  decisions: ['D03', 'D13'],
  ownDecisions: {
    'D16@2.3.5': value({
      question: 'За какой срок заместитель отвечает на предложение?',
      why: 'Текст говорит «своевременно» и числа не называет. Школа может назвать своё или не измерять.',
      of: 'term',
      units: ['calendar-day', 'working-day', 'school-day', 'week'],
      min: 0,
      max: 60,
    }),
  },
  norms: {
    answer: deadline({
      title: 'О решении по предложению сообщили в срок',
      key: 'case',
      trigger: event('proposal.made', { counterparty: ['deputy-head'] }),
      response: event('proposal.answered'),
      within: valueOf('D16@2.3.5'),
      unless: { event: event('proposal.forwarded') },
    }),
  },
  examples: [
    example('ответ на десятый рабочий день при сроке в десять', {
      log: [
        at('2025-10-06 10:00', 'proposal.made', { case: '51', class: '5А', counterparty: ['deputy-head'] }),
        at('2025-10-20 16:00', 'proposal.answered', { case: '51' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@2.3.5': { amount: 10, unit: 'working-day' } },
      expect: { answer: 'satisfied' },
    }),
    example('на день позже', {
      log: [
        at('2025-10-06 10:00', 'proposal.made', { case: '51', class: '5А', counterparty: ['deputy-head'] }),
        at('2025-10-21 09:00', 'proposal.answered', { case: '51' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@2.3.5': { amount: 10, unit: 'working-day' } },
      expect: { answer: 'violated' },
    }),
    example('решение не в правах заместителя: передано директору', {
      log: [
        at('2025-10-06 10:00', 'proposal.made', { case: '51', class: '5А', counterparty: ['deputy-head'] }),
        at('2025-10-09 12:00', 'proposal.forwarded', { case: '51', counterparty: ['head-of-school'] }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@2.3.5': { amount: 10, unit: 'working-day' } },
      expect: { answer: 'not-applicable' },
    }),
    example('срок не назван: время измерено, вывода нет', {
      log: [
        at('2025-10-06 10:00', 'proposal.made', { case: '51', class: '5А', counterparty: ['deputy-head'] }),
        at('2025-10-20 16:00', 'proposal.answered', { case: '51' }),
      ],
      asOf: '2025-10-31',
      expect: { answer: 'undetermined' },
    }),
  ],
});
