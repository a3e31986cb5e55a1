import {
  appealToClassTeacher,
  at,
  clause,
  deadline,
  event,
  example,
  open,
  workingDays,
} from '../../../../validator/language/index.ts';

const cutoff = open('D04', { midnight: null, office: '18:00' });

export default clause('III.3', {
  title: 'Передача вопроса администрации',
  text: 'Вопрос, который за три рабочих дня не решён, передаёт администрации школы.',
  bearer: 'class-teacher',
  towards: 'administration',
  forms: ['meeting.in-person', 'e-mail.work'],
  periodicity: 'за три рабочих дня с момента обращения',
  requirement: 'deadline',
  checkability: 'checked',
  decisions: ['D02', 'D03', 'D22'],
  contradicts: [{ regulation: 'class-teacher', clause: 'III.5', why: 'там срока нет: «по мере необходимости»' }],
  norms: {
    escalation: deadline({
      title: 'Вопрос, не решённый за три рабочих дня, передан администрации',
      key: 'case',
      trigger: appealToClassTeacher,
      response: event('appeal.escalated', { form: 'listed' }),
      within: workingDays(3, { cutoff }),
      unless: { event: event('appeal.resolved') },
    }),
  },
  examples: [
    example('передано на третий рабочий день, через майские праздники', {
      log: [
        at('2026-04-30 10:00', 'appeal.received', { case: '17', class: '5А' }),
        at('2026-05-06 12:00', 'appeal.escalated', { case: '17', form: 'e-mail.work' }),
      ],
      asOf: '2026-05-31',
      expect: { escalation: 'satisfied' },
    }),
    example('передано через неделю', {
      log: [
        at('2025-10-06 10:00', 'appeal.received', { case: '12', class: '5А' }),
        at('2025-10-13 12:00', 'appeal.escalated', { case: '12', form: 'e-mail.work' }),
      ],
      asOf: '2025-10-31',
      expect: { escalation: 'violated' },
    }),
    example('последний миг третьего дня', {
      log: [
        at('2025-10-06 10:00', 'appeal.received', { case: '12', class: '5А' }),
        at('2025-10-09 23:59', 'appeal.escalated', { case: '12', form: 'meeting.in-person' }),
      ],
      asOf: '2025-10-31',
      expect: { escalation: 'satisfied' },
    }),
    example('вопрос решён без передачи', {
      log: [
        at('2025-10-06 10:00', 'appeal.received', { case: '12', class: '5А' }),
        at('2025-10-08 12:00', 'appeal.resolved', { case: '12' }),
      ],
      asOf: '2025-10-31',
      expect: { escalation: 'not-applicable' },
    }),
    example('вопрос не решён и не передан', {
      log: [at('2025-10-06 10:00', 'appeal.received', { case: '12', class: '5А' })],
      asOf: '2025-10-31',
      expect: { escalation: 'violated' },
    }),
  ],
});
