import { clause } from '../../../validator/language/index.ts';

export default clause('2.3.4', {
  title: 'Что заместители узнают об учениках',
  text: 'Узнают от классного руководителя об особенностях развития учеников и воспитания в их семьях и о том, как составляются и выполняются личные маршруты.',
  bearer: 'deputy-head',
  towards: 'class-teacher',
  periodicity: 'не указана',
  requirement: 'right',
  checkability: 'evidence-only',
  reason:
    'Заместители здесь получают, а не делают, и срока нет; он может стоять в локальном акте из 2.3.6. В журнале – только факт и дата.',
  decisions: ['D29'],
  carriedBy: [{ clause: '2.1.7', why: 'сведения передаёт классный руководитель' }],
});
