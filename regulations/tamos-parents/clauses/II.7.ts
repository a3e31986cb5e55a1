import { clause } from '../language.ts';

export default clause('II.7', {
  source: 'раздел II, седьмая строка перечня',
  title: 'Форма: школьные мероприятия',
  text: 'Одна из главных форм: родители участвуют в школьных мероприятиях.',
  bearer: 'school-staff',
  towards: 'parent',
  forms: ['school-event'],
  periodicity: 'не указана',
  requirement: 'form',
  checkability: 'text-only',
  reason: 'Строка перечня форм: о мероприятиях говорит III.7. Перечень назван «основными» формами, то есть не закрыт.',
  decisions: ['D11'],
});
