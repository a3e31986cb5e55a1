import { clause } from '../../../validator/language/index.ts';

export default clause('2.1.13', {
  title: 'На встречах с классом – классный руководитель',
  text: 'Участвует во встречах директора, его заместителей, педагогов и специалистов с учениками класса и с их родителями.',
  bearer: 'class-teacher',
  towards: ['administration', 'teacher', 'specialist', 'student', 'parent'],
  periodicity: 'на каждой встрече',
  requirement: 'every-event',
  checkability: 'checked',
  reason: 'Не сказано, встреча ли это, если педагог говорит с одним учеником или одной семьёй.',
  contradicts: [
    { regulation: 'tamos-parents', clause: 'III.3.e', why: 'там на встречах с родителями присутствует координатор' },
  ],
});
