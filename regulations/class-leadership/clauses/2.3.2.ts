import {
  at,
  clause,
  deadline,
  event,
  example,
  frequency,
  lessons,
  open,
  schoolYear,
  value,
  valueOf,
} from '../../../validator/language/index.ts';

export default clause('2.3.2', {
  title: 'План воспитательной работы и новые мероприятия',
  text: 'Зовут классного руководителя составлять годовой календарный план воспитательной работы школы; в течение года вовремя рассказывают о новых мероприятиях – межрайонных, окружных, городских, всероссийских.',
  bearer: 'deputy-head',
  towards: 'class-teacher',
  periodicity: 'раз в год – приглашение; о новых мероприятиях – «своевременно»',
  requirement: ['once', 'deadline'],
  checkability: 'needs-decision',
  reason: 'Здесь две обязанности. Срок за словом «своевременно» не назван: его задаёт школа.',
  ownDecisions: {
    'D16@2.3.2': value({
      question: 'За какой срок классные руководители узнают о новом мероприятии?',
      why: 'Текст говорит «своевременно» и числа не называет. Школа может назвать своё или не измерять.',
      of: 'term',
      units: ['hour', 'calendar-day', 'working-day', 'school-day', 'week'],
      min: 0,
      max: 60,
    }),
  },
  norms: {
    invitation: frequency({
      title: 'Классного руководителя позвали составлять план воспитательной работы',
      subject: 'class',
      event: event('school-plan.invited', { reach: 'wider' }),
      window: open('D26', { school: schoolYear, lessons }),
    }),
    news: deadline({
      title: 'О новом мероприятии классным руководителям сообщили в срок',
      key: 'event',
      trigger: event('new-event.learned'),
      response: event('new-event.announced'),
      within: valueOf('D16@2.3.2'),
    }),
  },
  examples: [
    example('общее приглашение всем классным руководителям', {
      log: [at('2026-05-12', 'school-plan.invited', { form: 'e-mail.work' })],
      asOf: '2026-08-31',
      expect: { invitation: 'satisfied' },
    }),
    example('позвали только другого', {
      log: [at('2026-05-12', 'school-plan.invited', { class: '5Б', form: 'e-mail.work' })],
      asOf: '2026-08-31',
      expect: { invitation: 'violated' },
    }),
    example('позвали 15 июня: год до 31 августа – вовремя, год до конца уроков – поздно', {
      log: [at('2026-06-15', 'school-plan.invited', { class: '5А', form: 'e-mail.work' })],
      asOf: '2026-08-31',
      expect: { invitation: { school: 'satisfied', lessons: 'violated' } },
    }),
    example('о мероприятии сообщили на третий рабочий день при сроке в три, через праздник', {
      note: '3 и 4 ноября 2025 года – выходные, суббота 1 ноября – рабочая.',
      log: [
        at('2025-10-31 12:00', 'new-event.learned', { id: 'n1' }),
        at('2025-11-06 17:00', 'new-event.announced', { refers: 'n1' }),
      ],
      asOf: '2025-11-30',
      decisions: { 'D16@2.3.2': { amount: 3, unit: 'working-day' } },
      expect: { news: 'satisfied' },
    }),
    example('на день позже', {
      log: [
        at('2025-10-31 12:00', 'new-event.learned', { id: 'n1' }),
        at('2025-11-07 09:00', 'new-event.announced', { refers: 'n1' }),
      ],
      asOf: '2025-11-30',
      decisions: { 'D16@2.3.2': { amount: 3, unit: 'working-day' } },
      expect: { news: 'violated' },
    }),
    example('срок не назван: время измерено, вывода нет', {
      log: [
        at('2025-10-31 12:00', 'new-event.learned', { id: 'n1' }),
        at('2025-11-07 09:00', 'new-event.announced', { refers: 'n1' }),
      ],
      asOf: '2025-11-30',
      expect: { news: 'undetermined' },
    }),
  ],
});
