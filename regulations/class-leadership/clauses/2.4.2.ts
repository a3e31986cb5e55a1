import { clause } from '../../../validator/language/index.ts';

export default clause('2.4.2', {
  title: 'Директор передаёт полномочия',
  text: 'Передаёт классному руководителю полномочия, без которых не решить задач учёбы, роста, воспитания и социализации детей его класса.',
  bearer: 'head-of-school',
  towards: 'class-teacher',
  periodicity: 'действует, пока у класса есть руководитель',
  requirement: 'state',
  checkability: 'evidence-only',
  reason: 'То же, о чём говорит начало регламента (1.p1): приказ показан там, один раз.',
  decisions: ['D24'],
  carriedBy: [{ clause: '1.p1', why: 'приказ о полномочиях' }],
});
