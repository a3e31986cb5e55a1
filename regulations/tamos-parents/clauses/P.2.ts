import { clause } from '../language.ts';

export default clause('P.2', {
  source: 'вводная часть, абзац 2',
  title: 'О чём этот документ',
  text: 'Документ называет, кто из руководителей и работников что делает для родителей, какими путями школа и родители сотрудничают и как каждый путь устроен.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'не указана',
  requirement: 'principle',
  checkability: 'text-only',
  reason: 'Пункт объясняет, что дальше в документе, и никого ни к чему не обязывает.',
});
