import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('P.4', {
  source: 'вступление, абзац о пассивных родителях',
  title: 'Родителей, которые в стороне, продолжают приглашать',
  text: 'С родителями, которые участвовать не стремятся, труднее, но школа не перестаёт звать их к сотрудничеству.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'постоянно, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason:
    'Числа нет, а деление семей на активных и пассивных – сведения, которых журнал хранить не должен: считают только сделанные приглашения.',
  decisions: ['D15', 'D29'],
  norms: {
    invitations: evidence({
      title: 'Сколько раз семьи приглашали участвовать',
      subject: 'class',
      event: event('family.drawn-in', { reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('два приглашения одной семье', {
      log: [
        at('2025-09-22', 'family.drawn-in', { student: 's1' }),
        at('2026-02-02', 'family.drawn-in', { student: 's1' }),
      ],
      asOf: '2026-05-31',
      expect: { invitations: 'judgement' },
    }),
    example('ни одной записи – тоже не нарушение', {
      log: [],
      asOf: '2026-05-31',
      expect: { invitations: 'judgement' },
    }),
  ],
});
