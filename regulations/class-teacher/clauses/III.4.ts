import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('III.4', {
  source: 'Раздел III, строка 4',
  title: 'К коллегам – напрямую',
  text: 'Чтобы решить вопрос, сам обращается к тем, кто может помочь: к учителям-предметникам, психологу, социальному педагогу и другим педагогам.',
  bearer: 'class-teacher',
  towards: ['subject-teacher', 'psychologist', 'social-pedagogue', 'teacher'],
  forms: ['meeting.in-person', 'e-mail.work'],
  periodicity: 'когда нужно',
  requirement: 'as-needed',
  checkability: 'evidence-only',
  reason: 'Нужна ли помощь коллег, решает сам классный руководитель.',
  decisions: ['D14'],
  norms: {
    inquiries: evidence({
      title: 'Сколько раз обратились к коллегам',
      subject: 'class',
      event: event('appeal.inquired', { form: 'listed', reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('разговор с учителем на следующий день', {
      log: [
        at('2025-10-06 10:00', 'appeal.received', { case: '12', student: 's1' }),
        at('2025-10-07 12:00', 'appeal.inquired', {
          case: '12',
          form: 'meeting.in-person',
          counterparty: 'subject-teacher',
        }),
      ],
      asOf: '2026-05-31',
      expect: { inquiries: 'judgement' },
    }),
  ],
});
