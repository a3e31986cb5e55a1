import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('II.4', {
  title: 'Связь семьи со специалистами',
  text: 'Рассказывает родителям, к кому в школе обратиться за психологической и педагогической поддержкой, и по принятому в школе порядку сводит семью со специалистом.',
  bearer: 'class-teacher',
  towards: ['parent', 'specialist'],
  forms: ['consultation.in-person.individual', 'consultation.remote.individual', 'school-site'],
  periodicity: 'в течение года, когда нужно',
  requirement: 'as-needed',
  checkability: 'evidence-only',
  reason: 'Нужна ли поддержка, решают человек и семья: отсутствие записей – не нарушение.',
  decisions: ['D14', 'D29'],
  norms: {
    news: evidence({
      title: 'Сколько раз рассказали о поддержке',
      subject: 'class',
      event: event('support.informed', { form: 'listed', reach: 'members' }),
      window: schoolYear,
    }),
    referrals: evidence({
      title: 'Сколько раз семью связали со специалистом',
      subject: 'class',
      event: event('support.referred', { form: 'listed', reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('рассказали на сайте и связали одну семью с психологом', {
      log: [
        at('2025-09-20', 'support.informed', { class: '5А', form: 'school-site' }),
        at('2025-11-12', 'support.referred', { student: 's1', form: 'consultation.in-person.individual' }),
      ],
      asOf: '2026-05-31',
      expect: { news: 'judgement', referrals: 'judgement' },
    }),
  ],
});
