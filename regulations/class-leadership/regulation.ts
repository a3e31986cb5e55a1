import { regulation, section } from '../../validator/language/index.ts';
import clause1_p1 from './clauses/1.p1.ts';
import clause1_p2 from './clauses/1.p2.ts';
import clause1_p3 from './clauses/1.p3.ts';
import clause1_p4 from './clauses/1.p4.ts';
import clause1_p5 from './clauses/1.p5.ts';
import clause2_1_1 from './clauses/2.1.1.ts';
import clause2_1_2 from './clauses/2.1.2.ts';
import clause2_1_3 from './clauses/2.1.3.ts';
import clause2_1_4 from './clauses/2.1.4.ts';
import clause2_1_5 from './clauses/2.1.5.ts';
import clause2_1_6 from './clauses/2.1.6.ts';
import clause2_1_7 from './clauses/2.1.7.ts';
import clause2_1_8 from './clauses/2.1.8.ts';
import clause2_1_9 from './clauses/2.1.9.ts';
import clause2_1_10 from './clauses/2.1.10.ts';
import clause2_1_11 from './clauses/2.1.11.ts';
import clause2_1_12 from './clauses/2.1.12.ts';
import clause2_1_13 from './clauses/2.1.13.ts';
import clause2_1_14 from './clauses/2.1.14.ts';
import clause2_1_15 from './clauses/2.1.15.ts';
import clause2_2_1 from './clauses/2.2.1.ts';
import clause2_2_2 from './clauses/2.2.2.ts';
import clause2_2_3 from './clauses/2.2.3.ts';
import clause2_2_4 from './clauses/2.2.4.ts';
import clause2_2_5 from './clauses/2.2.5.ts';
import clause2_3_1 from './clauses/2.3.1.ts';
import clause2_3_2 from './clauses/2.3.2.ts';
import clause2_3_3 from './clauses/2.3.3.ts';
import clause2_3_4 from './clauses/2.3.4.ts';
import clause2_3_5 from './clauses/2.3.5.ts';
import clause2_3_6 from './clauses/2.3.6.ts';
import clause2_3_7 from './clauses/2.3.7.ts';
import clause2_3_8 from './clauses/2.3.8.ts';
import clause2_4_1 from './clauses/2.4.1.ts';
import clause2_4_2 from './clauses/2.4.2.ts';
import clause2_4_3 from './clauses/2.4.3.ts';
import clause2_4_4 from './clauses/2.4.4.ts';
import clause2_4_5 from './clauses/2.4.5.ts';
import clause2_4_6 from './clauses/2.4.6.ts';
import { ownDecisions } from './own-decisions.ts';

export default regulation('class-leadership', {
  title: 'Классный руководитель, администрация и педагоги',
  summary:
    'Как классный руководитель, педагоги класса, заместители и директор помогают друг другу: сообщают, согласуют, отвечают, встречаются с классом вместе.',
  country: 'RU',
  source: {
    title: 'Примерный регламент взаимодействия классного руководителя с администрацией и педагогами школы',
    note: 'Пересказ: слова наши, числа, сроки и перечни форм – как в источнике. Руководитель класса назван здесь классным руководителем, руководитель организации – директором.',
  },
  sections: [
    section('1', 'Общие положения', [clause1_p1, clause1_p2, clause1_p3, clause1_p4, clause1_p5]),
    section('2.1', 'Что делает классный руководитель', [
      clause2_1_1,
      clause2_1_2,
      clause2_1_3,
      clause2_1_4,
      clause2_1_5,
      clause2_1_6,
      clause2_1_7,
      clause2_1_8,
      clause2_1_9,
      clause2_1_10,
      clause2_1_11,
      clause2_1_12,
      clause2_1_13,
      clause2_1_14,
      clause2_1_15,
    ]),
    section('2.2', 'Что делают педагоги и специалисты класса', [
      clause2_2_1,
      clause2_2_2,
      clause2_2_3,
      clause2_2_4,
      clause2_2_5,
    ]),
    section('2.3', 'Что делают заместители директора', [
      clause2_3_1,
      clause2_3_2,
      clause2_3_3,
      clause2_3_4,
      clause2_3_5,
      clause2_3_6,
      clause2_3_7,
      clause2_3_8,
    ]),
    section('2.4', 'Что делает директор', [
      clause2_4_1,
      clause2_4_2,
      clause2_4_3,
      clause2_4_4,
      clause2_4_5,
      clause2_4_6,
    ]),
  ],
  decisions: ownDecisions,
});
