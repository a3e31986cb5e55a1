import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('I.3', {
  source: 'Раздел I, строка 3',
  title: 'Занятия ученика с психологом',
  text: 'Налаживает работу педагога-психолога с учеником и его семьёй: родители дают согласие, составлено расписание занятий.',
  bearer: 'class-teacher',
  towards: ['psychologist', 'student', 'parent'],
  forms: ['parental-consent', 'session-timetable'],
  periodicity: 'когда нужно',
  requirement: ['as-needed', 'order'],
  checkability: 'evidence-only',
  reason:
    'Кто это делает, прямо не сказано: по разделу – классный руководитель. Нужен ли психолог, решает семья; достаточно ли согласия одного родителя, не сказано.',
  decisions: ['D14', 'D29'],
  norms: {
    consents: evidence({
      title: 'Сколько раз родители согласились на работу психолога',
      subject: 'class',
      event: event('psychologist-consent.given', { reach: 'members' }),
      window: schoolYear,
    }),
    timetables: evidence({
      title: 'Сколько раз составили расписание занятий с психологом',
      subject: 'class',
      event: event('psychologist-sessions.scheduled', { reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('согласие, затем расписание', {
      log: [
        at('2025-10-06', 'psychologist-consent.given', { student: 's1', form: 'parental-consent' }),
        at('2025-10-08', 'psychologist-sessions.scheduled', { student: 's1', form: 'session-timetable' }),
      ],
      asOf: '2026-05-31',
      expect: { consents: 'judgement', timetables: 'judgement' },
    }),
  ],
});
