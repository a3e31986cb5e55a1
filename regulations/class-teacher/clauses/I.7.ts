import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('I.7', {
  source: 'Раздел I, строка 7',
  title: 'Советы учителям об инклюзии',
  text: 'Вместе с администрацией помогает учителям-предметникам советом, как учить детей с разными возможностями в одном классе (инклюзивное образование).',
  bearer: ['class-teacher', 'administration'],
  towards: 'subject-teacher',
  forms: ['individual-talk', 'consultation'],
  periodicity: 'когда нужно',
  requirement: 'as-needed',
  checkability: 'evidence-only',
  reason:
    'Когда консультация нужна, в журнале не видно. Исполнитель прямо не назван, обязанность общая с администрацией.',
  decisions: ['D14'],
  norms: {
    consultations: evidence({
      title: 'Сколько консультаций дано учителям',
      subject: 'class',
      event: event('inclusion.consulted', { form: 'listed' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('две беседы с учителями класса', {
      log: [
        at('2025-09-22 14:00', 'inclusion.consulted', { class: '5А', form: 'individual-talk' }),
        at('2025-12-08 14:00', 'inclusion.consulted', { class: '5А', form: 'consultation.in-person.individual' }),
      ],
      asOf: '2026-05-31',
      expect: { consultations: 'judgement' },
    }),
  ],
});
