import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('III.7', {
  source: 'Раздел III, строка 7',
  title: 'Дела класса и кто за что отвечает',
  text: 'Проводит с родителями дела класса и распределяет, кто за что отвечает.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['modern-media'],
  periodicity: 'в течение учебного года, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Число не названо. Форма названа для связи с родителями, а не для самого дела.',
  decisions: ['D11', 'D15'],
  norms: {
    activities: evidence({
      title: 'Сколько дел с родителями проведено',
      subject: 'class',
      event: event('class-activity.held'),
      window: schoolYear,
    }),
    shares: evidence({
      title: 'Сколько раз поручения распределены между родителями',
      subject: 'class',
      event: event('responsibilities.shared', { form: 'listed' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('поручения распределены в чате, затем праздник', {
      log: [
        at('2025-10-13 19:00', 'responsibilities.shared', { class: '5А', form: 'messenger' }),
        at('2025-10-24 12:00', 'class-activity.held', { class: '5А' }),
      ],
      asOf: '2026-05-31',
      expect: { activities: 'judgement', shares: 'judgement' },
    }),
  ],
});
