import {
  at,
  clause,
  event,
  evidence,
  example,
  frequency,
  halfYear,
  lessons,
  open,
  schoolYear,
  where,
} from '../../../validator/language/index.ts';

export default clause('III.11', {
  source: 'Раздел III, строка 11',
  title: 'Отношения детей и родителей',
  text: 'Следит, как меняются отношения детей и родителей в классе; видит трудности в семьях, которые отнесены к социально неблагополучным, и планирует работу с учениками из таких семей.',
  bearer: 'class-teacher',
  towards: ['parent', 'student'],
  forms: ['parent-participation', 'diagnostics', 'observation'],
  periodicity: 'постоянно и два раза в год',
  requirement: ['frequency', 'continuous'],
  checkability: 'needs-decision',
  reason:
    'В одной клетке стоят «постоянно» и «два раза в год», и не сказано, что к чему относится: число проверяется по наблюдениям за классом, остальное показано человеку. Какой перерыв нужен между двумя разами, не сказано.',
  decisions: ['D15', 'D25', 'D29'],
  norms: {
    'twice-a-year': frequency({
      title: 'За отношениями детей и родителей наблюдали не меньше двух раз за год',
      subject: 'class',
      event: open('D09', {
        class: event('relations.studied', {
          form: 'listed',
          where: where.and(where.not(where.present('student')), where.not(where.present('family'))),
        }),
        any: event('relations.studied', { form: 'listed', reach: 'members' }),
      }),
      min: 2,
      window: open('D26', { school: schoolYear, lessons }),
    }),
    observations: evidence({
      title: 'Сколько наблюдений записано за полугодие',
      subject: 'class',
      event: event('relations.studied', { form: 'listed', reach: 'members' }),
      window: halfYear(),
    }),
    plans: evidence({
      title: 'Сколько раз спланирована работа с учеником из такой семьи',
      subject: 'student',
      among: { category: ['family-support'] },
      event: event('family-work.planned', { reach: 'wider' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('диагностика осенью и наблюдение весной, план работы с одной семьёй', {
      roster: {
        classes: [{ class: '5А', grade: 5, teacher: 't1' }],
        students: [{ student: 's1', class: '5А', family: 'f1', categories: 'family-support' }],
      },
      log: [
        at('2025-10-15', 'relations.studied', { class: '5А', form: 'diagnostics' }),
        at('2025-10-20', 'family-work.planned', { student: 's1' }),
        at('2026-04-15', 'relations.studied', { class: '5А', form: 'observation' }),
      ],
      asOf: '2026-08-31',
      expect: { 'twice-a-year': 'satisfied', observations: ['judgement', 'judgement'], plans: 'judgement' },
    }),
    example('за год – один раз', {
      log: [at('2025-10-15', 'relations.studied', { class: '5А', form: 'diagnostics' })],
      asOf: '2026-08-31',
      expect: { 'twice-a-year': 'violated' },
    }),
    example('второй раз – в последний день учебного года', {
      note: 'Если школа решит, что год кончается с уроками, второго раза в нём нет.',
      log: [
        at('2025-10-15', 'relations.studied', { class: '5А', form: 'diagnostics' }),
        at('2026-08-31', 'relations.studied', { class: '5А', form: 'observation' }),
      ],
      asOf: '2026-08-31',
      expect: { 'twice-a-year': { school: 'satisfied', lessons: 'violated' } },
    }),
    example('второй раз наблюдали за одной семьёй', {
      note: 'Классу это не засчитывается, если школа не решит иначе.',
      log: [
        at('2025-10-15', 'relations.studied', { class: '5А', form: 'diagnostics' }),
        at('2026-04-15', 'relations.studied', { family: 'f1', form: 'observation' }),
      ],
      asOf: '2026-08-31',
      expect: { 'twice-a-year': { class: 'violated', any: 'satisfied' } },
    }),
  ],
});
