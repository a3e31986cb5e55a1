import { clause } from '../language.ts';

export default clause('III.3.b', {
  source: 'раздел III, пункт 3, вторая фраза',
  title: 'Запись на сайте школы',
  text: 'Даёт родителям записаться на встречу с руководством и самим, на сайте школы.',
  bearer: 'school-staff',
  towards: 'parent',
  forms: ['school-site'],
  periodicity: 'всегда',
  requirement: 'right',
  checkability: 'text-only',
  reason:
    'Это возможность родителя, а работала ли запись на сайте, по журналу не видно. Запись на сайте засчитывается в III.3.a.',
});
