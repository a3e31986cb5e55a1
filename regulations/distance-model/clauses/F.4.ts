import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('F.4', {
  source: 'модель, перечень форм, четвёртая',
  title: 'Сведения для родителей на сайте школы',
  text: 'О том, что важно родителям, сообщают на сайте школы.',
  bearer: 'administration',
  towards: 'parent',
  forms: ['school-site'],
  periodicity: 'число не названо',
  requirement: 'form',
  checkability: 'evidence-only',
  reason: 'О чём и как часто сообщать, не сказано.',
  decisions: ['D15'],
  norms: {
    posts: evidence({
      title: 'Сколько раз на сайте писали для родителей',
      subject: 'school',
      event: event('official-message.posted', { form: 'listed' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('две публикации за год', {
      log: [
        at('2025-09-08', 'official-message.posted', { form: 'school-site' }),
        at('2026-01-19', 'official-message.posted', { form: 'school-site' }),
      ],
      asOf: '2026-05-31',
      expect: { posts: 'judgement' },
    }),
  ],
});
