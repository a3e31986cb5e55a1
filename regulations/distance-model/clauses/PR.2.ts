import { clause } from '../../../validator/language/index.ts';

export default clause('PR.2', {
  source: 'перечень принципов, второй',
  title: 'Поднимать авторитет родителей',
  text: 'Всё, что делает школа, должно укреплять авторитет родителей, а не ронять его.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'действует всегда',
  requirement: 'principle',
  checkability: 'text-only',
  reason: 'Это качество работы; строкой журнала его не подтвердить.',
});
