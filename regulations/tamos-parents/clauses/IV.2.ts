import { at, clause, event, example, precedence, where } from '../language.ts';
import { bookedThroughCoordinator } from '../booking.ts';

const entered = (ground: string) =>
  event('study-area.entered', { where: where.and(where.present('ground'), where.equals('ground', ground)) });

export default clause('IV.2', {
  source: 'раздел IV, первый абзац, вторая фраза',
  title: 'Кого всё же пропускают',
  text: 'Пропускает родителей на встречи с руководством, которые координатор назначил по графику, и на школьные события по плану мероприятий.',
  bearer: ['administration', 'parent-coordinator'],
  towards: 'parent',
  periodicity: 'при каждом проходе',
  requirement: 'exception',
  checkability: 'needs-decision',
  reason:
    'По журналу видно, настоящее ли основание: записан ли родитель до прохода на встречу, было ли мероприятие в плане. Другие основания – собрание класса, неотложный случай – текст не называет: о них решение в IV.1.',
  decisions: ['D11@IV.1', 'D13'],
  norms: {
    'meeting-booked': precedence({
      title: 'До прохода на встречу родитель был записан',
      key: 'case',
      target: entered('meeting'),
      earlier: bookedThroughCoordinator,
    }),
    'event-planned': precedence({
      title: 'До прохода на мероприятие оно было в плане',
      key: 'case',
      target: entered('event'),
      earlier: event('school-event.planned'),
    }),
  },
  examples: [
    example('запись есть, мероприятие в плане есть', {
      log: [
        at('2025-09-05', 'school-event.planned', { case: 'М-3' }),
        at('2025-10-07 11:00', 'reception.booked', { case: 'ЗАП-12', form: 'phone' }),
        at('2025-10-09 15:20', 'study-area.entered', { case: 'ЗАП-12', ground: 'meeting' }),
        at('2025-10-17 15:45', 'study-area.entered', { case: 'М-3', ground: 'event' }),
      ],
      asOf: '2025-10-31',
      expect: { 'meeting-booked': 'satisfied', 'event-planned': 'satisfied' },
    }),
    example('записи с таким номером нет, мероприятие внесли в план задним числом', {
      log: [
        at('2025-10-09 15:20', 'study-area.entered', { case: 'ЗАП-99', ground: 'meeting' }),
        at('2025-10-17 15:45', 'study-area.entered', { case: 'М-3', ground: 'event' }),
        at('2025-10-20', 'school-event.planned', { case: 'М-3' }),
      ],
      asOf: '2025-10-31',
      expect: { 'meeting-booked': 'violated', 'event-planned': 'violated' },
    }),
    example('записали в минуту прохода, а мероприятие внесли в план в тот же день без времени', {
      note: 'Равное время засчитывается; у дня без времени порядок не виден.',
      log: [
        at('2025-10-09 15:20', 'reception.booked', { case: 'ЗАП-12', form: 'meeting.in-person' }),
        at('2025-10-09 15:20', 'study-area.entered', { case: 'ЗАП-12', ground: 'meeting' }),
        at('2025-10-17', 'school-event.planned', { case: 'М-3' }),
        at('2025-10-17 15:45', 'study-area.entered', { case: 'М-3', ground: 'event' }),
      ],
      asOf: '2025-10-31',
      expect: { 'meeting-booked': 'satisfied', 'event-planned': 'undetermined' },
    }),
    example('номер у прохода не записан', {
      log: [at('2025-10-09 15:20', 'study-area.entered', { ground: 'meeting' })],
      asOf: '2025-10-31',
      expect: { 'meeting-booked': 'undetermined' },
    }),
  ],
});
