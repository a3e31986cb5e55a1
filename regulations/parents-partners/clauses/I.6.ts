import { at, clause, event, evidence, example, halfYear } from '../../../validator/language/index.ts';

export default clause('I.6', {
  title: 'Успехи учеников и класса',
  text: 'Рассказывает всем родителям класса об успехах – и отдельных учеников, и класса.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['meeting.in-person', 'meeting.remote', 'social-page', 'school-site'],
  periodicity: 'постоянно в течение года, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Слово «постоянно» без числа: журнал покажет, сколько раз и когда, а судить человеку.',
  decisions: ['D15', 'D29'],
  norms: {
    stories: evidence({
      title: 'Сколько раз родителям рассказали об успехах',
      subject: 'class',
      event: event('success.shared', { form: 'listed' }),
      window: halfYear(),
    }),
  },
  examples: [
    example('одна встреча и одна новость на сайте за полугодие', {
      log: [
        at('2025-10-20', 'success.shared', { class: '5А', form: 'school-site' }),
        at('2025-12-18 18:00', 'success.shared', { class: '5А', form: 'meeting.in-person' }),
      ],
      asOf: '2025-12-31',
      expect: { stories: 'judgement' },
    }),
  ],
});
