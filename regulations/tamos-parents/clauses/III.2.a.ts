import { clause } from '../language.ts';

export default clause('III.2.a', {
  source: 'раздел III, пункт 2, первая фраза',
  title: 'Что такое родительский комитет',
  text: 'Родительский комитет (РТА) – общественный орган, который действует по уставу: помогает устроить учёбу как можно лучше, вовлекает родителей в жизнь школы и работает вместе с педагогами.',
  bearer: 'parent-committee',
  towards: ['school-staff', 'parent'],
  forms: ['committee-session'],
  periodicity: 'не указана',
  requirement: 'principle',
  checkability: 'text-only',
  reason:
    'Описание органа: сколько раз он собирается, сказано в его положении, а не здесь. Кто из школы бывает на заседаниях – в I.1.b, I.2.b и I.3.d.',
});
