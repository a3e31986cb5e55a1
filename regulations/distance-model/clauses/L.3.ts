import { clause } from '../../../validator/language/index.ts';

export default clause('L.3', {
  source: 'модель, перечень платформ, третья',
  title: 'Центр информационной поддержки родителей',
  text: 'Родителей можно направить в информационный онлайн-центр ruroditel.ru, открытый и бесплатный.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'когда пригодится',
  requirement: 'right',
  checkability: 'text-only',
  reason:
    'Подсказка, чем пользоваться: пользоваться ею никто не обязан. Откроется ли страница сегодня, проект не проверяет.',
});
