import { clause } from '../../../validator/language/index.ts';

export default clause('2.1.2', {
  title: 'Участие в плане воспитательной работы',
  text: 'Помогает составить годовой календарный план воспитательной работы школы.',
  bearer: 'class-teacher',
  towards: 'administration',
  periodicity: 'раз в год, как и сам план',
  requirement: 'once',
  checkability: 'needs-decision',
  reason: 'Не сказано, когда в году составляют план и что считать участием: журналу достаточно записи о нём.',
  decisions: ['D18'],
});
