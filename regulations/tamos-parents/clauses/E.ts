import { clause } from '../language.ts';

export default clause('E', {
  source: 'последняя строка: место и год',
  title: 'Где и когда принято',
  text: 'Документ принят в Астане в 2023 году.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'не указана',
  requirement: 'state',
  checkability: 'text-only',
  reason:
    'День, с которого документ действует, не назван: школа укажет его, когда утвердит редакцию. С тех пор изменились праздники и часовой пояс Астаны – их знают календарь и профиль школы.',
  decisions: ['D21'],
});
