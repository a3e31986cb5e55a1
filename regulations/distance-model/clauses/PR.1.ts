import { clause } from '../../../validator/language/index.ts';

export default clause('PR.1', {
  source: 'перечень принципов, первый',
  title: 'Опираться на хорошее',
  text: 'В работе с семьёй опираются на то, что есть хорошего в родителях и в детях.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'действует всегда',
  requirement: 'principle',
  checkability: 'text-only',
  reason: 'Это качество работы; строкой журнала его не подтвердить.',
});
