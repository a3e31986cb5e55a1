import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('2.1.7', {
  title: 'Педагоги знают особенности учеников',
  text: 'Рассказывает педагогам и другим специалистам, в чём особенности развития учеников и воспитания в их семьях, и привлекает их к поддержке личного образовательного маршрута каждого.',
  bearer: 'class-teacher',
  towards: ['teacher', 'specialist'],
  periodicity: 'постоянно, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason:
    'Числа нет, а содержание в журнал не пишут: только кому, о ком под псевдонимом и когда. Что и кому можно рассказать, решает человек.',
  decisions: ['D15', 'D29'],
  norms: {
    sharing: evidence({
      title: 'Сколько раз педагогам рассказали об особенностях учеников',
      subject: 'class',
      event: event('features.shared', { counterparty: ['teacher', 'specialist'], reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('двум педагогам – об одном ученике', {
      log: [
        at('2025-09-08', 'features.shared', { student: 's1', counterparty: ['subject-teacher'] }),
        at('2025-09-09', 'features.shared', { student: 's1', counterparty: ['psychologist'] }),
      ],
      asOf: '2026-05-31',
      expect: { sharing: 'judgement' },
    }),
  ],
});
