import { clause } from '../language.ts';

export default clause('I.2.a', {
  source: 'раздел I, пункт 2, первая функция',
  title: 'Заместители принимают родителей',
  text: 'Встречаются с родителями и консультируют их по графику, каждый – о том, чем занимается.',
  bearer: 'deputy-head',
  towards: 'parent',
  forms: ['meeting.in-person', 'consultation.in-person'],
  periodicity: 'по графику – он дан в III.3.d',
  requirement: 'weekly-slots',
  checkability: 'checked',
  reason: 'График стоит в III.3.d, там он и проверяется – один раз.',
  carriedBy: [{ clause: 'III.3.d', why: 'дни и часы приёма' }],
});
