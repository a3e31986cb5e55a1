import { clause } from '../../../validator/language/index.ts';

export default clause('2.1.5', {
  title: 'Малый педсовет',
  text: 'Налаживает и согласует работу педагогов и других специалистов с учениками класса; собирает и ведёт малый педсовет – совет педагогов этого класса.',
  bearer: 'class-teacher',
  towards: ['teacher', 'specialist'],
  forms: ['small-council'],
  periodicity: 'в течение года, число не названо',
  requirement: 'continuous',
  checkability: 'needs-decision',
  reason:
    'Сколько заседаний нужно, не сказано: число называет школа. Кворум и протокол текст не упоминает, а слаженность работы по журналу не видна.',
});
