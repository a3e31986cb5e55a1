import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('P.5', {
  source: 'вступление, абзац о группах родителей',
  title: 'Кто из родителей чем может помочь',
  text: 'Администрация и педагоги – классные руководители, учителя, психолог, социальный педагог – узнают, какие родители на что готовы и что могут, зовут всех в дистанционное обучение, а активных просят помочь, больше всего младшим школьникам.',
  bearer: ['administration', 'class-teacher', 'subject-teacher', 'psychologist', 'social-pedagogue'],
  towards: 'parent',
  periodicity: 'постоянно, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason:
    'Не сказано, один раз определяют группы или каждый год и кто из названных отвечает за это. Кто такие младшие школьники, тоже не сказано.',
  decisions: ['D15', 'D17', 'D29'],
  carriedBy: [{ clause: 'P.4', why: 'приглашения семьям считаются там' }],
  norms: {
    groups: evidence({
      title: 'Когда определяли группы родителей',
      subject: 'class',
      event: event('parent-groups.defined'),
      window: schoolYear,
    }),
    help: evidence({
      title: 'Сколько раз родители взялись помочь классу',
      subject: 'class',
      event: event('parent-help.arranged', { reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('группы определили в сентябре, в ноябре родители помогли', {
      log: [
        at('2025-09-15', 'parent-groups.defined', { class: '5А' }),
        at('2025-11-18', 'parent-help.arranged', { class: '5А' }),
      ],
      asOf: '2026-05-31',
      expect: { groups: 'judgement', help: 'judgement' },
    }),
  ],
});
