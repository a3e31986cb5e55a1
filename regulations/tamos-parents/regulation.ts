import { regulation, section } from './language.ts';
import clauseP_1 from './clauses/P.1.ts';
import clauseP_2 from './clauses/P.2.ts';
import clauseI_1 from './clauses/I.1.ts';
import clauseI_1_a from './clauses/I.1.a.ts';
import clauseI_1_b from './clauses/I.1.b.ts';
import clauseI_2 from './clauses/I.2.ts';
import clauseI_2_a from './clauses/I.2.a.ts';
import clauseI_2_b from './clauses/I.2.b.ts';
import clauseI_2_c from './clauses/I.2.c.ts';
import clauseI_2_d from './clauses/I.2-d.ts';
import clauseI_3 from './clauses/I.3.ts';
import clauseI_3_a from './clauses/I.3.a.ts';
import clauseI_3_b from './clauses/I.3.b.ts';
import clauseI_3_c from './clauses/I.3.c.ts';
import clauseI_3_d from './clauses/I.3-d.ts';
import clauseI_3_e from './clauses/I.3.e.ts';
import clauseI_3_f from './clauses/I.3.f.ts';
import clauseI_3_g from './clauses/I.3.g.ts';
import clauseI_3_h from './clauses/I.3.h.ts';
import clauseI_4 from './clauses/I.4.ts';
import clauseII_1 from './clauses/II.1.ts';
import clauseII_2 from './clauses/II.2.ts';
import clauseII_3 from './clauses/II.3.ts';
import clauseII_4 from './clauses/II.4.ts';
import clauseII_5 from './clauses/II.5.ts';
import clauseII_6 from './clauses/II.6.ts';
import clauseII_7 from './clauses/II.7.ts';
import clauseIII_1_p from './clauses/III.1.p.ts';
import clauseIII_1_t1 from './clauses/III.1.t1.ts';
import clauseIII_1_t2 from './clauses/III.1.t2.ts';
import clauseIII_1_t3 from './clauses/III.1.t3.ts';
import clauseIII_1_t4 from './clauses/III.1.t4.ts';
import clauseIII_1_t5 from './clauses/III.1.t5.ts';
import clauseIII_1_t6 from './clauses/III.1.t6.ts';
import clauseIII_1_m1 from './clauses/III.1.m1.ts';
import clauseIII_1_m2 from './clauses/III.1.m2.ts';
import clauseIII_1_m3 from './clauses/III.1.m3.ts';
import clauseIII_2_a from './clauses/III.2.a.ts';
import clauseIII_2_b from './clauses/III.2.b.ts';
import clauseIII_3_a from './clauses/III.3.a.ts';
import clauseIII_3_b from './clauses/III.3.b.ts';
import clauseIII_3_c from './clauses/III.3.c.ts';
import clauseIII_3_d from './clauses/III.3-d.ts';
import clauseIII_3_e from './clauses/III.3.e.ts';
import clauseIII_4_a from './clauses/III.4.a.ts';
import clauseIII_4_b from './clauses/III.4.b.ts';
import clauseIII_5 from './clauses/III.5.ts';
import clauseIII_6 from './clauses/III.6.ts';
import clauseIII_7 from './clauses/III.7.ts';
import clauseIV_1 from './clauses/IV.1.ts';
import clauseIV_2 from './clauses/IV.2.ts';
import clauseIV_3 from './clauses/IV.3.ts';
import clauseE from './clauses/E.ts';

export default regulation('tamos-parents', {
  title: 'Школа и родители: встречи, приём, обращения',
  summary:
    'Как школа в Астане работает с родителями: собрания, приём у руководства, официальные обращения, сообщения, безопасность в здании.',
  country: 'KZ',
  source: {
    title: 'Политика взаимодействия с родителями',
    publisher: 'Tamos Space School, Астана',
    year: 2023,
    note: 'Пересказ: слова наши, числа, сроки, дни и часы – как в источнике. Сквозной нумерации в источнике нет: буквы у пунктов наши, а место названо словами.',
  },
  sections: [
    section('P', 'Вводная часть', [clauseP_1, clauseP_2]),
    section('I', 'Кто из школы работает с родителями', [
      clauseI_1,
      clauseI_1_a,
      clauseI_1_b,
      clauseI_2,
      clauseI_2_a,
      clauseI_2_b,
      clauseI_2_c,
      clauseI_2_d,
      clauseI_3,
      clauseI_3_a,
      clauseI_3_b,
      clauseI_3_c,
      clauseI_3_d,
      clauseI_3_e,
      clauseI_3_f,
      clauseI_3_g,
      clauseI_3_h,
      clauseI_4,
    ]),
    section('II', 'Основные формы работы с родителями', [
      clauseII_1,
      clauseII_2,
      clauseII_3,
      clauseII_4,
      clauseII_5,
      clauseII_6,
      clauseII_7,
    ]),
    section('III', 'Как устроена каждая форма', [
      clauseIII_1_p,
      clauseIII_1_t1,
      clauseIII_1_t2,
      clauseIII_1_t3,
      clauseIII_1_t4,
      clauseIII_1_t5,
      clauseIII_1_t6,
      clauseIII_1_m1,
      clauseIII_1_m2,
      clauseIII_1_m3,
      clauseIII_2_a,
      clauseIII_2_b,
      clauseIII_3_a,
      clauseIII_3_b,
      clauseIII_3_c,
      clauseIII_3_d,
      clauseIII_3_e,
      clauseIII_4_a,
      clauseIII_4_b,
      clauseIII_5,
      clauseIII_6,
      clauseIII_7,
    ]),
    section('IV', 'Безопасность', [clauseIV_1, clauseIV_2, clauseIV_3]),
    section('E', 'Выходные данные', [clauseE]),
  ],
});
