import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('III.2', {
  source: 'Раздел III, строка 2',
  title: 'С любым вопросом – к классному руководителю',
  text: 'Объясняет родителям, что с любым вопросом об учёбе и воспитании детей они идут к нему.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['e-journal', 'modern-media', 'meeting.in-person'],
  periodicity: 'когда нужно',
  requirement: 'as-needed',
  checkability: 'evidence-only',
  reason: 'Когда пора напомнить, не сказано. Вторая половина – обязанность родителей: с учителя она не спрашивается.',
  decisions: ['D11', 'D14'],
  contradicts: [
    { regulation: 'parents-partners', clause: 'I.2', why: 'там – в течение года, и за порядком надо следить' },
    { regulation: 'tamos-parents', clause: 'I.3', why: 'там единое контактное лицо – координатор' },
  ],
  norms: {
    reminders: evidence({
      title: 'Сколько раз родителям объяснили, к кому идти с вопросом',
      subject: 'class',
      event: event('parents.informed', { form: 'listed', topic: ['single-contact'], reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('напоминание в электронном журнале и в чате класса', {
      log: [
        at('2025-09-03', 'parents.informed', { class: '5А', form: 'e-journal', topic: ['single-contact'] }),
        at('2026-01-13', 'parents.informed', { class: '5А', form: 'messenger', topic: ['single-contact'] }),
      ],
      asOf: '2026-05-31',
      expect: { reminders: 'judgement' },
    }),
  ],
});
