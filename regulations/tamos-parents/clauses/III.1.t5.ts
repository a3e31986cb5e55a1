import { at, clause, event, evidence, example } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('III.1.t5', {
  source: 'раздел III, пункт 1, пятая задача',
  title: 'На собрании – общешкольные мероприятия',
  text: 'Устраивает и проводит вместе с родителями мероприятия для всей школы.',
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
      title: 'На скольких собраниях готовили общешкольные мероприятия',
      subject: 'class',
      event: event(['class-meeting.held', 'school-meeting.held'], { topic: ['school-events'], reach: 'wider' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('готовили весенний праздник', {
      log: [at('2026-02-05 18:30', 'class-meeting.held', { class: '5А', topic: ['school-events', 'class-plans'] })],
      asOf: '2026-05-25',
      expect: { meetings: 'judgement' },
    }),
  ],
});
