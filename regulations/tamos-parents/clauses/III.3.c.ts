import { at, clause, event, example, frequency, open } from '../language.ts';
import { calendarDays, slots } from '../../../validator/language/index.ts';

const hours = [
  { weekday: 2, from: '15:30', to: '17:00' },
  { weekday: 4, from: '15:30', to: '17:00' },
];
const head = (from: string) => ({ staff: [{ person: 'd1', role: 'head-of-school', from }] });

export default clause('III.3.c', {
  source: 'раздел III, пункт 3, фраза о приёме директором',
  title: 'Приёмные часы директора',
  text: 'Принимает родителей каждый вторник и четверг с 15:30 до 17:00.',
  bearer: 'head-of-school',
  towards: 'parent',
  forms: ['meeting.in-person'],
  periodicity: 'каждый вторник и четверг, 15:30–17:00',
  requirement: 'weekly-slots',
  checkability: 'needs-decision',
  reason:
    'Не сказано, идёт ли приём в каникулы и что делать, когда директора нет. В нерабочие дни приёма нет. Приём, на который никто не пришёл, состоялся: его тоже записывают.',
  decisions: ['D18', 'D21'],
  norms: {
    reception: frequency({
      title: 'Приём директора в назначенный день и час',
      subject: 'teacher',
      among: { role: ['head-of-school'] },
      event: open('D17@III.3.c', {
        anyone: event('reception.held'),
        'bearer-only': event('reception.held', { role: ['head-of-school'] }),
      }),
      window: open('reception-holidays', {
        run: slots(hours),
        pause: slots(hours, { holidays: 'skip', during: 'lessons' }),
      }),
      min: 1,
      presence: calendarDays(1),
      pause: open('D17@III.3.c', { anyone: null, 'bearer-only': ['bearer-absence'] }),
    }),
  },
  examples: [
    example('приём во вторник и в четверг', {
      roster: head('2025-09-01'),
      log: [
        at('2025-09-02 15:30', 'reception.held', { teacher: 'd1' }),
        at('2025-09-04 15:35', 'reception.held', { teacher: 'd1' }),
      ],
      asOf: '2025-09-05',
      expect: { reception: ['satisfied', 'satisfied'] },
    }),
    example('в четверг приёма не было', {
      roster: head('2025-09-01'),
      log: [at('2025-09-02 15:30', 'reception.held', { teacher: 'd1' })],
      asOf: '2025-09-05',
      expect: { reception: ['satisfied', 'violated'] },
    }),
    example('приём начали ровно в 17:00: часы кончились', {
      roster: head('2025-09-01'),
      log: [at('2025-09-02 17:00', 'reception.held', { teacher: 'd1' })],
      asOf: '2025-09-02',
      expect: { reception: 'violated' },
    }),
    example('приём начали в 16:59', {
      roster: head('2025-09-01'),
      log: [at('2025-09-02 16:59', 'reception.held', { teacher: 'd1' })],
      asOf: '2025-09-02',
      expect: { reception: 'satisfied' },
    }),
    example('время не записано: в эти ли часы был приём, не узнать', {
      roster: head('2025-09-01'),
      log: [at('2025-09-02', 'reception.held', { teacher: 'd1' })],
      asOf: '2025-09-02',
      expect: { reception: 'undetermined' },
    }),
    example('вторник 16 декабря – День независимости, приёма нет', {
      note: 'Директор работает с 15 декабря; спрашивается только четверг, 18-е.',
      roster: head('2025-12-15'),
      log: [at('2025-12-18 15:30', 'reception.held', { teacher: 'd1' })],
      asOf: '2025-12-19',
      expect: { reception: ['satisfied'] },
    }),
    example('вторник в осенних каникулах, приёма не было', {
      roster: head('2025-10-27'),
      log: [],
      asOf: '2025-10-28',
      expect: { reception: { run: 'violated', pause: 'not-applicable' } },
    }),
    example('директор болел, принял заместитель', {
      roster: {
        ...head('2025-09-01'),
        absences: [{ person: 'd1', from: '2025-09-02', to: '2025-09-02', substitute: 'z1' }],
      },
      log: [at('2025-09-02 15:30', 'reception.held', { teacher: 'd1', role: 'deputy-head' })],
      asOf: '2025-09-02',
      expect: { reception: { anyone: 'satisfied', 'bearer-only': 'not-applicable' } },
    }),
  ],
});
