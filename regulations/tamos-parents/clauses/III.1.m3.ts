import { at, clause, deadline, event, example, where } from '../language.ts';
import { endOfYearOr } from '../minutes.ts';

export default clause('III.1.m3', {
  source: 'раздел III, пункт 1, абзац о частоте и протоколе, третья фраза',
  title: 'Протокол собрания с двумя подписями',
  text: 'Ведёт протокол каждого собрания – и в классе, и общешкольного; протокол подписывают председатель и секретарь собрания.',
  bearer: ['class-teacher', 'administration'],
  towards: 'parent',
  periodicity: 'на каждом собрании, срок подписи не назван',
  requirement: 'every-event',
  checkability: 'checked',
  reason:
    'По журналу видно, есть ли протокол с двумя подписями. К какому дню, текст не говорит: пока школа не назначит срок, ждать можно до конца учебного года. За протокол отвечает тот, кто проводил собрание. Годится ли электронная подпись, решает школа.',
  decisions: ['D18'],
  norms: {
    minutes: deadline({
      title: 'У собрания есть протокол, подписанный председателем и секретарём',
      key: 'event',
      trigger: event(['class-meeting.held', 'school-meeting.held']),
      response: event('minutes.drawn', { where: where.includesAll('signedBy', 'chair', 'secretary') }),
      by: endOfYearOr('D16@III.1.m3'),
    }),
  },
  examples: [
    example('протокол подписан через два дня', {
      log: [
        at('2025-10-16 18:30', 'class-meeting.held', { id: 'с1', class: '5А' }),
        at('2025-10-18', 'minutes.drawn', { refers: 'с1', signedBy: ['chair', 'secretary'] }),
      ],
      asOf: '2026-05-25',
      expect: { minutes: 'satisfied' },
    }),
    example('подписал только председатель, год кончился', {
      log: [
        at('2025-10-16 18:30', 'class-meeting.held', { id: 'с1', class: '5А' }),
        at('2025-10-18', 'minutes.drawn', { refers: 'с1', signedBy: ['chair'] }),
      ],
      asOf: '2026-08-31',
      expect: { minutes: 'violated' },
    }),
    example('протокола пока нет', {
      note: 'Срок не назван: до конца учебного года это ещё не нарушение.',
      log: [at('2025-12-11 18:30', 'school-meeting.held', { id: 'ш1' })],
      asOf: '2026-05-25',
      expect: { minutes: 'pending' },
    }),
    example('школа назначила пять рабочих дней: пятый день, 24 октября', {
      log: [
        at('2025-10-17 18:30', 'class-meeting.held', { id: 'с2', class: '5А' }),
        at('2025-10-24 17:00', 'minutes.drawn', { refers: 'с2', signedBy: ['chair', 'secretary'] }),
      ],
      asOf: '2025-11-20',
      decisions: { 'minutes-due': 'own-term', 'D16@III.1.m3': { amount: 5, unit: 'working-day' } },
      expect: { minutes: 'satisfied' },
    }),
    example('тот же срок, подписали 28 октября', {
      note: '25–27 октября – выходные и праздник, 28-е уже шестой рабочий день.',
      log: [
        at('2025-10-17 18:30', 'class-meeting.held', { id: 'с2', class: '5А' }),
        at('2025-10-28 10:00', 'minutes.drawn', { refers: 'с2', signedBy: ['chair', 'secretary'] }),
      ],
      asOf: '2025-11-20',
      decisions: { 'minutes-due': 'own-term', 'D16@III.1.m3': { amount: 5, unit: 'working-day' } },
      expect: { minutes: 'violated' },
    }),
    example('кто подписал, не записано', {
      log: [
        at('2025-10-16 18:30', 'class-meeting.held', { id: 'с1', class: '5А' }),
        at('2025-10-18', 'minutes.drawn', { refers: 'с1' }),
      ],
      asOf: '2026-08-31',
      expect: { minutes: 'undetermined' },
    }),
  ],
});
