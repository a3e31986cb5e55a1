import { at, clause, event, evidence, example, where } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('I.3.d', {
  source: 'раздел I, пункт 3, четвёртая функция',
  title: 'Координатор и родительский комитет',
  text: 'Направляет и согласует работу родительского комитета (РТА).',
  bearer: 'parent-coordinator',
  towards: 'parent-committee',
  forms: ['committee-session'],
  formsOpen: true,
  periodicity: 'число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Не сказано, как часто: журнал покажет заседания, на которых координатор был.',
  decisions: ['D15'],
  norms: {
    sessions: evidence({
      title: 'На скольких заседаниях комитета был координатор',
      subject: 'school',
      event: event('committee.met', { where: where.includesBearer() }),
      window: schoolYear,
    }),
  },
  examples: [
    example('одно заседание с координатором', {
      log: [at('2025-10-09 17:00', 'committee.met', { participants: ['head-of-school', 'parent-coordinator'] })],
      asOf: '2026-05-25',
      expect: { sessions: 'judgement' },
    }),
  ],
});
