import { at, clause, event, evidence, example, where } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('I.2.c', {
  source: 'раздел I, пункт 2, третья функция',
  title: 'Заместитель по воспитательной работе на мероприятиях',
  text: 'Помогает выполнить план школьных мероприятий, в которых участвуют родители.',
  bearer: 'deputy-head.upbringing',
  towards: 'parent',
  forms: ['school-event'],
  periodicity: 'по плану мероприятий',
  requirement: 'every-event',
  checkability: 'evidence-only',
  reason: 'Плана у проверки нет, и не сказано, в чём участие: журнал покажет, на каких мероприятиях заместитель был.',
  decisions: ['D15'],
  norms: {
    events: evidence({
      title: 'В скольких мероприятиях участвовал заместитель по воспитательной работе',
      subject: 'school',
      event: event('school-event.held', { where: where.includesAny('participants', 'deputy-head.upbringing') }),
      window: schoolYear,
    }),
  },
  examples: [
    example('осенний праздник вёл заместитель', {
      log: [
        at('2025-10-17 16:00', 'school-event.held', {
          case: 'М-3',
          participants: ['deputy-head.upbringing', 'parent-coordinator'],
        }),
      ],
      asOf: '2026-05-25',
      expect: { events: 'judgement' },
    }),
  ],
});
