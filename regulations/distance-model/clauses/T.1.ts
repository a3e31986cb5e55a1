import { clause } from '../../../validator/language/index.ts';

export default clause('T.1', {
  source: 'модель, перечень технологий, первая',
  title: 'Дистанционная работа – прямой разговор',
  text: 'Дистанционной называется работа, в которой с родителями говорят напрямую через любое средство связи.',
  bearer: ['administration', 'school-staff'],
  towards: 'parent',
  periodicity: 'действует всегда',
  requirement: 'form',
  checkability: 'text-only',
  reason:
    'Определение. В словаре такие формы помечены как разговор в одно время: телефон, видеовстреча. Считать ли разговором переписку в мессенджере, текст не говорит.',
});
