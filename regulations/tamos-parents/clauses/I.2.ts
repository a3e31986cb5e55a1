import { at, clause, event, evidence, example } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('I.2', {
  source: 'раздел I, пункт 2, начало',
  title: 'Заместители отвечают за работу с родителями',
  text: 'Отвечают за то, чтобы принятый порядок работы с родителями выполнялся, и предлагают директору, что в нём улучшить.',
  bearer: 'deputy-head',
  towards: 'head-of-school',
  periodicity: 'число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Ответственность по журналу не видна, а число предложений не названо.',
  decisions: ['D15'],
  norms: {
    proposals: evidence({
      title: 'Сколько предложений внесли заместители',
      subject: 'school',
      event: event('policy.proposed', { role: ['deputy-head'] }),
      window: schoolYear,
    }),
  },
  examples: [
    example('одно предложение за год; предложение координатора сюда не входит', {
      log: [
        at('2025-12-04', 'policy.proposed', { role: 'deputy-head.upbringing' }),
        at('2026-03-12', 'policy.proposed'),
      ],
      asOf: '2026-05-25',
      expect: { proposals: 'judgement' },
    }),
  ],
});
