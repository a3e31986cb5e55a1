import { at, clause, condition, deadline, event, example, where } from '../language.ts';
import { endOfYearOr } from '../minutes.ts';

export default clause('III.3.e', {
  source: 'раздел III, пункт 3, последняя фраза',
  title: 'Координатор на встрече и протокол',
  text: 'Присутствует на встречах родителей с директором и заместителями и ведёт протокол.',
  bearer: 'parent-coordinator',
  towards: ['parent', 'administration'],
  periodicity: 'на каждой встрече, срок протокола не назван',
  requirement: 'every-event',
  checkability: 'checked',
  reason:
    'По журналу видно, был ли координатор и есть ли протокол. К какому дню, текст не говорит. Что делать, если родитель просит поговорить наедине или координатора нет, тоже не сказано.',
  decisions: ['D18', 'D29'],
  contradicts: [
    {
      regulation: 'class-leadership',
      clause: '2.1.13',
      why: 'там на встречах с родителями класса присутствует классный руководитель',
    },
  ],
  norms: {
    'coordinator-present': condition({
      title: 'На встрече с руководством был координатор',
      key: 'event',
      event: event('leader-meeting.held'),
      satisfies: where.includesBearer(),
    }),
    minutes: deadline({
      title: 'Протокол встречи с руководством составлен',
      key: 'event',
      trigger: event('leader-meeting.held'),
      response: event('minutes.drawn'),
      by: endOfYearOr('D16@III.3.e'),
    }),
  },
  examples: [
    example('координатор был, протокол в тот же день', {
      log: [
        at('2025-10-09 15:30', 'leader-meeting.held', {
          id: 'в1',
          case: 'ЗАП-12',
          participants: ['head-of-school', 'parent-coordinator'],
        }),
        at('2025-10-09', 'minutes.drawn', { refers: 'в1', signedBy: ['coordinator'] }),
      ],
      asOf: '2026-05-25',
      expect: { 'coordinator-present': 'satisfied', minutes: 'satisfied' },
    }),
    example('встреча без координатора и без протокола, год кончился', {
      log: [
        at('2025-10-09 15:30', 'leader-meeting.held', { id: 'в1', case: 'ЗАП-12', participants: ['head-of-school'] }),
      ],
      asOf: '2026-08-31',
      expect: { 'coordinator-present': 'violated', minutes: 'violated' },
    }),
    example('участники не записаны, протокола пока нет', {
      note: 'Был ли координатор, не узнать; для протокола срок не назван, и год ещё идёт.',
      log: [at('2025-10-09 15:30', 'leader-meeting.held', { id: 'в1', case: 'ЗАП-12' })],
      asOf: '2026-05-25',
      expect: { 'coordinator-present': 'undetermined', minutes: 'pending' },
    }),
    example('координатор в отпуске, вместо неё – замещающая, и в составе школы она есть', {
      note: 'Замещающую вносят в состав координатором на эти дни; на следующий день координатор уже другой.',
      roster: {
        staff: [
          { person: 'k1', role: 'parent-coordinator', to: '2025-10-08' },
          { person: 'k2', role: 'parent-coordinator', from: '2025-10-09', to: '2025-10-09' },
          { person: 'k1', role: 'parent-coordinator', from: '2025-10-10' },
        ],
      },
      log: [
        at('2025-10-09 15:30', 'leader-meeting.held', { id: 'в3', participants: ['parent-coordinator:k2'] }),
        at('2025-10-10 15:30', 'leader-meeting.held', { id: 'в4', participants: ['parent-coordinator:k2'] }),
      ],
      asOf: '2025-10-31',
      expect: { 'coordinator-present': ['satisfied', 'violated'] },
    }),
    example('школа назначила два рабочих дня: протокол на второй', {
      log: [
        at('2025-10-09 15:30', 'leader-meeting.held', { id: 'в2', participants: ['parent-coordinator'] }),
        at('2025-10-13', 'minutes.drawn', { refers: 'в2' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'minutes-due': 'own-term', 'D16@III.3.e': { amount: 2, unit: 'working-day' } },
      expect: { 'coordinator-present': 'satisfied', minutes: 'satisfied' },
    }),
    example('тот же срок, протокол на третий рабочий день', {
      log: [
        at('2025-10-09 15:30', 'leader-meeting.held', { id: 'в2', participants: ['parent-coordinator'] }),
        at('2025-10-14', 'minutes.drawn', { refers: 'в2' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'minutes-due': 'own-term', 'D16@III.3.e': { amount: 2, unit: 'working-day' } },
      expect: { 'coordinator-present': 'satisfied', minutes: 'violated' },
    }),
  ],
});
