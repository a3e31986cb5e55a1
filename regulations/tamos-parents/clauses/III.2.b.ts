import { at, clause, event, evidence, example } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('III.2.b', {
  source: 'раздел III, пункт 2, вторая фраза',
  title: 'Положение о родительском комитете',
  text: 'Утверждает положение о родительском комитете: по нему комитет и работает.',
  bearer: 'head-of-school',
  towards: 'parent-committee',
  periodicity: 'не указана',
  requirement: 'state',
  checkability: 'evidence-only',
  reason: 'Положение могли утвердить и годы назад: журнал одного года покажет только, утверждали ли его в этом году.',
  norms: {
    approvals: evidence({
      title: 'Когда утверждали положение о родительском комитете',
      subject: 'school',
      event: event('local-act.approved'),
      window: schoolYear,
    }),
  },
  examples: [
    example('новое положение – в сентябре', {
      log: [at('2025-09-15', 'local-act.approved', { documents: 'положение:3' })],
      asOf: '2026-05-25',
      expect: { approvals: 'judgement' },
    }),
  ],
});
