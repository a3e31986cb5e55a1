import { clause } from '../../../validator/language/index.ts';

export default clause('L.4', {
  source: 'модель, перечень платформ, четвёртая',
  title: 'Национальная родительская ассоциация',
  text: 'Родителей можно направить на сайт Национальной родительской ассоциации nra-russia.ru, открытый и бесплатный.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'когда пригодится',
  requirement: 'right',
  checkability: 'text-only',
  reason:
    'Подсказка, чем пользоваться: пользоваться ею никто не обязан. Откроется ли страница сегодня, проект не проверяет.',
});
