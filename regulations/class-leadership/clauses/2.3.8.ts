import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('2.3.8', {
  title: 'Встречи заместителей с классом',
  text: 'Встречаются с учениками класса и с их родителями вместе с классным руководителем.',
  bearer: 'deputy-head',
  towards: ['student', 'parent', 'class-teacher'],
  periodicity: 'на каждой встрече; сколько их, не сказано',
  requirement: 'every-event',
  checkability: 'checked',
  reason:
    'Был ли классный руководитель на встрече, проверяется один раз – в 2.1.13. Здесь показано, сколько встреч было.',
  carriedBy: [{ clause: '2.1.13', why: 'участие классного руководителя во встрече' }],
  contradicts: [
    { regulation: 'tamos-parents', clause: 'III.3.e', why: 'там на встречах с родителями присутствует координатор' },
  ],
  norms: {
    meetings: evidence({
      title: 'Сколько встреч с классом провели заместители',
      subject: 'class',
      event: event(['pupils-meeting.held', 'family-meeting.held'], { role: ['deputy-head'], reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('одна встреча с классом и одна с семьёй', {
      log: [
        at('2025-10-14 14:00', 'pupils-meeting.held', { class: '5А', participants: ['deputy-head', 'class-teacher'] }),
        at('2026-02-10 17:00', 'family-meeting.held', {
          case: '40',
          student: 's1',
          participants: ['deputy-head', 'class-teacher', 'parent'],
        }),
      ],
      asOf: '2026-05-31',
      expect: { meetings: 'judgement' },
    }),
  ],
});
