import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('1.p4', {
  source: 'раздел 1, четвёртый абзац',
  title: 'Работа с педагогами класса',
  text: 'Ради результата классный руководитель изучает работу всех, кто занимается с его классом, – учителей, педагогов дополнительного образования, других специалистов, – строит её план, налаживает и поправляет её.',
  bearer: 'class-teacher',
  towards: ['teacher', 'specialist'],
  periodicity: 'постоянно, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Числа нет: журнал покажет планы и встречи педагогов класса, а судить человеку.',
  decisions: ['D15'],
  norms: {
    plans: evidence({
      title: 'Сколько раз спланирована работа педагогов класса',
      subject: 'class',
      event: event('class-team.planned'),
      window: schoolYear,
    }),
    meetings: evidence({
      title: 'Сколько раз педагоги класса собирались вместе',
      subject: 'class',
      event: event('small-council.held'),
      window: schoolYear,
    }),
  },
  examples: [
    example('один план и два педсовета за год', {
      log: [
        at('2025-09-10', 'class-team.planned', { class: '5А' }),
        at('2025-10-21 15:00', 'small-council.held', { class: '5А' }),
        at('2026-03-17 15:00', 'small-council.held', { class: '5А' }),
      ],
      asOf: '2026-05-31',
      expect: { plans: 'judgement', meetings: 'judgement' },
    }),
  ],
});
