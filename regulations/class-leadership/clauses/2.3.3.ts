import { clause } from '../../../validator/language/index.ts';

export default clause('2.3.3', {
  title: 'Помощь в конфликте по просьбе классного руководителя',
  text: 'Вовремя узнают от классного руководителя о сложных ситуациях в классе и по его просьбе участвуют в разборе конфликтов.',
  bearer: 'deputy-head',
  towards: 'class-teacher',
  periodicity: 'по каждой просьбе, срок не назван',
  requirement: ['right', 'on-event'],
  checkability: 'needs-decision',
  reason:
    'Сообщить о ситуации обязан классный руководитель, это проверяется в 2.1.9. Как скоро откликнуться на просьбу, не сказано: срок задаёт школа.',
  decisions: ['D13', 'D29'],
  carriedBy: [{ clause: '2.1.9', why: 'о сложной ситуации сообщает классный руководитель' }],
});
