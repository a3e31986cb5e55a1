import { at, clause, event, evidence, example } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('III.1.t4', {
  source: 'раздел III, пункт 1, четвёртая задача',
  title: 'На собрании – решения вместе с родителями',
  text: 'Принимает на собрании решения, в которых нужно знать мнение родителей.',
  bearer: ['class-teacher', 'administration'],
  towards: 'parent',
  forms: ['class-meeting'],
  periodicity: 'число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason:
    'Не сказано, на каждом собрании или хотя бы раз за год, сколько родителей должно быть и как голосовать: журнал покажет, на каких собраниях об этом говорили.',
  decisions: ['D12', 'D14'],
  norms: {
    meetings: evidence({
      title: 'На скольких собраниях принимали такие решения',
      subject: 'class',
      event: event(['class-meeting.held', 'school-meeting.held'], { topic: ['joint-decisions'], reach: 'wider' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('решение – на общешкольном собрании', {
      log: [at('2025-12-11 18:30', 'school-meeting.held', { topic: ['joint-decisions'] })],
      asOf: '2026-05-25',
      expect: { meetings: 'judgement' },
    }),
  ],
});
