import { clause } from '../../../validator/language/index.ts';

export default clause('P.2', {
  source: 'вступление, второй абзац',
  title: 'Родители разные',
  text: 'Опыт дистанционного обучения у школы пока невелик, но он уже показал: родители так же непохожи друг на друга, как и дети.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'действует всегда',
  requirement: 'state',
  checkability: 'text-only',
  reason: 'Наблюдение, из которого ничего не требуется.',
});
