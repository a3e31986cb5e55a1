import {
  appealToClassTeacher,
  at,
  calendarDays,
  clause,
  deadline,
  event,
  evidence,
  example,
  schoolYear,
  where,
  workingDays,
} from '../../../validator/language/index.ts';
import { open } from '../own-decisions.ts';

const cutoff = open('D04', { midnight: null, office: '18:00' });

export default clause('III.3', {
  source: 'Раздел III, строка 3',
  title: 'Ответ на запрос родителей',
  text: 'По запросу родителей принимает меры, чтобы решить вопрос, и отвечает им.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['e-journal', 'modern-media', 'meeting.in-person'],
  periodicity: 'за пять дней с момента обращения',
  requirement: 'deadline',
  checkability: 'checked',
  reason:
    'Не сказано, рабочие это дни или календарные, хватит ли промежуточного ответа и что такое «современные средства». Пока школа не решит, проверяются все прочтения.',
  decisions: ['D02', 'D03', 'D13', 'D28'],
  contradicts: [
    {
      regulation: 'parents-partners',
      clause: 'III.4',
      why: 'те же пять дней, но на сообщение о мерах, сроках и итоге',
    },
    { regulation: 'tamos-parents', clause: 'III.4.b', why: '15 календарных дней, только на официальные обращения' },
  ],
  norms: {
    reply: deadline({
      title: 'Родителям ответили за пять дней',
      key: 'case',
      trigger: appealToClassTeacher,
      response: event('appeal.answered', {
        form: open('D11@III.3', { closed: 'listed', open: null }),
        where: open('D27@III.3', { interim: null, final: where.equals('stage', 'final') }),
      }),
      within: open('D01', { working: workingDays(5, { cutoff }), calendar: calendarDays(5, { cutoff }) }),
    }),
    measures: evidence({
      title: 'Сколько мер принято по запросам',
      subject: 'class',
      event: event('appeal.acted', { reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('принял меры и ответил на второй день', {
      note: 'При любом решении школы – вовремя.',
      log: [
        at('2025-10-06 10:00', 'appeal.received', { case: '12', class: '5А' }),
        at('2025-10-07 14:00', 'appeal.acted', { case: '12' }),
        at('2025-10-08 17:30', 'appeal.answered', { case: '12', form: 'e-journal', stage: 'final' }),
      ],
      asOf: '2025-10-31',
      expect: { reply: 'satisfied', measures: 'judgement' },
    }),
    example('ответа нет', {
      log: [at('2025-10-06 10:00', 'appeal.received', { case: '12', class: '5А' })],
      asOf: '2025-10-31',
      expect: { reply: 'violated' },
    }),
    example('пятый рабочий день через майские праздники', {
      note: 'Рабочие дни кончаются 8 мая. Календарные – 5 мая: ответ опоздал на три дня.',
      log: [
        at('2026-04-30 10:00', 'appeal.received', { case: '17', class: '5А' }),
        at('2026-05-08 17:30', 'appeal.answered', { case: '17', form: 'meeting.in-person', stage: 'final' }),
      ],
      asOf: '2026-05-31',
      expect: { reply: { working: 'satisfied', calendar: 'violated' } },
    }),
    example('на день позже пятого рабочего', {
      log: [
        at('2025-10-06 10:00', 'appeal.received', { case: '12', class: '5А' }),
        at('2025-10-14 09:00', 'appeal.answered', { case: '12', form: 'e-journal', stage: 'final' }),
      ],
      asOf: '2025-10-31',
      expect: { reply: 'violated' },
    }),
    example('пятый календарный день – выходной: срок переходит на 12 мая', {
      log: [
        at('2026-05-06 10:00', 'appeal.received', { case: '18', class: '5А' }),
        at('2026-05-12 09:00', 'appeal.answered', { case: '18', form: 'messenger', stage: 'final' }),
      ],
      asOf: '2026-05-31',
      expect: { reply: { working: 'satisfied', calendar: 'satisfied' } },
    }),
    example('вовремя пришёл только промежуточный ответ', {
      note: 'Хватит ли его, решает школа.',
      log: [
        at('2025-10-06 10:00', 'appeal.received', { case: '12', class: '5А' }),
        at('2025-10-08 17:30', 'appeal.answered', { case: '12', form: 'e-journal', stage: 'interim' }),
      ],
      asOf: '2025-10-31',
      expect: { reply: { interim: 'satisfied', final: 'violated' } },
    }),
    example('ответили по телефону', {
      note: 'Телефон – «современное средство» или нет, решает школа.',
      log: [
        at('2025-10-06 10:00', 'appeal.received', { case: '12', class: '5А' }),
        at('2025-10-08 17:30', 'appeal.answered', { case: '12', form: 'phone', stage: 'final' }),
      ],
      asOf: '2025-10-31',
      expect: { reply: { closed: 'violated', open: 'satisfied' } },
    }),
  ],
});
