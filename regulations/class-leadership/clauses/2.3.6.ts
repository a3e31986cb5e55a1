import { clause } from '../../../validator/language/index.ts';

export default clause('2.3.6', {
  title: 'Локальный акт об отчётности',
  text: 'До начала учебного года локальным актом устанавливают, что, когда и в какой форме классный руководитель сообщает о работе со своим классом.',
  bearer: 'deputy-head',
  towards: 'class-teacher',
  forms: ['local-act'],
  periodicity: 'раз в год, до начала учебного года',
  requirement: 'once',
  checkability: 'checked',
  reason: 'Последний день ясен – канун учебного года; с какого дня акт засчитывается новому году, не сказано.',
});
