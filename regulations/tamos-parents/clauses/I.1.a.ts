import { clause } from '../language.ts';

export default clause('I.1.a', {
  source: 'раздел I, пункт 1, первая функция',
  title: 'Директор принимает родителей',
  text: 'Встречается с родителями учеников и консультирует их по графику, по самым разным вопросам.',
  bearer: 'head-of-school',
  towards: 'parent',
  forms: ['meeting.in-person', 'consultation.in-person'],
  periodicity: 'по графику – он дан в III.3.c',
  requirement: 'weekly-slots',
  checkability: 'checked',
  reason: 'График стоит в III.3.c, там он и проверяется – один раз.',
  carriedBy: [{ clause: 'III.3.c', why: 'дни и часы приёма' }],
});
