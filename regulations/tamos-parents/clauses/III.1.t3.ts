import { at, clause, event, evidence, example } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('III.1.t3', {
  source: 'раздел III, пункт 1, третья задача',
  title: 'На собрании – о сложных ситуациях',
  text: 'Обсуждает с родителями чрезвычайные случаи, сложные ситуации и конфликты.',
  bearer: ['class-teacher', 'administration'],
  towards: 'parent',
  forms: ['class-meeting'],
  periodicity: 'число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason:
    'Не сказано, на каждом собрании или хотя бы раз за год, и не каждая ситуация годится для общего разговора: журнал покажет, на каких собраниях об этом говорили.',
  decisions: ['D12', 'D14', 'D29'],
  norms: {
    meetings: evidence({
      title: 'На скольких собраниях обсуждали сложные ситуации',
      subject: 'class',
      event: event(['class-meeting.held', 'school-meeting.held'], { topic: ['difficult-situations'], reach: 'wider' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('одна ситуация – на собрании в феврале', {
      log: [at('2026-02-05 18:30', 'class-meeting.held', { class: '5А', topic: ['difficult-situations'] })],
      asOf: '2026-05-25',
      expect: { meetings: 'judgement' },
    }),
  ],
});
