import { clause } from '../../../validator/language/index.ts';

export default clause('2.1.7', {
  title: 'Педагоги знают особенности учеников',
  text: 'Рассказывает педагогам и другим специалистам, в чём особенности развития учеников и воспитания в их семьях, и привлекает педагогов к поддержке тех, кто учится по своему маршруту.',
  bearer: 'class-teacher',
  towards: ['teacher', 'specialist'],
  periodicity: 'постоянно, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason:
    'Числа нет, а содержание в журнал не пишут: только кому, о ком под псевдонимом и когда. Что и кому можно рассказать, решает человек.',
  decisions: ['D15', 'D29'],
});
