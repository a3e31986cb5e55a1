import { clause } from '../../../validator/language/index.ts';

export default clause('2.1.6', {
  title: 'Общая работа педагогов и родителей',
  text: 'Налаживает совместную работу педагогов и родителей: как воспитывать детей и не доводить до плохого.',
  bearer: 'class-teacher',
  towards: ['teacher', 'parent'],
  periodicity: 'постоянно, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Числа нет: журнал покажет общие дела и их даты, а судить человеку.',
  decisions: ['D15'],
});
