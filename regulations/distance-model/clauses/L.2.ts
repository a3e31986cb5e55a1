import { clause } from '../../../validator/language/index.ts';

export default clause('L.2', {
  source: 'модель, перечень платформ, вторая',
  title: 'Инфографика для родителей',
  text: 'На том же портале ya-roditel.ru есть наглядные памятки для родителей – тоже открытые и бесплатные.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'когда пригодится',
  requirement: 'right',
  checkability: 'text-only',
  reason:
    'Подсказка, чем пользоваться: пользоваться ею никто не обязан. Откроется ли страница сегодня, проект не проверяет.',
});
