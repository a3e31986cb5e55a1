import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('I.1', {
  source: 'Раздел I, строка 1',
  title: 'Просьба собрать консилиум',
  text: 'Смотрит, как учится ученик, и, если дела идут плохо, первым предлагает собрать психолого-педагогический консилиум.',
  bearer: 'class-teacher',
  towards: 'council-member',
  forms: ['council', 'family-visit'],
  periodicity: 'когда нужно',
  requirement: 'as-needed',
  checkability: 'evidence-only',
  reason:
    'Не сказано, с каких отметок консилиум нужен и надо ли ещё навещать семью. Отсутствие записей – не нарушение.',
  decisions: ['D14', 'D29'],
  norms: {
    councils: evidence({
      title: 'Сколько раз просили собрать консилиум',
      subject: 'class',
      event: event('council.initiated', { reach: 'members' }),
      window: schoolYear,
    }),
    visits: evidence({
      title: 'Сколько раз навестили семьи',
      subject: 'class',
      event: event('family.visited', { reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('просьба о консилиуме и визит в семью', {
      note: 'Отчёт показывает, сколько раз и когда. Хватило ли этого, решает человек.',
      log: [
        at('2025-11-10', 'council.initiated', { student: 's1' }),
        at('2025-11-18 18:00', 'family.visited', { student: 's1', form: 'family-visit' }),
      ],
      asOf: '2026-05-31',
      expect: { councils: 'judgement', visits: 'judgement' },
    }),
  ],
});
