import { clause } from '../language.ts';

export default clause('III.1.p', {
  source: 'раздел III, пункт 1, первый абзац',
  title: 'Зачем нужны родительские собрания',
  text: 'Собрания связывают школу с родителями: на них обсуждают и решают самое важное в жизни школы и в воспитании детей – в школе и дома.',
  bearer: 'school-staff',
  towards: 'parent',
  forms: ['class-meeting'],
  periodicity: 'как часто – в III.1.m1 и III.1.m2',
  requirement: 'principle',
  checkability: 'text-only',
  reason: 'Названа цель собраний. Число собраний и протоколы проверяются в пунктах III.1.m1–III.1.m3.',
});
