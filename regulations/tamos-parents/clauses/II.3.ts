import { clause } from '../language.ts';

export default clause('II.3', {
  source: 'раздел II, третья строка перечня',
  title: 'Форма: встречи с руководством',
  text: 'Одна из главных форм: родитель лично встречается с директором или заместителем.',
  bearer: 'administration',
  towards: 'parent',
  forms: ['meeting.in-person'],
  periodicity: 'не указана',
  requirement: 'form',
  checkability: 'text-only',
  reason: 'Строка перечня форм: порядок записи и часы приёма – в III.3.',
  decisions: ['D11'],
});
