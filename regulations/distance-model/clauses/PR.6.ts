import { clause } from '../../../validator/language/index.ts';

export default clause('PR.6', {
  source: 'перечень принципов, шестой',
  title: 'Опираться на сильные стороны воспитания',
  text: 'Ищут, что в семье уже воспитывают хорошо, опираются на это и помогают ребёнку добиться успеха.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'действует всегда',
  requirement: 'principle',
  checkability: 'text-only',
  reason: 'Это качество работы; строкой журнала его не подтвердить.',
});
