import { regulation, section } from '../../validator/language/index.ts';
import clauseP_1 from './clauses/P.1.ts';
import clauseP_2 from './clauses/P.2.ts';
import clauseP_3 from './clauses/P.3.ts';
import clauseP_4 from './clauses/P.4.ts';
import clauseP_5 from './clauses/P.5.ts';
import clauseP_6 from './clauses/P.6.ts';
import clausePR_1 from './clauses/PR.1.ts';
import clausePR_2 from './clauses/PR.2.ts';
import clausePR_3 from './clauses/PR.3.ts';
import clausePR_4 from './clauses/PR.4.ts';
import clausePR_5 from './clauses/PR.5.ts';
import clausePR_6 from './clauses/PR.6.ts';
import clauseP_7 from './clauses/P.7.ts';
import clauseT_1 from './clauses/T.1.ts';
import clauseT_2 from './clauses/T.2.ts';
import clauseF_1 from './clauses/F.1.ts';
import clauseF_2 from './clauses/F.2.ts';
import clauseF_3 from './clauses/F.3.ts';
import clauseF_4 from './clauses/F.4.ts';
import clauseF_5 from './clauses/F.5.ts';
import clauseL_1 from './clauses/L.1.ts';
import clauseL_2 from './clauses/L.2.ts';
import clauseL_3 from './clauses/L.3.ts';
import clauseL_4 from './clauses/L.4.ts';

export default regulation('distance-model', {
  title: 'Работа с родителями при дистанционном обучении',
  summary:
    'По каким каналам школа общается с родителями, когда дети учатся из дома, и на чём держится это партнёрство.',
  country: 'RU',
  source: {
    title: 'Модель взаимодействия с родителями обучающихся в условиях дистанционного образования',
    note: 'Пересказ: слова наши, перечни каналов и платформ – как в источнике. Чисел и сроков в источнике нет. Дни, с которых канал больше не работает, – факты о канале, их в источнике тоже нет.',
  },
  sections: [
    section('P', 'Почему понадобилась модель', [clauseP_1, clauseP_2, clauseP_3, clauseP_4, clauseP_5, clauseP_6]),
    section('PR', 'Принципы работы с семьёй', [
      clausePR_1,
      clausePR_2,
      clausePR_3,
      clausePR_4,
      clausePR_5,
      clausePR_6,
      clauseP_7,
    ]),
    section('T', 'Дистанционное и электронное', [clauseT_1, clauseT_2]),
    section('F', 'Формы работы', [clauseF_1, clauseF_2, clauseF_3, clauseF_4, clauseF_5]),
    section('L', 'Открытые площадки для родителей', [clauseL_1, clauseL_2, clauseL_3, clauseL_4]),
  ],
});
