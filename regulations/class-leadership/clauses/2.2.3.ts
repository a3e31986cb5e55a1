import { clause } from '../../../validator/language/index.ts';

export default clause('2.2.3', {
  title: 'Участие в малом педсовете',
  text: 'Деятельно участвуют в заседаниях малого педсовета класса и выполняют его решения.',
  bearer: ['subject-teacher', 'additional-teacher', 'specialist'],
  towards: 'class-teacher',
  forms: ['small-council'],
  periodicity: 'на каждом заседании',
  requirement: 'every-event',
  checkability: 'evidence-only',
  reason: 'Деятельно ли участие, журнал не покажет; кто обязан быть на каком заседании, в тексте не сказано.',
  decisions: ['D15'],
});
