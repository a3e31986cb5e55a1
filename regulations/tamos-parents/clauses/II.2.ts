import { clause } from '../language.ts';

export default clause('II.2', {
  source: 'раздел II, вторая строка перечня',
  title: 'Форма: родительский комитет',
  text: 'Одна из главных форм: родительский комитет (РТА).',
  bearer: 'school-staff',
  towards: 'parent',
  forms: ['committee-session'],
  periodicity: 'не указана',
  requirement: 'form',
  checkability: 'text-only',
  reason: 'Строка перечня форм: о комитете говорит III.2.',
  decisions: ['D11'],
});
