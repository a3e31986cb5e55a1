import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('I.2', {
  source: 'Раздел I, строка 2',
  title: 'Материалы к консилиуму',
  text: 'До консилиума собирает результаты диагностики, сводит их вместе и пишет по ним справку.',
  bearer: 'class-teacher',
  towards: 'council-member',
  forms: ['certificate'],
  periodicity: 'когда нужно, до консилиума',
  requirement: ['as-needed', 'order'],
  checkability: 'evidence-only',
  reason:
    'Кто это делает, прямо не сказано: по разделу – классный руководитель. Нужны ли материалы в каждом случае, тоже не сказано. Среди форм назван документ, а не способ связи.',
  decisions: ['D14', 'D29'],
  norms: {
    papers: evidence({
      title: 'Сколько раз подготовили материалы к консилиуму',
      subject: 'class',
      event: event('diagnostics.summarised', { reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('справка за неделю до консилиума', {
      log: [at('2025-11-17', 'diagnostics.summarised', { student: 's1', form: 'certificate' })],
      asOf: '2026-05-31',
      expect: { papers: 'judgement' },
    }),
  ],
});
