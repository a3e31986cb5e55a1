import { regulation, section } from '../../validator/language/index.ts';
import clauseI_1 from './clauses/I.1.ts';
import clauseI_2 from './clauses/I.2.ts';
import clauseI_3 from './clauses/I.3.ts';
import clauseI_4 from './clauses/I.4.ts';
import clauseI_5 from './clauses/I.5.ts';
import clauseI_6 from './clauses/I.6.ts';
import clauseI_7 from './clauses/I.7.ts';
import clauseII_1 from './clauses/II.1.ts';
import clauseII_2 from './clauses/II.2.ts';
import clauseII_3 from './clauses/II.3.ts';
import clauseII_4 from './clauses/II.4.ts';
import clauseII_5 from './clauses/II.5.ts';
import clauseII_6 from './clauses/II.6.ts';
import clauseII_7 from './clauses/II.7.ts';
import clauseII_8 from './clauses/II.8.ts';
import clauseII_9 from './clauses/II.9.ts';
import clauseII_10 from './clauses/II.10.ts';
import clauseII_11 from './clauses/II.11.ts';
import clauseII_12 from './clauses/II.12.ts';
import clauseIII_1 from './clauses/III.1.ts';
import clauseIII_2 from './clauses/III.2.ts';
import clauseIII_3 from './clauses/III.3.ts';
import clauseIII_4 from './clauses/III.4.ts';
import clauseIII_5 from './clauses/III.5.ts';
import clauseIII_6 from './clauses/III.6.ts';
import clauseIII_7 from './clauses/III.7.ts';
import clauseIII_8 from './clauses/III.8.ts';
import clauseIII_9 from './clauses/III.9.ts';
import clauseIII_10 from './clauses/III.10.ts';
import clauseIII_11 from './clauses/III.11.ts';
import { ownDecisions } from './own-decisions.ts';

export default regulation('class-teacher', {
  title: 'Классный руководитель: с кем и как работает',
  summary:
    'Как классный руководитель работает с консилиумом, с администрацией школы и с родителями: от чрезвычайного случая до ежегодного плана и ответа на запрос.',
  country: 'RU',
  source: {
    title: 'Регламент взаимодействия классного руководителя',
    publisher: 'Московская школа',
    note: 'Пересказ: слова наши, числа, сроки и перечни форм – как в источнике.',
  },
  decisions: ownDecisions,
  sections: [
    section('I', 'Консилиум и поддержка учеников', [
      clauseI_1,
      clauseI_2,
      clauseI_3,
      clauseI_4,
      clauseI_5,
      clauseI_6,
      clauseI_7,
    ]),
    section('II', 'Администрация школы', [
      clauseII_1,
      clauseII_2,
      clauseII_3,
      clauseII_4,
      clauseII_5,
      clauseII_6,
      clauseII_7,
      clauseII_8,
      clauseII_9,
      clauseII_10,
      clauseII_11,
      clauseII_12,
    ]),
    section('III', 'Родители', [
      clauseIII_1,
      clauseIII_2,
      clauseIII_3,
      clauseIII_4,
      clauseIII_5,
      clauseIII_6,
      clauseIII_7,
      clauseIII_8,
      clauseIII_9,
      clauseIII_10,
      clauseIII_11,
    ]),
  ],
});
