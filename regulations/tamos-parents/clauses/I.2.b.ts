import { at, clause, event, evidence, example, where } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('I.2.b', {
  source: 'раздел I, пункт 2, вторая функция',
  title: 'Заместители в делах родительского комитета',
  text: 'Участвуют в том, что проводит родительский комитет (РТА): во встречах, совещаниях и другом.',
  bearer: 'deputy-head',
  towards: 'parent-committee',
  forms: ['committee-session', 'meeting.in-person'],
  formsOpen: true,
  periodicity: 'число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Не сказано, сколько раз и должны ли быть все заместители: журнал покажет число и даты.',
  decisions: ['D15'],
  norms: {
    sessions: evidence({
      title: 'На скольких заседаниях комитета был кто-то из заместителей',
      subject: 'school',
      event: event('committee.met', { where: where.includesAny('participants', 'deputy-head') }),
      window: schoolYear,
    }),
  },
  examples: [
    example('на заседании – заместитель по воспитательной работе', {
      log: [
        at('2025-10-09 17:00', 'committee.met', { participants: ['deputy-head.upbringing', 'parent-coordinator'] }),
      ],
      asOf: '2026-05-25',
      expect: { sessions: 'judgement' },
    }),
  ],
});
