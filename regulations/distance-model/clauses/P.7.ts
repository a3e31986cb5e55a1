import { clause } from '../../../validator/language/index.ts';

export default clause('P.7', {
  source: 'вступление, последний абзац',
  title: 'Откуда взялась модель',
  text: 'Модель работы с родителями у школы была и раньше и оправдала себя. Педагоги приспособили её к обучению на расстоянии; что получилось, сказано дальше.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'один раз, дата не названа',
  requirement: 'state',
  checkability: 'text-only',
  reason: 'Сообщение о том, что уже сделано. Прежней модели в тексте нет.',
});
