import { at, clause, event, evidence, example } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('I.3.g', {
  source: 'раздел I, пункт 3, седьмая функция',
  title: 'Отчёты координатора',
  text: 'Пишет отчёты и служебные записки о том, как школа и родители работают вместе.',
  bearer: 'parent-coordinator',
  towards: 'administration',
  periodicity: 'период не назван',
  requirement: 'as-needed',
  checkability: 'evidence-only',
  reason: 'Не сказано, как часто отчитываться: журнал покажет число и даты.',
  decisions: ['D14'],
  norms: {
    reports: evidence({
      title: 'Сколько отчётов и записок сдано',
      subject: 'school',
      event: event('contact-report.submitted'),
      window: schoolYear,
    }),
  },
  examples: [
    example('отчёт за первое полугодие', {
      log: [at('2025-12-26', 'contact-report.submitted', { documents: 'отчёт:2' })],
      asOf: '2026-05-25',
      expect: { reports: 'judgement' },
    }),
  ],
});
