import { at, clause, event, example, frequency, open } from '../language.ts';
import { calendarDays, slots } from '../../../validator/language/index.ts';

const title = 'Приём заместителя директора в назначенный день и час';
const hours = [
  { weekday: 2, from: '15:30', to: '16:30' },
  { weekday: 4, from: '15:30', to: '16:30' },
];
const window = open('reception-holidays', {
  run: slots(hours),
  pause: slots(hours, { holidays: 'skip', during: 'lessons' }),
});
const two = {
  staff: [
    { person: 'z1', role: 'deputy-head.upbringing', from: '2025-09-01' },
    { person: 'z2', role: 'deputy-head.external-relations', from: '2025-09-01' },
  ],
};

export default clause('III.3.d', {
  source: 'раздел III, пункт 3, фраза о приёме заместителями',
  title: 'Приёмные часы заместителей',
  text: 'Принимает родителей каждый вторник и четверг с 15:30 до 16:30.',
  bearer: 'deputy-head',
  towards: 'parent',
  forms: ['meeting.in-person'],
  periodicity: 'каждый вторник и четверг, 15:30–16:30',
  requirement: 'weekly-slots',
  checkability: 'needs-decision',
  reason:
    'Не сказано, принимают ли все заместители или по очереди, идёт ли приём в каникулы и что делать, когда заместителя нет. В нерабочие дни приёма нет. Приём без посетителей состоялся.',
  decisions: ['D18', 'D21'],
  norms: {
    reception: open('every-deputy', {
      each: frequency({
        title,
        subject: 'teacher',
        among: { role: ['deputy-head'] },
        event: open('D17@III.3.d', {
          anyone: event('reception.held'),
          'bearer-only': event('reception.held', { role: ['deputy-head'] }),
        }),
        window,
        min: 1,
        presence: calendarDays(1),
      }),
      'any-one': frequency({
        title,
        subject: 'school',
        event: event('reception.held', { role: ['deputy-head'] }),
        window,
        min: 1,
      }),
    }),
  },
  examples: [
    example('оба заместителя приняли во вторник', {
      roster: two,
      log: [
        at('2025-09-02 15:30', 'reception.held', { teacher: 'z1', role: 'deputy-head.upbringing' }),
        at('2025-09-02 15:40', 'reception.held', { teacher: 'z2', role: 'deputy-head.external-relations' }),
      ],
      asOf: '2025-09-02',
      expect: { reception: ['satisfied', 'satisfied'] },
    }),
    example('принял один из двух', {
      note: 'Если школа решит, что хватает одного заместителя, приём состоялся.',
      roster: two,
      log: [at('2025-09-02 15:30', 'reception.held', { teacher: 'z1', role: 'deputy-head.upbringing' })],
      asOf: '2025-09-02',
      expect: { reception: { each: ['satisfied', 'violated'], 'any-one': 'satisfied' } },
    }),
    example('начали в 16:30: у директора часы ещё идут, у заместителя кончились', {
      roster: { staff: [{ person: 'z1', role: 'deputy-head', from: '2025-09-01' }] },
      log: [at('2025-09-02 16:30', 'reception.held', { teacher: 'z1', role: 'deputy-head' })],
      asOf: '2025-09-02',
      expect: { reception: 'violated' },
    }),
    example('заместитель вышла на работу в среду: вторник с неё не спрашивается', {
      roster: { staff: [{ person: 'z1', role: 'deputy-head', from: '2025-09-03' }] },
      log: [at('2025-09-04 15:30', 'reception.held', { teacher: 'z1', role: 'deputy-head' })],
      asOf: '2025-09-05',
      expect: { reception: ['satisfied'] },
    }),
    example('заместитель в отпуске, принял другой работник', {
      note: 'Если школа засчитывает только самого заместителя, приёма не было: на дни отпуска понадобится освобождение.',
      roster: { staff: [{ person: 'z1', role: 'deputy-head', from: '2025-09-01' }] },
      log: [at('2025-09-02 15:30', 'reception.held', { teacher: 'z1', role: 'parent-coordinator' })],
      asOf: '2025-09-02',
      expect: { reception: { anyone: 'satisfied', 'bearer-only': 'violated' } },
    }),
  ],
});
