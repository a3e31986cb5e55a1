import { regulation, section } from '../../../validator/language/index.ts';
import clauseI_2 from '../clauses/I.2.ts';
import clauseI_3 from '../clauses/I.3.ts';
import clauseI_4 from '../clauses/I.4.ts';
import clauseI_6 from '../clauses/I.6.ts';
import clauseI_7 from '../clauses/I.7.ts';
import clauseII_1 from '../clauses/II.1.ts';
import clauseII_2 from '../clauses/II.2.ts';
import clauseII_4 from '../clauses/II.4.ts';
import clauseIII_1 from '../clauses/III.1.ts';
import clauseIII_2 from '../clauses/III.2.ts';
import clauseI_1 from './clauses/I.1.ts';
import clauseI_5 from './clauses/I.5.ts';
import clauseII_3 from './clauses/II.3.ts';
import clauseIII_3 from './clauses/III.3.ts';
import clauseIII_4 from './clauses/III.4.ts';
import clauseIII_5 from './clauses/III.5.ts';

/** A second edition to learn on: open questions are answered, one period is shorter, one is longer. */
export default regulation('parents-partners', {
  title: 'Родители – равноответственные партнёры школы (учебный пример второй редакции)',
  summary:
    'Учебный пример: так выглядел бы регламент, если бы школа сама назвала сроки, о которых источник молчит, о новостях говорила чаще, а о результатах учеников – реже. Ни одна школа этой редакции не принимала.',
  country: 'RU',
  source: {
    title: 'Регламент взаимодействия классного руководителя с родителями обучающихся',
    publisher: 'Московская школа',
    note: 'Учебный пример: сроки, которых в источнике нет, придуманы, чтобы показать работу с редакциями.',
  },
  sections: [
    section('I', 'Общие подходы', [clauseI_1, clauseI_2, clauseI_3, clauseI_4, clauseI_5, clauseI_6, clauseI_7]),
    section('II', 'Занятия и поддержка для родителей', [clauseII_1, clauseII_2, clauseII_3, clauseII_4]),
    section('III', 'Обращения родителей', [clauseIII_1, clauseIII_2, clauseIII_3, clauseIII_4, clauseIII_5]),
  ],
});
