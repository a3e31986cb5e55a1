import {
  at,
  clause,
  deadline,
  endOf,
  event,
  example,
  latest,
  lessons,
  plus,
  schoolYear,
  startOf,
  startOfYear,
  trigger,
  valueOf,
} from '../../../validator/language/index.ts';

const agreement = event('goals.agreed', { form: 'listed' });

export default clause('I.3', {
  title: 'Личные результаты ученика согласованы с родителями',
  text: 'С родителями каждого ученика договаривается, каких важных лично для него результатов он хочет достичь, какими путями и к какому сроку и чем поможет семья; берёт в расчёт способности, возможности и интересы ребёнка и то, чем помогут школа и город.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['consultation.in-person.individual', 'consultation.remote.individual'],
  periodicity: 'раз в год: в начале учебного года, а с новым учеником – при поступлении',
  requirement: ['once', 'on-event'],
  checkability: 'needs-decision',
  reason:
    'Не сказано, когда кончается «начало года» и сколько дней есть после прихода нового ученика. Согласен ли родитель на деле, видно только из его слов.',
  decisions: ['D10'],
  norms: {
    'year-start': deadline({
      title: 'В начале года результаты согласованы с родителями каждого ученика',
      key: 'student',
      trigger: { startOf: lessons },
      response: agreement,
      since: startOf(schoolYear),
      by: endOf(startOfYear),
    }),
    joiner: deadline({
      title: 'Результаты согласованы с родителями нового ученика',
      key: 'student',
      trigger: { roster: 'student-enrolled' },
      response: agreement,
      since: startOf(schoolYear),
      by: latest(endOf(startOfYear), plus(trigger, valueOf('D16@I.3'))),
    }),
  },
  examples: [
    example('договорились 12 сентября', {
      log: [at('2025-09-12 16:30', 'goals.agreed', { student: 's1', form: 'consultation.in-person.individual' })],
      asOf: '2025-10-15',
      expect: { 'year-start': 'satisfied' },
    }),
    example('договорились на общем вебинаре', {
      note: 'Форма не индивидуальная: пункту не засчитывается.',
      log: [at('2025-09-12 18:00', 'goals.agreed', { student: 's1', form: 'webinar' })],
      asOf: '2025-10-15',
      expect: { 'year-start': 'violated' },
    }),
    example('последний день сентября – ещё вовремя', {
      log: [at('2025-09-30', 'goals.agreed', { student: 's1', form: 'consultation.remote.individual' })],
      asOf: '2025-10-15',
      expect: { 'year-start': 'satisfied' },
    }),
    example('новый ученик пришёл 10 ноября, школа отвела десять рабочих дней: последний день – 24 ноября', {
      roster: {
        classes: [{ class: '5А', grade: 5, teacher: 't1' }],
        students: [{ student: 's2', class: '5А', family: 'f2', from: '2025-11-10' }],
      },
      log: [at('2025-11-24 18:00', 'goals.agreed', { student: 's2', form: 'consultation.in-person.individual' })],
      asOf: '2025-12-15',
      decisions: { 'D16@I.3': { amount: 10, unit: 'working-day' } },
      expect: { joiner: 'satisfied' },
    }),
    example('с родителями нового ученика поговорили на день позже', {
      roster: {
        classes: [{ class: '5А', grade: 5, teacher: 't1' }],
        students: [{ student: 's2', class: '5А', family: 'f2', from: '2025-11-10' }],
      },
      log: [at('2025-11-25', 'goals.agreed', { student: 's2', form: 'consultation.in-person.individual' })],
      asOf: '2025-12-15',
      decisions: { 'D16@I.3': { amount: 10, unit: 'working-day' } },
      expect: { joiner: 'violated' },
    }),
    example('новый ученик пришёл 5 сентября: срок – конец сентября, и спрашивается один раз', {
      roster: {
        classes: [{ class: '5А', grade: 5, teacher: 't1' }],
        students: [{ student: 's2', class: '5А', family: 'f2', from: '2025-09-05' }],
      },
      log: [at('2025-09-29', 'goals.agreed', { student: 's2', form: 'consultation.in-person.individual' })],
      asOf: '2025-10-15',
      decisions: { 'D16@I.3': { amount: 10, unit: 'working-day' } },
      expect: { joiner: 'satisfied', 'year-start': 'not-applicable' },
    }),
  ],
});
