import { clause } from '../../../validator/language/index.ts';

export default clause('2.4.1', {
  title: 'Регламент соблюдают все',
  text: 'Отвечает за то, чтобы этот регламент соблюдали все его участники.',
  bearer: 'head-of-school',
  towards: ['class-teacher', 'administration', 'teacher', 'specialist', 'parent'],
  periodicity: 'всегда',
  requirement: 'continuous',
  checkability: 'text-only',
  reason: 'Это итог всех остальных пунктов вместе; отдельного действия или отчёта текст не называет.',
});
