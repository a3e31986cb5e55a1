import { clause } from '../../../validator/language/index.ts';

export default clause('T.2', {
  source: 'модель, перечень технологий, вторая',
  title: 'Электронная работа – обмен сведениями',
  text: 'Электронной называется работа, в которой родителям передают или пересылают сведения и получают от них ответы в любом виде.',
  bearer: ['administration', 'school-staff'],
  towards: 'parent',
  periodicity: 'действует всегда',
  requirement: 'form',
  checkability: 'text-only',
  reason: 'Определение. В словаре такие формы помечены как сообщение не в одно время: письмо, сайт, социальная сеть.',
});
