import {
  appealToClassTeacher,
  at,
  clause,
  deadline,
  event,
  example,
  open,
  where,
  workingDays,
} from '../../../../validator/language/index.ts';

const cutoff = open('D04', { midnight: null, office: '18:00' });

export default clause('III.4', {
  title: 'Ответ родителям на обращение',
  text: 'За пять рабочих дней сообщает родителям, что делается по их обращению, к какому сроку и чем всё закончилось.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['e-journal', 'e-mail', 'meeting.in-person', 'phone'],
  periodicity: 'за пять рабочих дней с момента обращения',
  requirement: 'deadline',
  checkability: 'checked',
  decisions: ['D02', 'D03'],
  contradicts: [
    { regulation: 'class-teacher', clause: 'III.3', why: 'те же пять дней, но на меры и ответ' },
    { regulation: 'tamos-parents', clause: 'III.4.b', why: '15 календарных дней, только на официальные обращения' },
  ],
  norms: {
    reply: deadline({
      title: 'Родителям ответили за пять рабочих дней',
      key: 'case',
      trigger: appealToClassTeacher,
      response: event('appeal.answered', {
        form: 'listed',
        where: open('D27', { interim: null, final: where.equals('stage', 'final') }),
      }),
      within: workingDays(5, { cutoff }),
    }),
  },
  examples: [
    example('ответ на второй день', {
      log: [
        at('2025-10-06 10:00', 'appeal.received', { case: '12', class: '5А' }),
        at('2025-10-08 17:30', 'appeal.answered', { case: '12', form: 'e-journal' }),
      ],
      asOf: '2025-10-31',
      expect: { reply: 'satisfied' },
    }),
    example('ответа нет', {
      log: [at('2025-10-06 10:00', 'appeal.received', { case: '12', class: '5А' })],
      asOf: '2025-10-31',
      expect: { reply: 'violated' },
    }),
    example('ответ на пятый рабочий день, через майские праздники', {
      log: [
        at('2026-04-30 10:00', 'appeal.received', { case: '17', class: '5А' }),
        at('2026-05-08 17:30', 'appeal.answered', { case: '17', form: 'e-journal' }),
      ],
      asOf: '2026-05-31',
      expect: { reply: 'satisfied' },
    }),
    example('с 6 мая пятый рабочий день – 14 мая, через День Победы: 12 мая ещё вовремя', {
      log: [
        at('2026-05-06 10:00', 'appeal.received', { case: '18', class: '5А' }),
        at('2026-05-12 09:00', 'appeal.answered', { case: '18', form: 'phone' }),
      ],
      asOf: '2026-05-31',
      expect: { reply: 'satisfied' },
    }),
    example('ответ в мессенджере в перечень форм не входит', {
      log: [
        at('2025-10-06 10:00', 'appeal.received', { case: '12', class: '5А' }),
        at('2025-10-07 17:30', 'appeal.answered', { case: '12', form: 'messenger' }),
      ],
      asOf: '2025-10-31',
      expect: { reply: 'violated' },
    }),
    example('обращение к заместителю директора: срок классного руководителя к нему не относится', {
      log: [at('2025-10-06 10:00', 'appeal.received', { case: '13', class: '5А', counterparty: ['deputy-head'] })],
      asOf: '2025-10-31',
      expect: { reply: 'not-applicable' },
    }),
    example('срок ещё не истёк', {
      log: [at('2025-10-06 10:00', 'appeal.received', { case: '12', class: '5А' })],
      asOf: '2025-10-08',
      expect: { reply: 'pending' },
    }),
  ],
});
