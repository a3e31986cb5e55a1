import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('2.3.7', {
  title: 'Классного руководителя зовут на диагностики',
  text: 'Привлекают классного руководителя к организации диагностик в его классе, в том числе государственной итоговой аттестации.',
  bearer: 'deputy-head',
  towards: 'class-teacher',
  periodicity: 'когда проходит диагностика',
  requirement: 'every-event',
  checkability: 'evidence-only',
  reason: 'Числа нет, а к проведению экзамена закон допускает не каждого: журнал покажет, сколько раз и когда позвали.',
  decisions: ['D14', 'D28'],
  norms: {
    invitations: evidence({
      title: 'Сколько раз классного руководителя звали на диагностику',
      subject: 'class',
      event: event('diagnostics.invited'),
      window: schoolYear,
    }),
  },
  examples: [
    example('одно приглашение за год', {
      log: [at('2025-12-02', 'diagnostics.invited', { class: '5А' })],
      asOf: '2026-05-31',
      expect: { invitations: 'judgement' },
    }),
  ],
});
