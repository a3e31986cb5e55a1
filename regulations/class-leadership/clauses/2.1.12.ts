import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('2.1.12', {
  title: 'Предложения директору и заместителям',
  text: 'Смотрит на результаты класса, отношения в нём и просьбы родителей и предлагает директору и заместителям, что изменить в содержании, формах и условиях учёбы: например, заменить педагога или лучше использовать то, что есть в школе и вокруг неё. О решении ему вовремя сообщают.',
  bearer: 'class-teacher',
  towards: ['head-of-school', 'deputy-head'],
  periodicity: 'когда есть что предложить; ответ – «своевременно»',
  requirement: ['as-needed', 'right'],
  checkability: 'needs-decision',
  reason:
    'Предлагать или нет, решает классный руководитель: журнал покажет число и даты. Ответ – обязанность тех, кому предложили; он проверяется там, и срок называет школа.',
  decisions: ['D14', 'D24'],
  carriedBy: [
    { clause: '2.3.5', why: 'ответ заместителя директора' },
    { clause: '2.4.6', why: 'ответ директора' },
  ],
  norms: {
    proposals: evidence({
      title: 'Сколько предложений сделано директору и заместителям',
      subject: 'class',
      event: event('proposal.made'),
      window: schoolYear,
    }),
  },
  examples: [
    example('два предложения за год', {
      log: [
        at('2025-10-06 10:00', 'proposal.made', { case: '51', class: '5А', counterparty: ['deputy-head'] }),
        at('2026-02-09 10:00', 'proposal.made', { case: '52', class: '5А', counterparty: ['head-of-school'] }),
      ],
      asOf: '2026-05-31',
      expect: { proposals: 'judgement' },
    }),
  ],
});
