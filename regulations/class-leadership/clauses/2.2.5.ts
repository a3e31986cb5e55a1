import { clause } from '../../../validator/language/index.ts';

export default clause('2.2.5', {
  title: 'Помощь классному руководителю',
  text: 'Действенно помогают классному руководителю вести учеников по их образовательным маршрутам, улучшать результаты, поддерживать рост личности и улаживать конфликты в классе.',
  bearer: ['subject-teacher', 'additional-teacher', 'specialist'],
  towards: 'class-teacher',
  periodicity: 'не указана',
  requirement: 'continuous',
  checkability: 'text-only',
  reason: 'Действенна ли помощь, по журналу не видно: ни числа, ни срока, ни формы в тексте нет.',
});
