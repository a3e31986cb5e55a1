import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('III.2', {
  title: 'Запросы коллегам',
  text: 'За сведениями для ответа идёт прямо к тем, кто их знает: к учителям, психологу, социальному педагогу и другим коллегам.',
  bearer: 'class-teacher',
  towards: ['subject-teacher', 'psychologist', 'social-pedagogue', 'teacher'],
  forms: ['meeting.in-person', 'e-mail.work'],
  periodicity: 'когда нужно',
  requirement: 'as-needed',
  checkability: 'evidence-only',
  reason: 'Нужны ли сведения коллег, решает сам классный руководитель.',
  decisions: ['D14'],
  norms: {
    inquiries: evidence({
      title: 'Сколько запросов сделано коллегам',
      subject: 'class',
      event: event('appeal.inquired', { form: 'listed', reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('один запрос учителю по почте', {
      log: [
        at('2025-10-06 10:00', 'appeal.received', { case: '12', student: 's1' }),
        at('2025-10-07 09:00', 'appeal.inquired', { case: '12', form: 'e-mail.work', counterparty: 'subject-teacher' }),
      ],
      asOf: '2026-05-31',
      expect: { inquiries: 'judgement' },
    }),
  ],
});
