import { clause } from '../language.ts';

export default clause('II.1', {
  source: 'раздел II, первая строка перечня',
  title: 'Форма: родительские собрания',
  text: 'Одна из главных форм: родители собираются вместе – классом или всей школой.',
  bearer: 'school-staff',
  towards: 'parent',
  forms: ['class-meeting'],
  periodicity: 'не указана',
  requirement: 'form',
  checkability: 'text-only',
  reason: 'Строка перечня форм: что и когда проводить, сказано в III.1.',
  decisions: ['D11'],
});
