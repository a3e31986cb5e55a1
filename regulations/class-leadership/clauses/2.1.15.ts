import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('2.1.15', {
  title: 'Помощь ученикам вместе с администрацией',
  text: 'Вместе с управленческой командой организует психологическую, социальную и педагогическую помощь ученикам, в том числе детям с ограниченными возможностями здоровья и тем, кому трудно с поведением, учёбой, развитием, программой или в отношениях с людьми.',
  bearer: 'class-teacher',
  towards: 'administration',
  periodicity: 'постоянно, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Числа нет; кому нужна помощь, решают люди. В журнале – только факт и дата, без сведений о здоровье и семье.',
  decisions: ['D15', 'D29'],
  norms: {
    support: evidence({
      title: 'Сколько раз помощь ученикам устраивали вместе с администрацией',
      subject: 'class',
      event: event('support.joint', { reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('один раз за полугодие', {
      log: [at('2025-11-18', 'support.joint', { student: 's1', counterparty: ['deputy-head'] })],
      asOf: '2026-05-31',
      expect: { support: 'judgement' },
    }),
  ],
});
