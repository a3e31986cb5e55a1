import { at, clause, event, example, precedence } from '../language.ts';
import { bookedThroughCoordinator } from '../booking.ts';

export default clause('III.3.a', {
  source: 'раздел III, пункт 3, первая фраза',
  title: 'К руководству – по записи',
  text: 'Назначает встречи родителей с руководством школы заранее, по записи.',
  bearer: 'parent-coordinator',
  towards: 'parent',
  periodicity: 'перед каждой встречей, за сколько – не сказано',
  requirement: 'order',
  checkability: 'checked',
  reason:
    'По журналу виден порядок: запись раньше встречи. Не сказано, за сколько записываться и чья вина, если родителя приняли без записи.',
  decisions: ['D13'],
  norms: {
    booked: precedence({
      title: 'До встречи с руководством родитель был записан через координатора или на сайте',
      key: 'case',
      target: event('leader-meeting.held'),
      earlier: bookedThroughCoordinator,
    }),
  },
  examples: [
    example('записался во вторник, пришёл в четверг', {
      log: [
        at('2025-10-07 11:00', 'reception.booked', { case: 'ЗАП-12', form: 'phone' }),
        at('2025-10-09 15:30', 'leader-meeting.held', { case: 'ЗАП-12' }),
      ],
      asOf: '2025-10-31',
      expect: { booked: 'satisfied' },
    }),
    example('приняли без записи', {
      log: [at('2025-10-09 15:30', 'leader-meeting.held', { case: 'ЗАП-13' })],
      asOf: '2025-10-31',
      expect: { booked: 'violated' },
    }),
    example('записали в ту же минуту, у двери кабинета', {
      note: 'Запись не позже встречи – порядок соблюдён: за сколько записываться, текст не говорит.',
      log: [
        at('2025-10-09 15:30', 'reception.booked', { case: 'ЗАП-14', form: 'meeting.in-person' }),
        at('2025-10-09 15:30', 'leader-meeting.held', { case: 'ЗАП-14' }),
      ],
      asOf: '2025-10-31',
      expect: { booked: 'satisfied' },
    }),
    example('запись и встреча в один день, время не указано', {
      log: [
        at('2025-10-09', 'reception.booked', { case: 'ЗАП-14', form: 'phone' }),
        at('2025-10-09', 'leader-meeting.held', { case: 'ЗАП-14' }),
      ],
      asOf: '2025-10-31',
      expect: { booked: 'undetermined' },
    }),
    example('записал не координатор, а классный руководитель по телефону', {
      log: [
        at('2025-10-07 11:00', 'reception.booked', { case: 'ЗАП-15', role: 'class-teacher', form: 'phone' }),
        at('2025-10-09 15:30', 'leader-meeting.held', { case: 'ЗАП-15' }),
      ],
      asOf: '2025-10-31',
      expect: { booked: 'violated' },
    }),
    example('родитель записался сам на сайте', {
      log: [
        at('2025-10-07 22:15', 'reception.booked', { case: 'ЗАП-16', role: 'parent', form: 'school-site' }),
        at('2025-10-09 15:30', 'leader-meeting.held', { case: 'ЗАП-16' }),
      ],
      asOf: '2025-10-31',
      expect: { booked: 'satisfied' },
    }),
  ],
});
