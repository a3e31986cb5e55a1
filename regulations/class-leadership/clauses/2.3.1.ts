import { clause } from '../../../validator/language/index.ts';

export default clause('2.3.1', {
  title: 'Классного руководителя предупреждают об изменениях',
  text: 'Предупреждают классного руководителя обо всём, что изменится в содержании, формах и условиях учёбы в его классе.',
  bearer: 'deputy-head',
  towards: 'class-teacher',
  periodicity: 'о каждом изменении, до его начала',
  requirement: 'on-event',
  checkability: 'needs-decision',
  reason:
    'Слово «предстоящих» говорит лишь, что сообщить надо заранее; за сколько дней, решает школа. Какие изменения вносить в журнал, тоже.',
});
