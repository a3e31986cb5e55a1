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
import { open } from '../own-decisions.ts';

const days = valueOf('D16@2.1.10');
const inTime = open('change-news', {
  before: latest(minus(attribute('effectiveOn'), days), plus(trigger, calendarDays(0))),
  after: plus(trigger, days),
});

export default clause('2.1.10', {
  title: 'Об изменениях знают и дети, и родители',
  text: 'Узнаёт от заместителей директора, что изменится в содержании, формах и условиях учёбы и воспитания в его классе, и вовремя рассказывает об этом ученикам и родителям.',
  bearer: 'class-teacher',
  towards: ['student', 'parent'],
  periodicity: 'о каждом изменении, «своевременно»',
  requirement: 'deadline',
  checkability: 'needs-decision',
  reason:
    'Не сказано, от чего считать «своевременно» – от дня, когда изменение начнётся, или от дня, когда о нём узнали, – и сколько это дней. Какие изменения вносить в журнал, решает школа.',
  ownDecisions: {
    'D16@2.1.10': value({
      question: 'Сколько дней – «своевременно» для новости об изменении?',
      why: 'Текст не называет числа. Школа может назвать своё или не измерять.',
      of: 'term',
      units: ['calendar-day', 'working-day', 'school-day', 'week'],
      min: 0,
      max: 60,
    }),
  },
  norms: {
    parents: deadline({
      title: 'Родители вовремя узнали об изменении',
      key: 'event',
      trigger: event('change.announced'),
      response: event('change.passed-on', { counterparty: ['parent'] }),
      by: inTime,
    }),
    pupils: deadline({
      title: 'Ученики вовремя узнали об изменении',
      key: 'event',
      trigger: event('change.announced'),
      response: event('change.passed-on', { counterparty: ['student'] }),
      by: inTime,
    }),
  },
  carriedBy: [{ clause: '2.3.1', why: 'классному руководителю сообщает заместитель директора' }],
  examples: [
    example('изменение с 1 декабря, сказали за три рабочих дня', {
      note: 'Если считать от дня, когда узнал сам, срок кончился 13 ноября.',
      log: [
        at('2025-11-10 10:00', 'change.announced', { id: 'i1', class: '5А', effectiveOn: '2025-12-01' }),
        at('2025-11-26 17:00', 'change.passed-on', { class: '5А', refers: 'i1', counterparty: ['parent', 'student'] }),
      ],
      asOf: '2025-12-15',
      decisions: { 'D16@2.1.10': { amount: 3, unit: 'working-day' } },
      expect: {
        parents: { before: 'satisfied', after: 'violated' },
        pupils: { before: 'satisfied', after: 'violated' },
      },
    }),
    example('сказали днём позже', {
      log: [
        at('2025-11-10 10:00', 'change.announced', { id: 'i1', class: '5А', effectiveOn: '2025-12-01' }),
        at('2025-11-27 17:00', 'change.passed-on', { class: '5А', refers: 'i1', counterparty: ['parent', 'student'] }),
      ],
      asOf: '2025-12-15',
      decisions: { 'D16@2.1.10': { amount: 3, unit: 'working-day' } },
      expect: { parents: 'violated', pupils: 'violated' },
    }),
    example('родителям написали, а ученикам не сказали', {
      log: [
        at('2025-11-10 10:00', 'change.announced', { id: 'i1', class: '5А', effectiveOn: '2025-12-01' }),
        at('2025-11-11 17:00', 'change.passed-on', { class: '5А', refers: 'i1', counterparty: ['parent'] }),
      ],
      asOf: '2025-12-15',
      decisions: { 'D16@2.1.10': { amount: 3, unit: 'working-day' } },
      expect: { parents: 'satisfied', pupils: 'violated' },
    }),
    example('самому классному руководителю сказали накануне: передал в тот же день', {
      log: [
        at('2025-11-28 10:00', 'change.announced', { id: 'i1', class: '5А', effectiveOn: '2025-12-01' }),
        at('2025-11-28 17:00', 'change.passed-on', { class: '5А', refers: 'i1', counterparty: ['parent', 'student'] }),
      ],
      asOf: '2025-12-15',
      decisions: { 'D16@2.1.10': { amount: 3, unit: 'working-day' } },
      expect: { parents: 'satisfied', pupils: 'satisfied' },
    }),
    example('с какого дня изменение, не записано: срок от начала не посчитать', {
      log: [
        at('2025-11-10 10:00', 'change.announced', { id: 'i1', class: '5А' }),
        at('2025-11-11 17:00', 'change.passed-on', { class: '5А', refers: 'i1', counterparty: ['parent', 'student'] }),
      ],
      asOf: '2025-12-15',
      decisions: { 'D16@2.1.10': { amount: 3, unit: 'working-day' } },
      expect: { parents: { before: 'undetermined', after: 'satisfied' } },
    }),
    example('число дней школа не назвала', {
      log: [
        at('2025-11-10 10:00', 'change.announced', { id: 'i1', class: '5А', effectiveOn: '2025-12-01' }),
        at('2025-11-11 17:00', 'change.passed-on', { class: '5А', refers: 'i1', counterparty: ['parent', 'student'] }),
      ],
      asOf: '2025-12-15',
      expect: { parents: 'undetermined', pupils: 'undetermined' },
    }),
  ],
});
