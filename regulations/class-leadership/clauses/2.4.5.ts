import {
  at,
  clause,
  deadline,
  endOf,
  event,
  evidence,
  example,
  halfYear,
  lessons,
  plus,
  quarter,
  schoolYear,
  value,
  valueOf,
} from '../../../validator/language/index.ts';
import { open } from '../own-decisions.ts';

const assessed = open('assessment-period', {
  year: lessons,
  'half-year': halfYear({ between: 'none' }),
  quarter: quarter({ between: 'none' }),
});

export default clause('2.4.5', {
  title: 'Директор оценивает работу классного руководителя',
  text: 'Изучает работу классного руководителя и добивается, чтобы её оценили объективно; если нужно, поправляет эту работу и отменяет решения, которые классный руководитель принял в пределах своих прав.',
  bearer: 'head-of-school',
  towards: 'class-teacher',
  periodicity: 'по итогам учебного года или учебного периода (2.1.14)',
  requirement: ['once', 'as-needed'],
  checkability: 'needs-decision',
  reason:
    'В 2.1.14 назван год, а в скобках – учебный период; сколько дней есть после их конца, не сказано. Объективность по журналу не видна.',
  ownDecisions: {
    'D16@2.4.5': value({
      question: 'За какой срок после конца года или периода сообщают оценку?',
      why: 'Текст говорит «по итогам» и числа не называет. Школа может назвать своё или не измерять.',
      of: 'term',
      units: ['calendar-day', 'working-day', 'week', 'month'],
      min: 1,
      max: 60,
    }),
  },
  norms: {
    assessment: deadline({
      title: 'Работу классного руководителя оценили и сообщили ему об этом',
      key: 'teacher',
      among: { role: ['class-teacher'] },
      trigger: { startOf: assessed },
      response: event('performance.assessed'),
      since: endOf(assessed),
      by: plus(endOf(assessed), valueOf('D16@2.4.5')),
    }),
    corrections: evidence({
      title: 'Сколько решений классного руководителя директор поправил или отменил',
      subject: 'class',
      event: event('leader-decision.changed'),
      window: schoolYear,
    }),
  },
  examples: [
    example('уроки кончились 26 мая, оценка на двадцатый рабочий день', {
      note: '12 июня – праздник: двадцатый рабочий день – 24 июня.',
      log: [at('2026-06-24', 'performance.assessed', { teacher: 't1' })],
      asOf: '2026-07-31',
      decisions: { 'D16@2.4.5': { amount: 20, unit: 'working-day' } },
      expect: { assessment: 'satisfied' },
    }),
    example('оценка днём позже', {
      log: [at('2026-06-25', 'performance.assessed', { teacher: 't1' })],
      asOf: '2026-07-31',
      decisions: { 'D16@2.4.5': { amount: 20, unit: 'working-day' } },
      expect: { assessment: 'violated' },
    }),
    example('оценка в середине года за год не засчитывается', {
      log: [at('2026-01-20', 'performance.assessed', { teacher: 't1' })],
      asOf: '2026-07-31',
      decisions: { 'D16@2.4.5': { amount: 20, unit: 'working-day' } },
      expect: { assessment: 'violated' },
    }),
    example('школа оценивает по полугодиям: за первое оценили, за второе нет', {
      log: [at('2026-01-20', 'performance.assessed', { teacher: 't1' })],
      asOf: '2026-07-31',
      decisions: { 'D16@2.4.5': { amount: 20, unit: 'working-day' }, 'assessment-period': 'half-year' },
      expect: { assessment: ['satisfied', 'violated'] },
    }),
    example('учебный год ещё идёт', {
      log: [],
      asOf: '2026-04-30',
      decisions: { 'D16@2.4.5': { amount: 20, unit: 'working-day' } },
      expect: { assessment: 'pending' },
    }),
    example('одно решение отменено', {
      log: [at('2026-02-03', 'leader-decision.changed', { class: '5А' })],
      asOf: '2026-05-31',
      expect: { corrections: 'judgement' },
    }),
  ],
});
