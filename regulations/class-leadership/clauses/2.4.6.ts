import { clause } from '../../../validator/language/index.ts';

export default clause('2.4.6', {
  title: 'Ответ директора на предложение',
  text: 'Рассматривает предложения классного руководителя о том, что изменить в содержании, формах и условиях учёбы в его классе, и вовремя сообщает ему решение.',
  bearer: 'head-of-school',
  towards: 'class-teacher',
  periodicity: 'по каждому предложению, «своевременно»',
  requirement: 'deadline',
  checkability: 'needs-decision',
  reason: 'Срок за словом «своевременно» не назван: его задаёт школа.',
  decisions: ['D03', 'D13'],
});
