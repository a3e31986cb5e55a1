import { at, clause, event, evidence, example } from '../language.ts';
import { quarter } from '../../../validator/language/index.ts';

export default clause('III.6', {
  source: 'раздел III, пункт 6',
  title: 'Электронный журнал',
  text: 'Ведёт электронный журнал, в котором родители видят все предметы и то, как учится их ребёнок.',
  bearer: 'school-staff',
  towards: 'parent',
  forms: ['e-journal'],
  periodicity: 'срок выставления оценок не назван',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Не сказано, когда оценка должна появиться. Смотреть журнал – право родителя, а не обязанность.',
  decisions: ['D15'],
  norms: {
    marks: evidence({
      title: 'Сколько раз классу выставляли оценки в журнал',
      subject: 'class',
      event: event('marks.posted', { form: 'listed', reach: 'members' }),
      window: quarter(),
    }),
  },
  examples: [
    example('оценки дважды за первую четверть', {
      log: [
        at('2025-09-19 14:00', 'marks.posted', { class: '5А', form: 'e-journal' }),
        at('2025-10-24 14:00', 'marks.posted', { class: '5А', form: 'e-journal' }),
      ],
      asOf: '2025-10-31',
      expect: { marks: 'judgement' },
    }),
  ],
});
