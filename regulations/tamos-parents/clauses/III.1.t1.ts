import { at, clause, event, evidence, example } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('III.1.t1', {
  source: 'раздел III, пункт 1, первая задача',
  title: 'На собрании – об итогах учёбы',
  text: 'Знакомит родителей с разбором того, как класс или школа учится.',
  bearer: ['class-teacher', 'administration'],
  towards: 'parent',
  forms: ['class-meeting'],
  periodicity: 'число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Не сказано, на каждом собрании или хотя бы раз за год: журнал покажет, на каких собраниях об этом говорили.',
  decisions: ['D12'],
  norms: {
    meetings: evidence({
      title: 'На скольких собраниях говорили об итогах учёбы',
      subject: 'class',
      event: event(['class-meeting.held', 'school-meeting.held'], { topic: ['results-analysis'], reach: 'wider' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('итоги первой четверти – на собрании класса', {
      log: [at('2025-10-23 18:30', 'class-meeting.held', { class: '5А', topic: ['results-analysis'] })],
      asOf: '2026-05-25',
      expect: { meetings: 'judgement' },
    }),
  ],
});
