import { clause } from '../language.ts';

export default clause('II.6', {
  source: 'раздел II, шестая строка перечня',
  title: 'Форма: электронный журнал',
  text: 'Одна из главных форм: родители смотрят электронный журнал.',
  bearer: 'school-staff',
  towards: 'parent',
  forms: ['e-journal'],
  periodicity: 'не указана',
  requirement: 'form',
  checkability: 'text-only',
  reason: 'Строка перечня форм: о журнале говорит III.6.',
  decisions: ['D11'],
});
