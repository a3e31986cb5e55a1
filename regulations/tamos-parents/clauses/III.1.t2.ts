import { at, clause, event, evidence, example } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('III.1.t2', {
  source: 'раздел III, пункт 1, вторая задача',
  title: 'На собрании – советы родителям',
  text: 'Советует родителям, как помогать детям учиться и как их воспитывать.',
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
      title: 'На скольких собраниях родителям давали советы',
      subject: 'class',
      event: event(['class-meeting.held', 'school-meeting.held'], { topic: ['upbringing-advice'], reach: 'wider' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('советы – на собрании класса и на общешкольном', {
      log: [
        at('2025-10-23 18:30', 'class-meeting.held', { class: '5А', topic: ['upbringing-advice'] }),
        at('2025-12-11 18:30', 'school-meeting.held', { topic: ['upbringing-advice'] }),
      ],
      asOf: '2026-05-25',
      expect: { meetings: 'judgement' },
    }),
  ],
});
