import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('III.1', {
  source: 'Раздел III, строка 1',
  title: 'Городские проекты и развитие образования',
  text: 'Рассказывает родителям о главных образовательных проектах города для учеников и о том, куда движется образование.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['club', 'conference', 'webinar'],
  periodicity: 'в течение года, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Число не названо, и не сказано, нужны ли обе темы: журнал покажет, сколько раз и когда.',
  decisions: ['D12', 'D15'],
  contradicts: [
    { regulation: 'parents-partners', clause: 'I.1', why: 'там хотя бы раз в полугодие, четыре темы и другие формы' },
  ],
  norms: {
    projects: evidence({
      title: 'Сколько раз рассказали о городских проектах',
      subject: 'class',
      event: event('parents.informed', { form: 'listed', topic: ['city-resources'], reach: 'wider' }),
      window: schoolYear,
    }),
    trends: evidence({
      title: 'Сколько раз рассказали о том, куда движется образование',
      subject: 'class',
      event: event('parents.informed', { form: 'listed', topic: ['education-trends'], reach: 'wider' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('вебинар о проектах и клуб об обеих темах', {
      log: [
        at('2025-10-08 18:00', 'parents.informed', { class: '5А', form: 'webinar', topic: ['city-resources'] }),
        at('2026-02-11 18:00', 'parents.informed', {
          class: '5А',
          form: 'club',
          topic: ['city-resources', 'education-trends'],
        }),
      ],
      asOf: '2026-05-31',
      expect: { projects: 'judgement', trends: 'judgement' },
    }),
  ],
});
