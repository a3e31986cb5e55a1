import { clause } from '../../../validator/language/index.ts';

export default clause('2.4.4', {
  title: 'В работу классного руководителя не вмешиваются',
  text: 'Не разрешает администрации, педагогам и специалистам вмешиваться в работу классного руководителя, если для этого нет веских причин, его собственной просьбы или указания директора.',
  bearer: 'head-of-school',
  towards: ['administration', 'teacher', 'specialist'],
  periodicity: 'всегда',
  requirement: ['prohibition', 'exception'],
  checkability: 'text-only',
  reason: 'Вмешательство в журнал не пишут, а какие причины веские, не сказано.',
});
