import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('2.1.6', {
  title: 'Общая работа педагогов и родителей',
  text: 'Налаживает совместную работу педагогов и родителей: вместе воспитывать детей и предупреждать плохие поступки.',
  bearer: 'class-teacher',
  towards: ['teacher', 'parent'],
  periodicity: 'постоянно, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Числа нет: журнал покажет общие дела и их даты, а судить человеку.',
  decisions: ['D15'],
  norms: {
    work: evidence({
      title: 'Сколько общих дел педагогов и родителей было',
      subject: 'class',
      event: event('joint-work.held'),
      window: schoolYear,
    }),
  },
  examples: [
    example('две встречи за год', {
      log: [
        at('2025-10-15 18:00', 'joint-work.held', { class: '5А' }),
        at('2026-04-15 18:00', 'joint-work.held', { class: '5А' }),
      ],
      asOf: '2026-05-31',
      expect: { work: 'judgement' },
    }),
  ],
});
