import { clause } from '../language.ts';

export default clause('P.1', {
  source: 'вводная часть, абзац 1',
  title: 'На чём держится работа с родителями',
  text: 'Школа строит работу с родителями на сотрудничестве, в котором родители деятельно участвуют в жизни школы, на открытом разговоре, доверии и полной безопасности учёбы.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'всегда',
  requirement: 'principle',
  checkability: 'text-only',
  reason: 'Принцип, а не действие: журналом его не проверить.',
});
