import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('II.7', {
  source: 'Раздел II, строка 7',
  title: 'Рабочие группы и объединения',
  text: 'Участвует в заседаниях групп и объединений, где вместе с заместителем директора планируют, готовят и проводят дела по воспитанию и социализации учеников.',
  bearer: 'class-teacher',
  towards: ['deputy-head', 'teacher'],
  forms: ['methodical-session', 'deputy-conference'],
  periodicity: 'в течение года, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Число не названо; сколько заседаний было и по каким причинам пропускали, журнал не показывает.',
  decisions: ['D15'],
  norms: {
    sessions: evidence({
      title: 'В скольких заседаниях участвовал классный руководитель',
      subject: 'class',
      event: event('working-group.attended', { form: 'listed' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('два заседания за год', {
      log: [
        at('2025-09-25 14:00', 'working-group.attended', { class: '5А', teacher: 't1', form: 'methodical-session' }),
        at('2026-01-22 14:00', 'working-group.attended', { class: '5А', teacher: 't1', form: 'deputy-conference' }),
      ],
      asOf: '2026-05-31',
      expect: { sessions: 'judgement' },
    }),
  ],
});
