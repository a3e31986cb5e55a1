import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('III.5', {
  source: 'Раздел III, строка 5',
  title: 'Если самому не решить – к администрации',
  text: 'Вопрос, который ему не по силам, передаёт администрации школы.',
  bearer: 'class-teacher',
  towards: 'administration',
  forms: ['e-mail.work', 'meeting.in-person'],
  periodicity: 'когда нужно',
  requirement: 'as-needed',
  checkability: 'evidence-only',
  reason: 'Срока нет, а по силам ли вопрос, журнал не покажет.',
  decisions: ['D14', 'D22'],
  contradicts: [{ regulation: 'parents-partners', clause: 'III.3', why: 'там на это три дня с момента обращения' }],
  norms: {
    escalations: evidence({
      title: 'Сколько вопросов передано администрации',
      subject: 'class',
      event: event('appeal.escalated', { form: 'listed', reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('один вопрос передан по служебной почте', {
      log: [
        at('2025-10-06 10:00', 'appeal.received', { case: '12', student: 's1' }),
        at('2025-10-09 12:00', 'appeal.escalated', { case: '12', form: 'e-mail.work' }),
      ],
      asOf: '2026-05-31',
      expect: { escalations: 'judgement' },
    }),
  ],
});
