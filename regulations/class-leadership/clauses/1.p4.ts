import { clause } from '../../../validator/language/index.ts';

export default clause('1.p4', {
  source: 'раздел 1, четвёртый абзац',
  title: 'Работа с педагогами класса',
  text: 'Ради результата классный руководитель изучает работу всех, кто занимается с его классом, – учителей, педагогов дополнительного образования, других специалистов, – строит её план, налаживает и поправляет её.',
  bearer: 'class-teacher',
  towards: ['teacher', 'specialist'],
  periodicity: 'постоянно, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Числа нет: журнал покажет планы и встречи педагогов класса, а судить человеку.',
  decisions: ['D15'],
});
