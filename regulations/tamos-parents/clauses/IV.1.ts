import { at, clause, event, example, open, prohibition, where } from '../language.ts';
import { lessons } from '../../../validator/language/index.ts';

export default clause('IV.1', {
  source: 'раздел IV, первый абзац, первая фраза',
  title: 'Без свободного прохода в учебную зону',
  text: 'Пока идёт учебно-воспитательный процесс, не пускает родителей свободно туда, где учатся дети.',
  bearer: 'administration',
  towards: 'parent',
  periodicity: 'всегда, пока идёт учебно-воспитательный процесс',
  requirement: 'prohibition',
  checkability: 'needs-decision',
  reason:
    'Нужен журнал посетителей с основанием прохода. Не сказано, идёт ли учебный процесс летом и в какие часы, и можно ли пройти на собрание класса.',
  norms: {
    entry: prohibition({
      title: 'Родители не проходят в учебную зону без основания',
      event: event('study-area.entered', {
        where: open('study-time', { lessons: where.during(lessons), 'all-year': null }),
      }),
      except: open('D11@IV.1', {
        closed: where.oneOf('ground', 'meeting', 'event'),
        open: where.oneOf('ground', 'meeting', 'event', 'class-meeting', 'emergency'),
      }),
    }),
  },
  examples: [
    example('за весь год – проход на встречу и на праздник по плану', {
      log: [
        at('2025-10-09 15:20', 'study-area.entered', { case: 'ЗАП-12', ground: 'meeting' }),
        at('2025-10-17 15:45', 'study-area.entered', { case: 'М-3', ground: 'event' }),
      ],
      asOf: '2026-08-31',
      expect: { entry: 'satisfied' },
    }),
    example('родитель прошёл к кабинету без основания', {
      log: [at('2025-10-09 10:05', 'study-area.entered', { ground: 'none' })],
      asOf: '2025-10-31',
      expect: { entry: 'violated' },
    }),
    example('проход на собрание класса', {
      note: 'Среди исключений собрания нет. Решит школа, что перечень не закрыт, – нарушения не будет.',
      log: [at('2025-10-16 18:20', 'study-area.entered', { ground: 'class-meeting' })],
      asOf: '2025-10-31',
      expect: { entry: { closed: 'violated', open: 'pending' } },
    }),
    example('без основания в последний день уроков и на следующий день', {
      note: '25 мая – нарушение при любом прочтении; 26 мая – только если запрет действует круглый год.',
      log: [
        at('2026-05-25 12:00', 'study-area.entered', { ground: 'none' }),
        at('2026-05-26 12:00', 'study-area.entered', { ground: 'none' }),
      ],
      asOf: '2026-05-31',
      expect: { entry: { lessons: ['violated'], 'all-year': ['violated', 'violated'] } },
    }),
    example('основание не записано', {
      log: [at('2025-10-09 10:05', 'study-area.entered')],
      asOf: '2025-10-31',
      expect: { entry: 'undetermined' },
    }),
  ],
});
