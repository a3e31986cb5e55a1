import { clause } from '../../../validator/language/index.ts';

export default clause('PR.4', {
  source: 'перечень принципов, четвёртый',
  title: 'Доверять родителям',
  text: 'Исходят из того, что родители сами способны воспитать своего ребёнка.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'действует всегда',
  requirement: 'principle',
  checkability: 'text-only',
  reason: 'Это отношение к людям; строкой журнала его не подтвердить.',
});
