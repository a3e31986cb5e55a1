import { at, clause, event, evidence, example, where } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('I.3.e', {
  source: 'раздел I, пункт 3, пятая функция',
  title: 'План мероприятий с родителями',
  text: 'Выполняет план школьных мероприятий, в которых участвуют родители.',
  bearer: 'parent-coordinator',
  towards: 'parent',
  forms: ['school-event'],
  periodicity: 'по плану мероприятий',
  requirement: 'every-event',
  checkability: 'evidence-only',
  reason:
    'Сам план в журнал попадает не всегда, а мероприятия переносят: проверка кладёт рядом, что запланировано и что проведено. Тем же занят заместитель по воспитательной работе (I.2.c).',
  decisions: ['D15'],
  norms: {
    planned: evidence({
      title: 'Сколько мероприятий запланировано',
      subject: 'school',
      event: event('school-event.planned'),
      window: schoolYear,
    }),
    held: evidence({
      title: 'Сколько мероприятий проведено с координатором',
      subject: 'school',
      event: event('school-event.held', { where: where.includesBearer() }),
      window: schoolYear,
    }),
  },
  examples: [
    example('запланировано два мероприятия, проведено одно', {
      log: [
        at('2025-09-05', 'school-event.planned', { case: 'М-3' }),
        at('2025-09-05', 'school-event.planned', { case: 'М-4' }),
        at('2025-10-17 16:00', 'school-event.held', { case: 'М-3', participants: ['parent-coordinator'] }),
      ],
      asOf: '2026-05-25',
      expect: { planned: 'judgement', held: 'judgement' },
    }),
  ],
});
