import { at, clause, event, evidence, example, quarter } from '../../../validator/language/index.ts';

export default clause('II.2', {
  source: 'Раздел II, строка 2',
  title: 'Ученики в трудностях: заметить и помочь',
  text: 'Замечает, кому трудно даётся программа и кто нарушает правила школы, и помогает им вместе с учителями, родителями, психологом и другими специалистами.',
  bearer: 'class-teacher',
  towards: ['student', 'subject-teacher', 'parent', 'specialist'],
  forms: ['e-journal', 'lesson-visit', 'observation'],
  periodicity: 'в течение года, постоянно',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason:
    'Слово «постоянно» без числа. Среди форм – источники сведений, а не способы связи. Число для похожей обязанности стоит в II.10 и проверяется там.',
  decisions: ['D15', 'D24', 'D29'],
  contradicts: [{ clause: 'II.10', why: 'почти те же слова, но не реже раза в две недели' }],
  norms: {
    noticed: evidence({
      title: 'Сколько раз замечены трудности учеников',
      subject: 'class',
      event: event('difficulty.noticed', { form: 'listed', reach: 'members' }),
      window: quarter(),
    }),
    worked: evidence({
      title: 'Сколько раз с учениками работали вместе с другими',
      subject: 'class',
      event: event('difficulty.worked', { reach: 'members' }),
      window: quarter(),
    }),
  },
  examples: [
    example('трудности замечены на уроке, через неделю – разговор с учителем и родителями', {
      log: [
        at('2025-09-16 10:00', 'difficulty.noticed', { student: 's1', form: 'lesson-visit' }),
        at('2025-09-23 16:00', 'difficulty.worked', { student: 's1', participants: ['subject-teacher', 'parent'] }),
      ],
      asOf: '2025-10-24',
      expect: { noticed: 'judgement', worked: 'judgement' },
    }),
  ],
});
