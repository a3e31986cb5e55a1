import { clause } from '../../../validator/language/index.ts';

export default clause('2.2.1', {
  title: 'Педагоги рассказывают о результатах класса',
  text: 'Регулярно сообщают классному руководителю, как меняются результаты учеников на уроках, в дополнительном образовании и на внеурочных занятиях и насколько активны ученики.',
  bearer: ['subject-teacher', 'additional-teacher', 'specialist'],
  towards: 'class-teacher',
  periodicity: 'регулярно, число не названо',
  requirement: 'continuous',
  checkability: 'needs-decision',
  reason:
    'Как часто «регулярно», не сказано: срок задаёт школа. Спорно и то, достаточно ли отметок в электронном журнале. Проверяется каждый педагог в каждом своём классе.',
  decisions: ['D20'],
});
