import { at, clause, event, evidence, example } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('I.3.b', {
  source: 'раздел I, пункт 3, вторая функция',
  title: 'Координатор и классные руководители',
  text: 'Согласует работу классных руководителей с родителями, чтобы все они действовали заодно.',
  bearer: 'parent-coordinator',
  towards: 'class-teacher',
  periodicity: 'число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Не сказано, что и как часто: журнал покажет число и даты.',
  decisions: ['D15'],
  norms: {
    coordination: evidence({
      title: 'Сколько раз координатор работал с классными руководителями',
      subject: 'school',
      event: event('class-teachers.coordinated'),
      window: schoolYear,
    }),
  },
  examples: [
    example('совещание в сентябре', {
      log: [at('2025-09-12 14:00', 'class-teachers.coordinated')],
      asOf: '2026-05-25',
      expect: { coordination: 'judgement' },
    }),
  ],
});
