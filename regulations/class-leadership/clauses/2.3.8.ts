import { clause } from '../../../validator/language/index.ts';

export default clause('2.3.8', {
  title: 'Встречи заместителей с классом',
  text: 'Встречаются с учениками класса и с их родителями вместе с классным руководителем.',
  bearer: 'deputy-head',
  towards: ['student', 'parent', 'class-teacher'],
  periodicity: 'на каждой встрече; сколько их, не сказано',
  requirement: 'every-event',
  checkability: 'checked',
  reason:
    'Был ли классный руководитель на встрече, проверяется один раз – в 2.1.13. Здесь показано, сколько встреч было.',
  carriedBy: [{ clause: '2.1.13', why: 'участие классного руководителя во встрече' }],
  contradicts: [
    { regulation: 'tamos-parents', clause: 'III.3.e', why: 'там на встречах с родителями присутствует координатор' },
  ],
});
