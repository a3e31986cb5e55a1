import { clause } from '../../../validator/language/index.ts';

export default clause('L.1', {
  source: 'модель, перечень платформ, первая',
  title: 'Социальные ролики',
  text: 'Родителям можно показать социальные ролики с портала ya-roditel.ru: он открыт и бесплатен.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'когда пригодится',
  requirement: 'right',
  checkability: 'text-only',
  reason:
    'Подсказка, чем пользоваться: пользоваться ею никто не обязан. Откроется ли страница сегодня, проект не проверяет.',
});
