import { at, clause, event, evidence, example, where } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('I.1.b', {
  source: 'раздел I, пункт 1, вторая функция',
  title: 'Директор в делах родительского комитета',
  text: 'Участвует в том, что проводит родительский комитет (РТА): во встречах, совещаниях и другом.',
  bearer: 'head-of-school',
  towards: 'parent-committee',
  forms: ['committee-session', 'meeting.in-person'],
  formsOpen: true,
  periodicity: 'число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Не сказано, сколько раз и на каждом ли заседании: журнал покажет число и даты.',
  decisions: ['D15'],
  norms: {
    sessions: evidence({
      title: 'На скольких заседаниях комитета был директор',
      subject: 'school',
      event: event('committee.met', { where: where.includesAny('participants', 'head-of-school') }),
      window: schoolYear,
    }),
  },
  examples: [
    example('два заседания, на одном – директор', {
      log: [
        at('2025-10-09 17:00', 'committee.met', { participants: ['head-of-school', 'parent-coordinator'] }),
        at('2026-02-12 17:00', 'committee.met', { participants: ['parent-coordinator'] }),
      ],
      asOf: '2026-05-25',
      expect: { sessions: 'judgement' },
    }),
  ],
});
