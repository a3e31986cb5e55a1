import { clause } from '../../../validator/language/index.ts';

export default clause('2.2.4', {
  title: 'О конфликте классный руководитель узнаёт сразу',
  text: 'Сразу сообщают классному руководителю о нарушениях и конфликтах, в которых участвуют ученики класса.',
  bearer: ['subject-teacher', 'additional-teacher', 'specialist'],
  towards: 'class-teacher',
  periodicity: 'по каждому случаю, «незамедлительно»',
  requirement: 'deadline',
  checkability: 'needs-decision',
  reason:
    'Сколько это – минуты, день урока или сутки, – не сказано. Срок идёт от времени в строке о случае; было ли это время самого случая или время, когда о нём узнали, решает школа.',
  decisions: ['D13', 'D29'],
});
