import { at, clause, condition, event, example, where } from '../../../validator/language/index.ts';
import { open } from '../own-decisions.ts';

export default clause('2.1.13', {
  title: 'На встречах с классом – классный руководитель',
  text: 'Участвует во встречах директора, его заместителей, педагогов и специалистов с учениками класса и с их родителями.',
  bearer: 'class-teacher',
  towards: ['administration', 'teacher', 'specialist', 'student', 'parent'],
  periodicity: 'на каждой встрече',
  requirement: 'every-event',
  checkability: 'checked',
  reason:
    'Не сказано, встреча ли это, если педагог говорит с одним учеником или одной семьёй. Позвали ли классного руководителя, журнал не покажет: вывод – о встрече, а не о том, кто виноват.',
  contradicts: [
    { regulation: 'tamos-parents', clause: 'III.3.e', why: 'там на встречах с родителями присутствует координатор' },
  ],
  norms: {
    presence: condition({
      title: 'На встрече с учениками или родителями класса был классный руководитель',
      key: 'class',
      event: event(['pupils-meeting.held', 'family-meeting.held'], {
        where: open('class-meetings', {
          any: null,
          class: where.and(where.not(where.present('student')), where.not(where.present('family'))),
        }),
      }),
      satisfies: open('D17', {
        anyone: where.includesAny('participants', 'class-teacher'),
        'bearer-only': where.includesBearer(),
      }),
    }),
  },
  examples: [
    example('заместитель встретился с классом вместе с классным руководителем', {
      log: [
        at('2025-10-14 14:00', 'pupils-meeting.held', {
          class: '5А',
          participants: ['deputy-head:d1', 'class-teacher:t1', 'student'],
        }),
      ],
      asOf: '2025-10-31',
      expect: { presence: 'satisfied' },
    }),
    example('заместитель встретился с классом один', {
      log: [
        at('2025-10-14 14:00', 'pupils-meeting.held', { class: '5А', participants: ['deputy-head:d1', 'student'] }),
      ],
      asOf: '2025-10-31',
      expect: { presence: 'violated' },
    }),
    example('был другой классный руководитель: засчитывается, если школа признаёт замену', {
      log: [
        at('2025-10-14 14:00', 'pupils-meeting.held', {
          class: '5А',
          participants: ['deputy-head:d1', 'class-teacher:t9'],
        }),
      ],
      asOf: '2025-10-31',
      expect: { presence: { anyone: 'satisfied', 'bearer-only': 'violated' } },
    }),
    example('беседа педагога с одной семьёй без классного руководителя', {
      note: 'Если такая беседа – не встреча с классом, проверять нечего.',
      log: [
        at('2025-10-14 14:00', 'pupils-meeting.held', {
          role: 'subject-teacher',
          class: '5А',
          family: 'f1',
          participants: ['subject-teacher:t2', 'parent'],
        }),
      ],
      asOf: '2025-10-31',
      expect: { presence: { any: 'violated', class: 'not-applicable' } },
    }),
    example('заместитель встретился с семьёй ученика, классный руководитель был', {
      note: 'Встреча записана один раз, своим видом; если встреча с одной семьёй – не встреча с классом, проверять нечего.',
      log: [
        at('2025-10-14 17:00', 'family-meeting.held', {
          case: '40',
          class: '5А',
          student: 's1',
          participants: ['deputy-head:d1', 'class-teacher:t1', 'parent'],
        }),
      ],
      asOf: '2025-10-31',
      expect: { presence: { any: 'satisfied', class: 'not-applicable' } },
    }),
    example('общая встреча двух классов – две строки; был один из двух классных руководителей', {
      roster: {
        classes: [
          { class: '5А', grade: 5, teacher: 't1' },
          { class: '5Б', grade: 5, teacher: 't2' },
        ],
      },
      log: [
        at('2025-10-14 14:00', 'pupils-meeting.held', {
          class: '5А',
          participants: ['deputy-head:d1', 'class-teacher:t1'],
        }),
        at('2025-10-14 14:00', 'pupils-meeting.held', {
          class: '5Б',
          participants: ['deputy-head:d1', 'class-teacher:t1'],
        }),
      ],
      asOf: '2025-10-31',
      expect: { presence: { anyone: ['satisfied', 'satisfied'], 'bearer-only': ['satisfied', 'violated'] } },
    }),
    example('участники не записаны: был ли классный руководитель, сказать нельзя', {
      log: [at('2025-10-14 14:00', 'pupils-meeting.held', { class: '5А' })],
      asOf: '2025-10-31',
      expect: { presence: 'undetermined' },
    }),
  ],
});
