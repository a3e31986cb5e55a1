import { clause } from '../../../validator/language/index.ts';

export default clause('2.4.3', {
  title: 'Встреч без классного руководителя не бывает',
  text: 'Не разрешает администрации, педагогам и специалистам встречаться с учениками класса и с их родителями без классного руководителя.',
  bearer: 'head-of-school',
  towards: ['administration', 'teacher', 'specialist'],
  periodicity: 'всегда',
  requirement: 'prohibition',
  checkability: 'checked',
  reason:
    'Каждая встреча проверяется один раз – в 2.1.13. Исключений текст не называет: беседа с психологом или жалоба на самого классного руководителя – вопрос к школе.',
  carriedBy: [{ clause: '2.1.13', why: 'участие классного руководителя во встрече' }],
  contradicts: [
    { regulation: 'tamos-parents', clause: 'III.3.e', why: 'там на встречах с родителями присутствует координатор' },
  ],
});
