import {
  at,
  attribute,
  calendarDays,
  clause,
  deadline,
  event,
  example,
  latest,
  minus,
  plus,
  trigger,
  value,
  valueOf,
} from '../../../validator/language/index.ts';

export default clause('2.3.1', {
  title: 'Классного руководителя предупреждают об изменениях',
  text: 'Предупреждают классного руководителя обо всём, что изменится в содержании, формах и условиях учёбы в его классе.',
  bearer: 'deputy-head',
  towards: 'class-teacher',
  periodicity: 'о каждом изменении, до его начала',
  requirement: 'on-event',
  checkability: 'needs-decision',
  reason:
    'Слово «предстоящих» говорит лишь, что сообщить надо заранее; за сколько дней, решает школа. Какие изменения вносить в журнал, тоже.',
  ownDecisions: {
    'D16@2.3.1': value({
      question:
        'За сколько дней до начала изменения предупреждают классного руководителя? (Если об изменении решили позже, – в тот же день.)',
      why: 'Слово «предстоящих» говорит лишь, что заранее. Школа может назвать число или не измерять.',
      of: 'term',
      units: ['calendar-day', 'working-day', 'school-day', 'week'],
      min: 1,
      max: 60,
    }),
  },
  norms: {
    notice: deadline({
      title: 'Классного руководителя предупредили об изменении заранее',
      key: 'event',
      trigger: event('change.planned'),
      response: event('change.announced'),
      by: latest(minus(attribute('effectiveOn'), valueOf('D16@2.3.1')), plus(trigger, calendarDays(0))),
    }),
  },
  examples: [
    example('предупредили за пять рабочих дней', {
      log: [
        at('2025-11-05 10:00', 'change.planned', { id: 'c1', class: '5А', effectiveOn: '2025-12-01' }),
        at('2025-11-24 16:00', 'change.announced', { id: 'i1', class: '5А', refers: 'c1', effectiveOn: '2025-12-01' }),
      ],
      asOf: '2025-12-15',
      decisions: { 'D16@2.3.1': { amount: 5, unit: 'working-day' } },
      expect: { notice: 'satisfied' },
    }),
    example('предупредили днём позже', {
      log: [
        at('2025-11-05 10:00', 'change.planned', { id: 'c1', class: '5А', effectiveOn: '2025-12-01' }),
        at('2025-11-25 16:00', 'change.announced', { id: 'i1', class: '5А', refers: 'c1', effectiveOn: '2025-12-01' }),
      ],
      asOf: '2025-12-15',
      decisions: { 'D16@2.3.1': { amount: 5, unit: 'working-day' } },
      expect: { notice: 'violated' },
    }),
    example('решили накануне и сказали в тот же день', {
      log: [
        at('2025-11-27 10:00', 'change.planned', { id: 'c1', class: '5А', effectiveOn: '2025-12-01' }),
        at('2025-11-27 16:00', 'change.announced', { id: 'i1', class: '5А', refers: 'c1', effectiveOn: '2025-12-01' }),
      ],
      asOf: '2025-12-15',
      decisions: { 'D16@2.3.1': { amount: 5, unit: 'working-day' } },
      expect: { notice: 'satisfied' },
    }),
    example('изменение уже началось, а классному руководителю не сказали', {
      log: [at('2025-11-05 10:00', 'change.planned', { id: 'c1', class: '5А', effectiveOn: '2025-12-01' })],
      asOf: '2025-12-15',
      decisions: { 'D16@2.3.1': { amount: 5, unit: 'working-day' } },
      expect: { notice: 'violated' },
    }),
    example('у строки нет номера: сообщения о ней не найти', {
      log: [at('2025-11-05 10:00', 'change.planned', { class: '5А', effectiveOn: '2025-12-01' })],
      asOf: '2025-12-15',
      decisions: { 'D16@2.3.1': { amount: 5, unit: 'working-day' } },
      expect: { notice: 'undetermined' },
    }),
  ],
});
