import { clause } from '../../../validator/language/index.ts';

export default clause('PR.3', {
  source: 'перечень принципов, третий',
  title: 'Учитывать, как живёт семья',
  text: 'Учитывают, в каких условиях живёт семья, сколько лет родителям и насколько они готовы воспитывать.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'действует всегда',
  requirement: 'principle',
  checkability: 'text-only',
  reason: 'Это качество работы. Записывать о семье такие сведения незачем: закон велит собирать только нужное.',
  decisions: ['D29'],
});
