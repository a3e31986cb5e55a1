import { clause } from '../language.ts';

export default clause('II.4', {
  source: 'раздел II, четвёртая строка перечня',
  title: 'Форма: официальные обращения',
  text: 'Одна из главных форм: родители подают запросы, заявления и жалобы.',
  bearer: 'parent',
  towards: 'head-of-school',
  forms: ['e-mail', 'by-hand'],
  periodicity: 'не указана',
  requirement: 'form',
  checkability: 'text-only',
  reason: 'Строка перечня форм: как подать и когда ждать ответа – в III.4. Срок для всех трёх видов один.',
  decisions: ['D11'],
});
