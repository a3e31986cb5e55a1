import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('II.11', {
  source: 'Раздел II, строка 11',
  title: 'Когда пора собраться и решить вместе',
  text: 'Сообщает заместителю директора по воспитанию и социализации, что ситуацию пора обсудить и решить вместе, и договаривается с ним, как и когда собраться.',
  bearer: ['class-teacher', 'deputy-head.upbringing'],
  towards: 'deputy-head.upbringing',
  forms: ['e-mail.work', 'meeting.in-person', 'electronic-booking'],
  periodicity: 'когда нужно',
  requirement: 'as-needed',
  checkability: 'evidence-only',
  reason:
    'Когда обсуждение нужно, в журнале не видно; срока для решения нет. Тот ли это заместитель, что в строках 3–5, не сказано.',
  decisions: ['D14', 'D22', 'D29'],
  norms: {
    requests: evidence({
      title: 'Сколько раз сообщили, что нужно обсуждение',
      subject: 'class',
      event: event('discussion.requested', { form: 'listed', reach: 'members' }),
      window: schoolYear,
    }),
    scheduled: evidence({
      title: 'Сколько обсуждений назначено',
      subject: 'class',
      event: event('discussion.scheduled', { reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('сообщение и назначенное обсуждение', {
      log: [
        at('2025-12-08 09:00', 'discussion.requested', { case: '40', student: 's1', form: 'e-mail.work' }),
        at('2025-12-09 15:00', 'discussion.scheduled', { case: '40', student: 's1' }),
      ],
      asOf: '2026-05-31',
      expect: { requests: 'judgement', scheduled: 'judgement' },
    }),
  ],
});
