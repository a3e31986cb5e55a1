import { at, clause, event, example, frequency, schoolYear } from '../../../validator/language/index.ts';
import { valueOf } from '../own-decisions.ts';

export default clause('2.1.5', {
  title: 'Малый педсовет',
  text: 'Налаживает и согласует работу педагогов и других специалистов с учениками класса; собирает и ведёт малый педсовет – совет педагогов этого класса.',
  bearer: 'class-teacher',
  towards: ['teacher', 'specialist'],
  forms: ['small-council'],
  periodicity: 'в течение года, число не названо',
  requirement: 'continuous',
  checkability: 'needs-decision',
  reason:
    'Сколько заседаний нужно, не сказано: число называет школа. Кворум и протокол текст не упоминает, а слаженность работы по журналу не видна.',
  norms: {
    sessions: frequency({
      title: 'Малых педсоветов за год – не меньше, чем решила школа',
      subject: 'class',
      event: event('small-council.held'),
      window: schoolYear,
      min: valueOf('small-council'),
    }),
  },
  examples: [
    example('два заседания при числе «два»', {
      log: [
        at('2025-10-21 15:00', 'small-council.held', { class: '5А' }),
        at('2026-03-17 15:00', 'small-council.held', { class: '5А' }),
      ],
      asOf: '2026-08-31',
      decisions: { 'small-council': 2 },
      expect: { sessions: 'satisfied' },
    }),
    example('одно заседание за год при числе «два»', {
      log: [at('2025-10-21 15:00', 'small-council.held', { class: '5А' })],
      asOf: '2026-08-31',
      decisions: { 'small-council': 2 },
      expect: { sessions: 'violated' },
    }),
    example('второе заседание в последний день учебного года', {
      log: [
        at('2025-10-21 15:00', 'small-council.held', { class: '5А' }),
        at('2026-08-31 10:00', 'small-council.held', { class: '5А' }),
      ],
      asOf: '2026-08-31',
      decisions: { 'small-council': 2 },
      expect: { sessions: 'satisfied' },
    }),
    example('числа школа не назвала: заседания сосчитаны, вывода нет', {
      log: [at('2025-10-21 15:00', 'small-council.held', { class: '5А' })],
      asOf: '2026-08-31',
      expect: { sessions: 'undetermined' },
    }),
    example('школа решила не измерять: судит человек', {
      log: [at('2025-10-21 15:00', 'small-council.held', { class: '5А' })],
      asOf: '2026-08-31',
      decisions: { 'small-council': 'not-measured' },
      expect: { sessions: 'judgement' },
    }),
  ],
});
