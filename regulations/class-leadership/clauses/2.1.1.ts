import { clause } from '../../../validator/language/index.ts';

export default clause('2.1.1', {
  title: 'Посредник в обращениях и спорах',
  text: 'Сопровождает любое обращение ученика или родителей к администрации и педагогам; в острых вопросах помогает сторонам договориться.',
  bearer: 'class-teacher',
  towards: ['parent', 'student', 'administration', 'teacher'],
  periodicity: 'по каждому обращению, срок не назван',
  requirement: 'on-event',
  checkability: 'evidence-only',
  reason:
    'Срока нет. Не сказано и то, чья вина, если обращение прошло мимо классного руководителя, и как быть, когда жалуются на него самого.',
  decisions: ['D13', 'D29'],
  contradicts: [
    {
      regulation: 'parents-partners',
      clause: 'I.2',
      why: 'там с любым вопросом сначала идут к классному руководителю',
    },
    { regulation: 'class-teacher', clause: 'III.2', why: 'там с любым вопросом сначала идут к классному руководителю' },
    { regulation: 'tamos-parents', clause: 'I.3', why: 'там единое контактное лицо – координатор' },
  ],
});
