import { at, clause, deadline, event, evidence, example, valueOf } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('I.3.c', {
  source: 'раздел I, пункт 3, третья функция',
  title: 'Координатор устраивает встречи',
  text: 'Сам встречается с родителями и устраивает их встречи с руководителями школы.',
  bearer: 'parent-coordinator',
  towards: ['parent', 'administration'],
  forms: ['meeting.in-person'],
  periodicity: 'по каждой записи, срок не назван',
  requirement: 'on-event',
  checkability: 'needs-decision',
  reason: 'Не сказано, сколько родитель может ждать встречи после записи. Встречи самого координатора – число и даты.',
  norms: {
    arranged: deadline({
      title: 'Записанный родитель встретился с руководством в срок, который назначила школа',
      key: 'case',
      trigger: event('reception.booked'),
      response: event('leader-meeting.held'),
      within: valueOf('D16@I.3.c'),
      unless: { event: event('booking.cancelled') },
    }),
    meetings: evidence({
      title: 'Сколько раз с родителями встретился сам координатор',
      subject: 'school',
      event: event('parents.met'),
      window: schoolYear,
    }),
  },
  examples: [
    example('встреча через неделю после записи', {
      log: [
        at('2025-10-02 11:00', 'reception.booked', { case: 'ЗАП-12', form: 'phone' }),
        at('2025-10-09 15:30', 'leader-meeting.held', { case: 'ЗАП-12', form: 'meeting.in-person' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@I.3.c': { amount: 7, unit: 'calendar-day' } },
      expect: { arranged: 'satisfied' },
    }),
    example('встреча через восемь дней', {
      note: 'Записали 1 октября, седьмой день – 8 октября.',
      log: [
        at('2025-10-01 11:00', 'reception.booked', { case: 'ЗАП-12', form: 'phone' }),
        at('2025-10-09 15:30', 'leader-meeting.held', { case: 'ЗАП-12', form: 'meeting.in-person' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@I.3.c': { amount: 7, unit: 'calendar-day' } },
      expect: { arranged: 'violated' },
    }),
    example('седьмой день – праздник: срок переходит на 28 октября', {
      note: '25–27 октября в 2025 году нерабочие.',
      log: [
        at('2025-10-18 11:00', 'reception.booked', { case: 'ЗАП-15', form: 'school-site' }),
        at('2025-10-28 15:30', 'leader-meeting.held', { case: 'ЗАП-15', form: 'meeting.in-person' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@I.3.c': { amount: 7, unit: 'calendar-day' } },
      expect: { arranged: 'satisfied' },
    }),
    example('родитель отменил запись', {
      log: [
        at('2025-10-02 11:00', 'reception.booked', { case: 'ЗАП-12', form: 'phone' }),
        at('2025-10-06 09:00', 'booking.cancelled', { case: 'ЗАП-12' }),
      ],
      asOf: '2025-10-31',
      decisions: { 'D16@I.3.c': { amount: 7, unit: 'calendar-day' } },
      expect: { arranged: 'not-applicable' },
    }),
    example('срок школа не назвала', {
      log: [
        at('2025-10-02 11:00', 'reception.booked', { case: 'ЗАП-12', form: 'phone' }),
        at('2025-10-09 15:30', 'leader-meeting.held', { case: 'ЗАП-12', form: 'meeting.in-person' }),
      ],
      asOf: '2025-10-31',
      expect: { arranged: 'undetermined' },
    }),
    example('координатор встретился с одной семьёй', {
      log: [at('2025-11-13 16:00', 'parents.met', { family: 'f1', form: 'meeting.in-person' })],
      asOf: '2026-05-25',
      expect: { meetings: 'judgement' },
    }),
  ],
});
