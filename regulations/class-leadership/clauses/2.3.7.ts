import { clause } from '../../../validator/language/index.ts';

export default clause('2.3.7', {
  title: 'Классного руководителя зовут на диагностики',
  text: 'Привлекают классного руководителя к организации диагностик в его классе, в том числе государственной итоговой аттестации.',
  bearer: 'deputy-head',
  towards: 'class-teacher',
  periodicity: 'когда проходит диагностика',
  requirement: 'every-event',
  checkability: 'evidence-only',
  reason: 'Числа нет, а к проведению экзамена закон допускает не каждого: журнал покажет, сколько раз и когда позвали.',
  decisions: ['D14', 'D28'],
});
