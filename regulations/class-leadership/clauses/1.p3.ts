import { clause } from '../../../validator/language/index.ts';

export default clause('1.p3', {
  source: 'раздел 1, третий абзац',
  title: 'Цель: довольные семьи и рост каждого ученика',
  text: 'Классный руководитель стремится к тому, чтобы ученики и родители были довольны тем, чему, как и в каких условиях учат в школе, а результаты каждого ученика росли.',
  bearer: 'class-teacher',
  towards: ['student', 'parent'],
  periodicity: 'не указана',
  requirement: 'principle',
  checkability: 'text-only',
  reason: 'Это цель, а не действие: ни показателей, ни чисел в тексте нет, и нарушением её не измерить.',
});
