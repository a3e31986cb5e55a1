import { clause } from '../../../validator/language/index.ts';

export default clause('1.p5', {
  source: 'раздел 1, пятый абзац',
  title: 'Зачем регламент и для кого',
  text: 'Регламент нужен, чтобы классный руководитель, администрация, учителя, педагоги дополнительного образования, специалисты и родители действовали согласованно. Соблюдать его должны все они.',
  bearer: ['class-teacher', 'administration', 'teacher', 'specialist', 'parent'],
  towards: ['class-teacher', 'administration', 'teacher', 'specialist', 'parent'],
  periodicity: 'всегда',
  requirement: 'principle',
  checkability: 'text-only',
  reason:
    'Здесь только цель и круг участников; что и когда делать, сказано в следующих пунктах. С какого дня регламент действует, в тексте не указано.',
});
