import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('2.3.4', {
  title: 'Что заместители узнают об учениках',
  text: 'Узнают от классного руководителя об особенностях развития учеников и воспитания в их семьях и о том, как составляются и выполняются их личные образовательные маршруты.',
  bearer: 'deputy-head',
  towards: 'class-teacher',
  periodicity: 'не указана',
  requirement: 'right',
  checkability: 'evidence-only',
  reason:
    'Заместители здесь получают, а не делают, и срока нет; он может стоять в локальном акте из 2.3.6. В журнале – только факт и дата.',
  decisions: ['D29'],
  carriedBy: [{ clause: '2.1.7', why: 'сведения передаёт классный руководитель' }],
  norms: {
    sharing: evidence({
      title: 'Сколько раз заместителям рассказали об особенностях учеников',
      subject: 'class',
      event: event('features.shared', { counterparty: ['deputy-head'], reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('один разговор с заместителем', {
      log: [at('2025-09-18', 'features.shared', { student: 's1', counterparty: ['deputy-head'] })],
      asOf: '2026-05-31',
      expect: { sharing: 'judgement' },
    }),
  ],
});
