import { clause } from '../../../validator/language/index.ts';

export default clause('P.6', {
  source: 'вступление, абзац о партнёрстве',
  title: 'Что такое партнёрство',
  text: 'Школа и родители – партнёры: доверяют друг другу, одинаково понимают, к чему идут и что важно, сотрудничают по доброй воле и надолго, вместе отвечают за то, что получится у детей и у взрослых.',
  bearer: ['school-staff', 'parent'],
  towards: ['parent', 'school-staff'],
  periodicity: 'действует всегда',
  requirement: 'principle',
  checkability: 'text-only',
  reason: 'Определение: оно объясняет дух работы, но событием в журнале не становится.',
});
