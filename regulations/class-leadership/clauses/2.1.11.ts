import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('2.1.11', {
  title: 'Помощь в диагностиках и экзаменах',
  text: 'Участвует в организации диагностик в своём классе, в том числе государственной итоговой аттестации.',
  bearer: 'class-teacher',
  towards: 'administration',
  periodicity: 'когда проходит диагностика',
  requirement: 'as-needed',
  checkability: 'evidence-only',
  reason: 'Звали ли классного руководителя, зависит от администрации (2.3.7), а что считать участием, не сказано.',
  decisions: ['D14'],
  norms: {
    diagnostics: evidence({
      title: 'Сколько раз классный руководитель помогал проводить диагностику',
      subject: 'class',
      event: event('diagnostics.joined'),
      window: schoolYear,
    }),
  },
  examples: [
    example('одна диагностика за год', {
      log: [at('2025-12-09', 'diagnostics.joined', { class: '5А' })],
      asOf: '2026-05-31',
      expect: { diagnostics: 'judgement' },
    }),
  ],
});
