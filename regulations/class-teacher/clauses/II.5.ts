import { at, clause, event, example, interval, open, weeks } from '../../../validator/language/index.ts';

const oneWeek = weeks(1, { pause: open('D20', { run: null, pause: ['school-holidays'] }) });
const opens = event('family-meeting.held');
const closes = event('arrangements.completed');

export default clause('II.5', {
  source: 'Раздел II, строка 5',
  title: 'После встречи: отчёты раз в неделю',
  text: 'Следит, чтобы договорённости встречи выполнялись, и рассказывает заместителю директора и родителям, как идут дела и с каким итогом.',
  bearer: 'class-teacher',
  towards: ['deputy-head', 'parent'],
  forms: ['e-mail.work', 'meeting.in-person'],
  periodicity: 'по плану, принятому на встрече, но не реже раза в неделю',
  requirement: 'frequency',
  checkability: 'needs-decision',
  reason:
    'Не сказано, идут ли недели в каникулы и можно ли планом назначить более редкий шаг: проверяется названное число. Неделя считается от встречи и от прошлого отчёта до дня, когда договорённости выполнены.',
  decisions: ['D13', 'D25', 'D29'],
  norms: {
    deputy: interval({
      title: 'Заместитель директора узнаёт о ходе дел не реже раза в неделю',
      subject: 'case',
      opens,
      closes,
      event: event('arrangements.reported', { form: 'listed', counterparty: ['deputy-head'] }),
      maxGap: oneWeek,
    }),
    parents: interval({
      title: 'Родители узнают о ходе дел не реже раза в неделю',
      subject: 'case',
      opens,
      closes,
      event: event('arrangements.reported', { form: 'listed', counterparty: ['parent'] }),
      maxGap: oneWeek,
    }),
  },
  examples: [
    example('отчёт обоим через неделю, ещё через шесть дней договорённости выполнены', {
      log: [
        at('2025-09-10 17:00', 'family-meeting.held', { case: '40', student: 's1' }),
        at('2025-09-17 12:00', 'arrangements.reported', {
          case: '40',
          form: 'e-mail.work',
          counterparty: ['deputy-head', 'parent'],
        }),
        at('2025-09-23 12:00', 'arrangements.completed', { case: '40' }),
      ],
      asOf: '2025-10-20',
      expect: { deputy: 'satisfied', parents: 'satisfied' },
    }),
    example('заместителю отчитывались, родителям – нет', {
      log: [
        at('2025-09-10 17:00', 'family-meeting.held', { case: '40', student: 's1' }),
        at('2025-09-17 12:00', 'arrangements.reported', {
          case: '40',
          form: 'e-mail.work',
          counterparty: 'deputy-head',
        }),
        at('2025-09-23 12:00', 'arrangements.completed', { case: '40' }),
      ],
      asOf: '2025-10-20',
      expect: { deputy: 'satisfied', parents: 'violated' },
    }),
    example('отчёт на восьмой день', {
      note: 'Встреча в среду: последний день – следующая среда, а отчёт пришёл в четверг.',
      log: [
        at('2025-09-10 17:00', 'family-meeting.held', { case: '40', student: 's1' }),
        at('2025-09-18 09:00', 'arrangements.reported', {
          case: '40',
          form: 'meeting.in-person',
          counterparty: ['deputy-head', 'parent'],
        }),
        at('2025-09-23 12:00', 'arrangements.completed', { case: '40' }),
      ],
      asOf: '2025-10-20',
      expect: { deputy: 'violated', parents: 'violated' },
    }),
    example('встреча перед осенними каникулами', {
      note: 'Если каникулы идут в счёт, последний день – 29 октября; если нет – 9 ноября.',
      log: [
        at('2025-10-22 17:00', 'family-meeting.held', { case: '40', student: 's1' }),
        at('2025-11-06 12:00', 'arrangements.reported', {
          case: '40',
          form: 'e-mail.work',
          counterparty: ['deputy-head', 'parent'],
        }),
        at('2025-11-10 12:00', 'arrangements.completed', { case: '40' }),
      ],
      asOf: '2025-11-20',
      expect: { deputy: { run: 'violated', pause: 'satisfied' }, parents: { run: 'violated', pause: 'satisfied' } },
    }),
    example('кому отчитались, не записано', {
      note: 'Заполните колонку «кому»: без неё не видно, кто получил отчёт.',
      log: [
        at('2025-09-10 17:00', 'family-meeting.held', { case: '40', student: 's1' }),
        at('2025-09-17 12:00', 'arrangements.reported', { case: '40', form: 'e-mail.work' }),
        at('2025-09-23 12:00', 'arrangements.completed', { case: '40' }),
      ],
      asOf: '2025-10-20',
      expect: { deputy: 'undetermined', parents: 'undetermined' },
    }),
    example('договорённости ещё выполняются', {
      log: [at('2025-09-10 17:00', 'family-meeting.held', { case: '40', student: 's1' })],
      asOf: '2025-09-15',
      expect: { deputy: 'pending', parents: 'pending' },
    }),
  ],
});
