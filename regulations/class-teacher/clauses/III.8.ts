import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('III.8', {
  source: 'Раздел III, строка 8',
  title: 'Рассказать о деле класса',
  text: 'После дела класса предлагает рассказать о нём на сайте школы, в социальных сетях или школьных СМИ: так присоединяются и другие родители.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['school-site', 'social-network', 'school-media'],
  periodicity: 'когда нужно',
  requirement: 'as-needed',
  checkability: 'evidence-only',
  reason:
    'О каждом ли деле рассказывать и как скоро, не сказано. Публикует обычно другой работник – засчитывается и переданный ему материал.',
  decisions: ['D14', 'D17', 'D29'],
  norms: {
    stories: evidence({
      title: 'Сколько раз рассказ о деле класса передан для публикации',
      subject: 'class',
      event: event('activity-news.requested', { form: 'listed' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('новость о празднике – на сайт школы', {
      log: [
        at('2025-10-24 12:00', 'class-activity.held', { id: 'd1', class: '5А' }),
        at('2025-10-27', 'activity-news.requested', { class: '5А', refers: 'd1', form: 'school-site' }),
      ],
      asOf: '2026-05-31',
      expect: { stories: 'judgement' },
    }),
  ],
});
