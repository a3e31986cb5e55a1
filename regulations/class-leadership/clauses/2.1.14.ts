import { clause } from '../../../validator/language/index.ts';

export default clause('2.1.14', {
  title: 'Оценка работы классного руководителя',
  text: 'По итогам учебного года или учебного периода узнаёт, как оценена его работа; оценка должна быть объективной.',
  bearer: 'class-teacher',
  towards: 'head-of-school',
  periodicity: 'по итогам учебного года (учебного периода)',
  requirement: 'right',
  checkability: 'needs-decision',
  reason: 'Это право: оценить обязан директор, проверка – в 2.4.5. Объективность по журналу не видна.',
  carriedBy: [{ clause: '2.4.5', why: 'оценивает директор' }],
});
