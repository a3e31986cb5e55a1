import { clause } from '../language.ts';

export default clause('II.5', {
  source: 'раздел II, пятая строка перечня',
  title: 'Форма: Telegram-канал школы',
  text: 'Одна из главных форм: администрация пишет родителям в канале Telegram.',
  bearer: 'administration',
  towards: 'parent',
  forms: ['telegram-channel'],
  periodicity: 'не указана',
  requirement: 'form',
  checkability: 'text-only',
  reason: 'Строка перечня форм: о канале говорит III.5. Канал односторонний: кто прочёл, по нему не видно.',
  decisions: ['D11'],
});
