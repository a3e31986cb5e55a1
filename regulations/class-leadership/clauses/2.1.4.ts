import { clause } from '../../../validator/language/index.ts';

export default clause('2.1.4', {
  title: 'Общие взгляды на классное руководство',
  text: 'Вместе с коллегами вырабатывает общее понимание того, зачем нужно классное руководство, по каким правилам и какими делами его вести и по чему судить, удалось ли оно.',
  bearer: 'class-teacher',
  towards: ['class-teacher', 'administration'],
  periodicity: 'не указана',
  requirement: 'continuous',
  checkability: 'text-only',
  reason: 'Числа и формы нет; присутствие на совещании ещё не показывает, что общее понимание выработано.',
});
