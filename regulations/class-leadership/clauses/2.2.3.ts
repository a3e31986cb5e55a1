import { at, clause, event, evidence, example, schoolYear, where } from '../../../validator/language/index.ts';

export default clause('2.2.3', {
  title: 'Участие в малом педсовете',
  text: 'Деятельно участвуют в заседаниях малого педсовета класса и выполняют его решения.',
  bearer: ['subject-teacher', 'additional-teacher', 'specialist'],
  towards: 'class-teacher',
  forms: ['small-council'],
  periodicity: 'на каждом заседании',
  requirement: 'every-event',
  checkability: 'evidence-only',
  reason: 'Деятельно ли участие, журнал не покажет; кто обязан быть на каком заседании, в тексте не сказано.',
  decisions: ['D15'],
  norms: {
    sessions: evidence({
      title: 'Сколько малых педсоветов прошло с участием педагогов',
      subject: 'class',
      event: event('small-council.held', {
        where: where.includesAny('participants', 'subject-teacher', 'additional-teacher', 'specialist'),
      }),
      window: schoolYear,
    }),
    tasks: evidence({
      title: 'Сколько решений малого педсовета выполнено',
      subject: 'class',
      event: event('council-task.done'),
      window: schoolYear,
    }),
  },
  examples: [
    example('заседание с двумя учителями и одно выполненное решение', {
      log: [
        at('2025-10-21 15:00', 'small-council.held', {
          id: 'm1',
          class: '5А',
          participants: ['class-teacher:t1', 'subject-teacher:t2', 'subject-teacher:t3'],
        }),
        at('2025-11-20', 'council-task.done', { class: '5А', teacher: 't2', refers: 'm1' }),
      ],
      asOf: '2026-05-31',
      expect: { sessions: 'judgement', tasks: 'judgement' },
    }),
  ],
});
