import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('II.8', {
  source: 'Раздел II, строка 8',
  title: 'Участие класса в мероприятиях школы',
  text: 'Договаривается с администрацией, как ученики его класса участвуют в мероприятиях, которые она придумала.',
  bearer: 'class-teacher',
  towards: 'administration',
  forms: ['e-mail.work', 'meeting.in-person'],
  periodicity: 'когда нужно',
  requirement: 'as-needed',
  checkability: 'evidence-only',
  reason: 'Нужно ли согласование для каждого мероприятия, не сказано.',
  decisions: ['D14', 'D22'],
  norms: {
    agreements: evidence({
      title: 'Сколько раз согласовано участие класса',
      subject: 'class',
      event: event('participation.agreed', { form: 'listed' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('участие согласовано один раз', {
      log: [at('2025-10-02 12:00', 'participation.agreed', { class: '5А', form: 'e-mail.work' })],
      asOf: '2026-05-31',
      expect: { agreements: 'judgement' },
    }),
  ],
});
