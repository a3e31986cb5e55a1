import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('1.p1', {
  source: 'раздел 1, первый абзац',
  title: 'Полномочия классного руководителя',
  text: 'Директор передаёт классному руководителю полномочия по его классу: согласовывать работу всех, кто учит и воспитывает детей, делать её лучше, проверять и поправлять. Вместе с полномочиями даёт нужные ресурсы и возлагает ответственность за решения по классу.',
  bearer: 'head-of-school',
  towards: 'class-teacher',
  periodicity: 'действует, пока у класса есть руководитель',
  requirement: 'state',
  checkability: 'evidence-only',
  reason:
    'Журнал покажет приказ и его дату. Хватает ли полномочий и ресурсов и нужен ли новый приказ каждый год, в тексте не сказано.',
  decisions: ['D24', 'D26'],
  norms: {
    order: evidence({
      title: 'Есть ли приказ о полномочиях классного руководителя',
      subject: 'class',
      event: event('powers.delegated'),
      window: schoolYear,
    }),
  },
  examples: [
    example('приказ в начале года', {
      log: [at('2025-09-01', 'powers.delegated', { class: '5А', teacher: 't1', documents: ['order:14'] })],
      asOf: '2026-05-31',
      expect: { order: 'judgement' },
    }),
    example('приказа этого года нет: человек решит, действует ли прежний', {
      log: [],
      asOf: '2026-05-31',
      expect: { order: 'judgement' },
    }),
  ],
});
