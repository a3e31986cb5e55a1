import { at, clause, deadline, event, example, value, valueOf } from '../../../validator/language/index.ts';

export default clause('2.2.4', {
  title: 'О конфликте классный руководитель узнаёт сразу',
  text: 'Сразу сообщают классному руководителю о нарушениях и конфликтах, в которых участвуют ученики класса.',
  bearer: ['subject-teacher', 'additional-teacher', 'specialist'],
  towards: 'class-teacher',
  periodicity: 'по каждому случаю, «незамедлительно»',
  requirement: 'deadline',
  checkability: 'needs-decision',
  reason:
    'Сколько это – минуты, день урока или сутки, – не сказано. Срок идёт от времени в строке о случае; было ли это время самого случая или время, когда о нём узнали, решает школа.',
  decisions: ['D13', 'D21', 'D29'],
  ownDecisions: {
    'D16@2.2.4': value({
      question: 'Сколько времени – «незамедлительно»?',
      why: 'Текст не называет числа: возможны минуты, день урока, сутки. Школа может назвать своё или не измерять.',
      of: 'term',
      units: ['hour', 'calendar-day', 'working-day', 'school-day'],
      min: 0,
      max: 60,
    }),
  },
  norms: {
    notice: deadline({
      title: 'Классному руководителю сразу сообщили о нарушении или конфликте',
      key: 'case',
      trigger: event('incident.noticed'),
      response: event('incident.reported'),
      within: valueOf('D16@2.2.4'),
    }),
  },
  examples: [
    example('сообщили ровно через три часа при сроке в три', {
      log: [
        at('2025-11-12 11:30', 'incident.noticed', { case: '31', class: '5А' }),
        at('2025-11-12 14:30', 'incident.reported', { case: '31' }),
      ],
      asOf: '2025-11-30',
      decisions: { 'D16@2.2.4': { amount: 3, unit: 'hour' } },
      expect: { notice: 'satisfied' },
    }),
    example('минутой позже', {
      log: [
        at('2025-11-12 11:30', 'incident.noticed', { case: '31', class: '5А' }),
        at('2025-11-12 14:31', 'incident.reported', { case: '31' }),
      ],
      asOf: '2025-11-30',
      decisions: { 'D16@2.2.4': { amount: 3, unit: 'hour' } },
      expect: { notice: 'violated' },
    }),
    example('записан только день: уложились ли в три часа, сказать нельзя', {
      log: [
        at('2025-11-12', 'incident.noticed', { case: '31', class: '5А' }),
        at('2025-11-12', 'incident.reported', { case: '31' }),
      ],
      asOf: '2025-11-30',
      decisions: { 'D16@2.2.4': { amount: 3, unit: 'hour' } },
      expect: { notice: 'undetermined' },
    }),
    example('если «незамедлительно» – в тот же день, хватает и даты', {
      log: [
        at('2025-11-12', 'incident.noticed', { case: '31', class: '5А' }),
        at('2025-11-12', 'incident.reported', { case: '31' }),
      ],
      asOf: '2025-11-30',
      decisions: { 'D16@2.2.4': { amount: 0, unit: 'calendar-day' } },
      expect: { notice: 'satisfied' },
    }),
    example('не сообщили', {
      log: [at('2025-11-12 11:30', 'incident.noticed', { case: '31', class: '5А' })],
      asOf: '2025-11-30',
      decisions: { 'D16@2.2.4': { amount: 0, unit: 'calendar-day' } },
      expect: { notice: 'violated' },
    }),
  ],
});
