import { at, clause, deadline, event, example, open, where } from '../language.ts';
import { calendarDays } from '../../../validator/language/index.ts';

const roll = open('weekend-roll', { moved: 'next', kept: 'none' });
const cutoff = open('D04@III.4.b', { midnight: null, office: '18:00' });
// Строка без вида ответа – ответ: промежуточный тот, о котором так сказано.
const isFinal = where.not(where.and(where.present('stage'), where.equals('stage', 'interim')));

export default clause('III.4.b', {
  source: 'раздел III, пункт 4, вторая фраза',
  title: 'Ответ на официальное обращение за 15 дней',
  text: 'Ответ готовят на языке обращения, и координатор отдаёт его родителю по электронной почте или нарочно за 15 календарных дней.',
  bearer: 'parent-coordinator',
  towards: 'parent',
  forms: ['e-mail', 'by-hand'],
  periodicity: 'за 15 календарных дней',
  requirement: 'deadline',
  checkability: 'checked',
  reason:
    'Дни названы календарными, спорно остальное: считается ли обращение, пришедшее другим путём. У государственных органов срок по закону другой – 15 рабочих дней; он здесь не проверяется. Язык обращения и ответа должен быть в журнале; о смешанных, повторных и безымянных обращениях текст молчит.',
  decisions: ['D28'],
  contradicts: [
    { regulation: 'parents-partners', clause: 'III.4', why: 'там пять дней и любое обращение' },
    { regulation: 'class-teacher', clause: 'III.3', why: 'там пять дней на меры и ответ' },
  ],
  norms: {
    reply: deadline({
      title: 'Ответ на языке обращения дан за 15 календарных дней',
      key: 'case',
      trigger: open('D03@III.4.b', {
        receipt: event('official-appeal.received', {
          form: open('D11@III.4.b', { closed: 'listed', open: null }),
        }),
        registration: event('official-appeal.registered'),
      }),
      response: event('official-appeal.answered', {
        form: 'listed',
        where: open('D27@III.4.b', {
          interim: where.same('language'),
          final: where.and(where.same('language'), isFinal),
        }),
      }),
      within: calendarDays(15, { roll, cutoff }),
    }),
  },
  examples: [
    example('ответ на десятый день, на казахском, как и обращение', {
      log: [
        at('2025-11-10 10:00', 'official-appeal.received', { case: 'ОФ-7', form: 'e-mail', language: 'kk' }),
        at('2025-11-20 16:00', 'official-appeal.answered', { case: 'ОФ-7', form: 'e-mail', language: 'kk' }),
      ],
      asOf: '2025-11-30',
      expect: { reply: 'satisfied' },
    }),
    example('ответа нет', {
      log: [at('2025-11-10 10:00', 'official-appeal.received', { case: 'ОФ-7', form: 'e-mail', language: 'kk' })],
      asOf: '2025-11-30',
      expect: { reply: 'violated' },
    }),
    example('ответ в последнюю минуту 15-го дня', {
      log: [
        at('2025-11-10 10:00', 'official-appeal.received', { case: 'ОФ-7', form: 'by-hand', language: 'ru' }),
        at('2025-11-25 23:59', 'official-appeal.answered', { case: 'ОФ-7', form: 'e-mail', language: 'ru' }),
      ],
      asOf: '2025-11-30',
      expect: { reply: { midnight: 'satisfied', office: 'violated' } },
    }),
    example('15-й день – праздник в субботу: срок переходит на 28 октября', {
      note: 'День республики 25 октября пришёлся на субботу, и понедельник, 27-е, тоже выходной.',
      log: [
        at('2025-10-10 09:00', 'official-appeal.received', { case: 'ОФ-8', form: 'e-mail', language: 'ru' }),
        at('2025-10-28 17:00', 'official-appeal.answered', { case: 'ОФ-8', form: 'by-hand', language: 'ru' }),
      ],
      asOf: '2025-10-31',
      expect: { reply: { moved: 'satisfied', kept: 'violated' } },
    }),
    example('ответ на 16-й день', {
      log: [
        at('2025-11-10 10:00', 'official-appeal.received', { case: 'ОФ-7', form: 'e-mail', language: 'ru' }),
        at('2025-11-26 09:00', 'official-appeal.answered', { case: 'ОФ-7', form: 'e-mail', language: 'ru' }),
      ],
      asOf: '2025-11-30',
      expect: { reply: 'violated' },
    }),
    example('обращение на казахском, ответ на русском', {
      log: [
        at('2025-11-10 10:00', 'official-appeal.received', { case: 'ОФ-7', form: 'e-mail', language: 'kk' }),
        at('2025-11-20 16:00', 'official-appeal.answered', { case: 'ОФ-7', form: 'e-mail', language: 'ru' }),
      ],
      asOf: '2025-11-30',
      expect: { reply: 'violated' },
    }),
    example('язык ответа не записан', {
      log: [
        at('2025-11-10 10:00', 'official-appeal.received', { case: 'ОФ-7', form: 'e-mail', language: 'kk' }),
        at('2025-11-20 16:00', 'official-appeal.answered', { case: 'ОФ-7', form: 'e-mail' }),
      ],
      asOf: '2025-11-30',
      expect: { reply: 'undetermined' },
    }),
    example('ответили по телефону', {
      note: 'Телефона среди форм ответа нет.',
      log: [
        at('2025-11-10 10:00', 'official-appeal.received', { case: 'ОФ-7', form: 'e-mail', language: 'ru' }),
        at('2025-11-12 16:00', 'official-appeal.answered', { case: 'ОФ-7', form: 'phone', language: 'ru' }),
      ],
      asOf: '2025-11-30',
      expect: { reply: 'violated' },
    }),
    example('жалоба пришла в мессенджере, ответа нет', {
      note: 'Идёт ли срок по такому обращению, школа ещё не решила.',
      log: [at('2025-11-10 10:00', 'official-appeal.received', { case: 'ОФ-9', form: 'messenger', language: 'ru' })],
      asOf: '2025-11-30',
      expect: { reply: { closed: 'not-applicable', open: 'violated' } },
    }),
    example('вовремя был только промежуточный ответ', {
      log: [
        at('2025-11-10 10:00', 'official-appeal.received', { case: 'ОФ-7', form: 'e-mail', language: 'ru' }),
        at('2025-11-20 16:00', 'official-appeal.answered', {
          case: 'ОФ-7',
          form: 'e-mail',
          language: 'ru',
          stage: 'interim',
        }),
      ],
      asOf: '2025-11-30',
      expect: { reply: { interim: 'satisfied', final: 'violated' } },
    }),
  ],
});
