import { at, clause, event, evidence, example } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('I.3.h', {
  source: 'раздел I, пункт 3, восьмая функция',
  title: 'Предложения координатора',
  text: 'Предлагает, что улучшить в порядке работы школы с родителями.',
  bearer: 'parent-coordinator',
  towards: 'head-of-school',
  periodicity: 'число не названо',
  requirement: 'as-needed',
  checkability: 'evidence-only',
  reason: 'Предлагать можно сколько угодно: отсутствие предложений – не нарушение.',
  decisions: ['D14'],
  norms: {
    proposals: evidence({
      title: 'Сколько предложений внёс координатор',
      subject: 'school',
      event: event('policy.proposed', { role: ['parent-coordinator'] }),
      window: schoolYear,
    }),
  },
  examples: [
    example('одно предложение за год', {
      log: [at('2026-03-12', 'policy.proposed')],
      asOf: '2026-05-25',
      expect: { proposals: 'judgement' },
    }),
  ],
});
