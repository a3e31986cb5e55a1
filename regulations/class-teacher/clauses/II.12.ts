import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('II.12', {
  source: 'Раздел II, строка 12',
  title: 'Приглашение на консилиум или Совет по профилактике',
  text: 'Собирает сведения о том, что уже сделано, и сообщает о консилиуме или Совете по профилактике родителям ученика, его учителям-предметникам и другим педагогам.',
  bearer: 'class-teacher',
  towards: ['parent', 'subject-teacher', 'teacher'],
  forms: ['e-journal', 'e-mail.work'],
  periodicity: 'когда нужно, до заседания',
  requirement: ['as-needed', 'order'],
  checkability: 'evidence-only',
  reason: 'За сколько дней сообщать, не сказано. Получили ли родители приглашение, видно только с их слов.',
  decisions: ['D14', 'D18', 'D29'],
  norms: {
    measures: evidence({
      title: 'Сколько раз подготовлены сведения о принятых мерах',
      subject: 'class',
      event: event('measures.summarised', { reach: 'members' }),
      window: schoolYear,
    }),
    invitations: evidence({
      title: 'Сколько раз сообщили о консилиуме или Совете',
      subject: 'class',
      event: event('session.announced', { form: 'listed', reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('сведения о мерах и приглашение родителям', {
      log: [
        at('2025-12-10', 'measures.summarised', { case: '40', student: 's1' }),
        at('2025-12-11 16:00', 'session.announced', {
          case: '40',
          student: 's1',
          form: 'e-journal',
          counterparty: 'parent',
        }),
      ],
      asOf: '2026-05-31',
      expect: { measures: 'judgement', invitations: 'judgement' },
    }),
  ],
});
