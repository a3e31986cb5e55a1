import { clause } from '../language.ts';

export default clause('I.1', {
  source: 'раздел I, пункт 1, начало',
  title: 'Директор задаёт политику',
  text: 'Решает, какой быть работе школы с родителями – её правилам, главным направлениям и основам, – и следит, чтобы это выполнялось согласованно.',
  bearer: 'head-of-school',
  towards: 'parent',
  periodicity: 'не указана',
  requirement: 'state',
  checkability: 'text-only',
  reason: 'Описание роли: ни события, ни срока в нём нет.',
});
