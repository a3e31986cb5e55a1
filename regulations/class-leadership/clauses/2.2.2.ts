import { at, clause, event, example, precedence, value, valueOf } from '../../../validator/language/index.ts';

export default clause('2.2.2', {
  title: 'Внеурочные дела согласованы с классным руководителем',
  text: 'Заранее договариваются с классным руководителем, когда и в какой форме проведут внеурочные дела с учениками класса.',
  bearer: ['subject-teacher', 'additional-teacher', 'specialist'],
  towards: 'class-teacher',
  periodicity: 'до каждого дела, «своевременно»',
  requirement: ['order', 'deadline'],
  checkability: 'needs-decision',
  reason: 'За сколько дней договариваться, не сказано. Для серии занятий хватает одного согласования с тем же номером.',
  decisions: ['D13'],
  ownDecisions: {
    'D16@2.2.2': value({
      question: 'За сколько дней до внеурочного дела о нём договариваются?',
      why: 'Текст говорит «своевременно» и числа не называет. Школа может назвать своё или не измерять.',
      of: 'term',
      units: ['calendar-day', 'working-day', 'school-day', 'week'],
      min: 1,
      max: 60,
    }),
  },
  norms: {
    agreement: precedence({
      title: 'О внеурочном деле договорились заранее',
      key: 'case',
      target: event('extracurricular.held'),
      earlier: event('extracurricular.agreed'),
      lead: valueOf('D16@2.2.2'),
    }),
  },
  examples: [
    example('договорились за три рабочих дня', {
      log: [
        at('2025-10-08', 'extracurricular.agreed', { case: 'k1', class: '5А', teacher: 't2' }),
        at('2025-10-13 15:00', 'extracurricular.held', { case: 'k1', class: '5А', teacher: 't2' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@2.2.2': { amount: 3, unit: 'working-day' } },
      expect: { agreement: 'satisfied' },
    }),
    example('договорились днём позже', {
      log: [
        at('2025-10-09', 'extracurricular.agreed', { case: 'k1', class: '5А', teacher: 't2' }),
        at('2025-10-13 15:00', 'extracurricular.held', { case: 'k1', class: '5А', teacher: 't2' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@2.2.2': { amount: 3, unit: 'working-day' } },
      expect: { agreement: 'violated' },
    }),
    example('кружок: одно согласование на две встречи', {
      log: [
        at('2025-09-03', 'extracurricular.agreed', { case: 'k2', class: '5А', teacher: 't3' }),
        at('2025-09-16 15:00', 'extracurricular.held', { case: 'k2', class: '5А', teacher: 't3' }),
        at('2025-09-23 15:00', 'extracurricular.held', { case: 'k2', class: '5А', teacher: 't3' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@2.2.2': { amount: 3, unit: 'working-day' } },
      expect: { agreement: ['satisfied', 'satisfied'] },
    }),
    example('согласия не спросили', {
      log: [at('2025-10-13 15:00', 'extracurricular.held', { case: 'k3', class: '5А', teacher: 't2' })],
      asOf: '2025-10-31',
      decisions: { 'D16@2.2.2': { amount: 3, unit: 'working-day' } },
      expect: { agreement: 'violated' },
    }),
    example('срок не назван: время измерено, вывода нет', {
      log: [
        at('2025-10-08', 'extracurricular.agreed', { case: 'k1', class: '5А', teacher: 't2' }),
        at('2025-10-13 15:00', 'extracurricular.held', { case: 'k1', class: '5А', teacher: 't2' }),
      ],
      asOf: '2025-10-31',
      expect: { agreement: 'undetermined' },
    }),
    example('у дела нет номера: согласования не найти', {
      log: [
        at('2025-10-08', 'extracurricular.agreed', { case: 'k1', class: '5А', teacher: 't2' }),
        at('2025-10-13 15:00', 'extracurricular.held', { class: '5А', teacher: 't2' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@2.2.2': { amount: 3, unit: 'working-day' } },
      expect: { agreement: 'undetermined' },
    }),
  ],
});
