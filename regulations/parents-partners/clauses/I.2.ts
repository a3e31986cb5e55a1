import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('I.2', {
  title: 'Единый порядок: всё через классного руководителя',
  text: 'Объясняет родителям, что с любым вопросом семья сначала идёт к классному руководителю, и следит, чтобы этот порядок соблюдали.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['webinar', 'consultation.in-person', 'consultation.remote', 'e-journal'],
  periodicity: 'в течение года, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Число раз не названо, а вторая половина пункта – результат, который от одного учителя не зависит.',
  contradicts: [{ regulation: 'tamos-parents', clause: 'I.3', why: 'там единое контактное лицо – координатор' }],
  norms: {
    reminders: evidence({
      title: 'Сколько раз родителям напомнили о порядке обращений',
      subject: 'class',
      event: event('parents.informed', { form: 'listed', topic: ['single-contact'] }),
      window: schoolYear,
    }),
  },
  examples: [
    example('два напоминания за год', {
      log: [
        at('2025-09-04', 'parents.informed', { class: '5А', form: 'e-journal', topic: ['single-contact'] }),
        at('2026-01-20', 'parents.informed', {
          class: '5А',
          form: 'webinar',
          topic: ['single-contact', 'class-plans'],
        }),
      ],
      asOf: '2026-05-31',
      expect: { reminders: 'judgement' },
    }),
  ],
});
