import { at, clause, event, example, precedence, schoolYear } from '../../../validator/language/index.ts';

export default clause('II.2', {
  title: 'Программа для родителей',
  text: 'Опирается на собранные пожелания, составляет программу занятий и разговоров с родителями и согласует её с ними.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['consultation.in-person.individual', 'consultation.remote.individual', 'social-page'],
  periodicity: 'не указана',
  requirement: 'order',
  checkability: 'needs-decision',
  reason:
    'Срока у пункта нет. Проверить можно порядок: сначала пожелания, затем программа, затем первое занятие. Что считать согласием родителей, решает школа.',
  decisions: ['D18'],
  norms: {
    'after-survey': precedence({
      title: 'Программа согласована после сбора пожеланий того же года',
      key: 'class',
      target: event('programme.agreed', { form: 'listed' }),
      earlier: event('needs.surveyed', { reach: 'wider' }),
      sameWindow: schoolYear,
    }),
    'before-activities': precedence({
      title: 'До занятий с родителями программа того же года уже согласована',
      key: 'class',
      target: event('education.held'),
      earlier: event('programme.agreed', { form: 'listed' }),
      sameWindow: schoolYear,
    }),
  },
  examples: [
    example('опрос, программа, занятие – по порядку', {
      log: [
        at('2025-09-10', 'needs.surveyed', { class: '5А', form: 'survey.remote' }),
        at('2025-09-24', 'programme.agreed', { class: '5А', form: 'social-page' }),
        at('2025-10-15 18:00', 'education.held', { class: '5А', form: 'webinar' }),
      ],
      asOf: '2025-12-31',
      expect: { 'after-survey': 'satisfied', 'before-activities': 'satisfied' },
    }),
    example('программу согласовали до опроса, а занятие провели до программы', {
      log: [
        at('2025-09-03 18:00', 'education.held', { class: '5А', form: 'webinar' }),
        at('2025-09-08', 'programme.agreed', { class: '5А', form: 'social-page' }),
        at('2025-09-10', 'needs.surveyed', { class: '5А', form: 'survey.remote' }),
      ],
      asOf: '2025-12-31',
      expect: { 'after-survey': 'violated', 'before-activities': 'violated' },
    }),
    example('программа и занятие в один день без времени: что было раньше, не видно', {
      log: [
        at('2025-09-10', 'needs.surveyed', { class: '5А', form: 'survey.remote' }),
        at('2025-09-24', 'programme.agreed', { class: '5А', form: 'social-page' }),
        at('2025-09-24', 'education.held', { class: '5А', form: 'webinar' }),
      ],
      asOf: '2025-12-31',
      expect: { 'after-survey': 'satisfied', 'before-activities': 'undetermined' },
    }),
    example('опрос прошлого учебного года не засчитывается', {
      log: [
        at('2025-06-02', 'needs.surveyed', { class: '5А', form: 'survey.remote' }),
        at('2025-09-24 12:00', 'programme.agreed', { class: '5А', form: 'social-page' }),
      ],
      asOf: '2025-12-31',
      expect: { 'after-survey': 'violated' },
    }),
  ],
});
