import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('II.4', {
  source: 'Раздел II, строка 4',
  title: 'Встреча семьи с заместителем директора',
  text: 'Собирает ученика и его родителей на встречу с заместителем директора, который ведёт этот вопрос; если нужно, зовёт учителей и специалистов.',
  bearer: 'class-teacher',
  towards: ['student', 'parent', 'deputy-head'],
  forms: ['e-mail.work', 'phone', 'messenger'],
  periodicity: 'когда нужно',
  requirement: 'as-needed',
  checkability: 'evidence-only',
  reason:
    'Когда встреча нужна, в журнале не видно. Формы названы для приглашения, не для самой встречи; за сколько дней звать, не сказано.',
  decisions: ['D14', 'D28', 'D29'],
  norms: {
    invitations: evidence({
      title: 'Сколько раз пригласили на встречу с заместителем директора',
      subject: 'class',
      event: event('family-meeting.arranged', { form: 'listed', reach: 'members' }),
      window: schoolYear,
    }),
    meetings: evidence({
      title: 'Сколько таких встреч прошло',
      subject: 'class',
      event: event('family-meeting.held', { reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('приглашение по телефону и встреча через два дня', {
      log: [
        at('2025-12-01 12:00', 'family-meeting.arranged', { case: '40', student: 's1', form: 'phone' }),
        at('2025-12-03 17:00', 'family-meeting.held', { case: '40', student: 's1' }),
      ],
      asOf: '2026-05-31',
      expect: { invitations: 'judgement', meetings: 'judgement' },
    }),
  ],
});
