import { at, clause, event, example, frequency, open, where } from '../../../validator/language/index.ts';
import { beforeYear } from '../before-year.ts';

const proof = open('D18', { row: null, confirmed: where.present('documents') });

export default clause('2.1.3', {
  title: 'Подготовка к учебному году',
  text: 'До начала учебного года узнаёт планы мероприятий – школьных, межрайонных, окружных, городских, всероссийских – и локальный акт о том, что, когда и в какой форме сообщать администрации о работе с классом. Договаривается с заместителями директора, в чём его класс будет участвовать.',
  bearer: 'class-teacher',
  towards: 'deputy-head',
  periodicity: 'раз в год, до начала учебного года',
  requirement: 'once',
  checkability: 'needs-decision',
  reason:
    'Последний день ясен – канун учебного года, а с какого дня подготовка засчитывается, не сказано. Класс, принятый посреди года, и планы, вышедшие позже, текст не упоминает.',
  decisions: ['D18', 'D19'],
  norms: {
    plans: frequency({
      title: 'Классный руководитель узнал планы мероприятий на новый год',
      subject: 'class',
      event: event('plans.read', { where: proof }),
      window: beforeYear,
    }),
    act: frequency({
      title: 'Классный руководитель узнал, что и когда сообщать администрации',
      subject: 'class',
      event: event('reporting-act.read', { where: proof }),
      window: beforeYear,
    }),
    agreement: frequency({
      title: 'С заместителем директора решено, в чём класс участвует в новом году',
      subject: 'class',
      event: event('year-events.agreed', { where: proof }),
      window: beforeYear,
    }),
  },
  examples: [
    example('всё сделано в последние дни августа', {
      coverage: [{ from: '2025-06-01', to: '2025-09-15' }],
      log: [
        at('2025-08-27', 'plans.read', { class: '5А' }),
        at('2025-08-27', 'reporting-act.read', { class: '5А' }),
        at('2025-08-31', 'year-events.agreed', { class: '5А', counterparty: ['deputy-head'] }),
      ],
      asOf: '2025-09-15',
      expect: { plans: 'satisfied', act: 'satisfied', agreement: 'satisfied' },
    }),
    example('1 сентября – уже поздно', {
      coverage: [{ from: '2025-06-01', to: '2025-09-15' }],
      log: [
        at('2025-09-01', 'plans.read', { class: '5А' }),
        at('2025-09-01', 'reporting-act.read', { class: '5А' }),
        at('2025-09-01', 'year-events.agreed', { class: '5А' }),
      ],
      asOf: '2025-09-15',
      expect: { plans: 'violated', act: 'violated', agreement: 'violated' },
    }),
    example('планы узнали 10 июня: засчитать ли, зависит от того, с какого дня считать', {
      coverage: [{ from: '2025-06-01', to: '2025-09-15' }],
      log: [at('2025-06-10', 'plans.read', { class: '5А' })],
      asOf: '2025-09-15',
      expect: { plans: { summer: 'satisfied', august: 'violated' } },
    }),
    example('подписи нет, а школа требует подтверждения', {
      coverage: [{ from: '2025-06-01', to: '2025-09-15' }],
      log: [
        at('2025-08-27', 'plans.read', { class: '5А', documents: ['sheet:3'] }),
        at('2025-08-27', 'reporting-act.read', { class: '5А' }),
      ],
      asOf: '2025-09-15',
      decisions: { D18: 'confirmed' },
      expect: { plans: 'satisfied', act: 'violated' },
    }),
    example('журнал начинается с 1 сентября: о лете сказать нечего', {
      log: [],
      asOf: '2025-09-15',
      expect: { plans: 'undetermined', act: 'undetermined', agreement: 'undetermined' },
    }),
    example('класс появился в октябре', {
      coverage: [{ from: '2025-06-01', to: '2025-10-31' }],
      roster: { classes: [{ class: '5Г', grade: 5, teacher: 't4', from: '2025-10-06' }] },
      log: [],
      asOf: '2025-10-31',
      expect: { agreement: 'not-applicable' },
    }),
  ],
});
