import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('I.7', {
  title: 'Быстрый отклик на обращения',
  text: 'Не откладывает обращения родителей: делает то, что в его силах, и рассказывает семье, что сделано и что из этого вышло.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['consultation.in-person.individual', 'consultation.remote.individual', 'e-journal'],
  periodicity: 'по каждому обращению, постоянно',
  requirement: ['continuous', 'on-event'],
  checkability: 'evidence-only',
  reason: 'Общее правило без числа. Сроки названы в III.3 и III.4, там они и проверяются – один раз.',
  decisions: ['D16', 'D24'],
  carriedBy: [
    { clause: 'III.3', why: 'срок передачи администрации' },
    { clause: 'III.4', why: 'срок ответа' },
  ],
  norms: {
    measures: evidence({
      title: 'Сколько мер принято по обращениям',
      subject: 'class',
      event: event('appeal.acted'),
      window: schoolYear,
    }),
  },
  examples: [
    example('две меры по одному обращению', {
      log: [
        at('2025-10-06 10:00', 'appeal.received', { case: '12', class: '5А' }),
        at('2025-10-06 15:00', 'appeal.acted', { case: '12' }),
        at('2025-10-08 12:00', 'appeal.acted', { case: '12' }),
      ],
      asOf: '2026-05-31',
      expect: { measures: 'judgement' },
    }),
  ],
});
