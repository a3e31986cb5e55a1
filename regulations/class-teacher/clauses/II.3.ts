import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('II.3', {
  source: 'Раздел II, строка 3',
  title: 'Служебная записка заместителю директора',
  text: 'Если общая работа с учителями и специалистами не помогла, пишет заместителю директора служебную записку: что происходит и что уже сделано.',
  bearer: 'class-teacher',
  towards: 'deputy-head',
  forms: ['e-mail.work', 'meeting.in-person'],
  periodicity: 'когда нужно',
  requirement: ['as-needed', 'order'],
  checkability: 'evidence-only',
  reason: 'Когда считать, что не помогло, не сказано; срок не назван.',
  decisions: ['D14', 'D29'],
  norms: {
    memos: evidence({
      title: 'Сколько служебных записок отправлено',
      subject: 'class',
      event: event('memo.sent', { form: 'listed', reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('одна записка за год', {
      log: [at('2025-11-24 09:00', 'memo.sent', { student: 's1', form: 'e-mail.work' })],
      asOf: '2026-05-31',
      expect: { memos: 'judgement' },
    }),
  ],
});
