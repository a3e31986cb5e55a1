import { clause } from '../../../validator/language/index.ts';

export default clause('2.2.2', {
  title: 'Внеурочные дела согласованы с классным руководителем',
  text: 'Заранее договариваются с классным руководителем, когда и в какой форме проведут внеурочные дела с учениками класса.',
  bearer: ['subject-teacher', 'additional-teacher', 'specialist'],
  towards: 'class-teacher',
  periodicity: 'до каждого дела, «своевременно»',
  requirement: ['order', 'deadline'],
  checkability: 'needs-decision',
  reason: 'За сколько дней договариваться, не сказано. Для серии занятий хватает одного согласования с тем же номером.',
  decisions: ['D13'],
});
