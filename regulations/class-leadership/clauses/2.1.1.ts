import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

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
  norms: {
    appeals: evidence({
      title: 'Сколько обращений пришло к администрации и педагогам',
      subject: 'class',
      event: event('appeal.received', {
        counterparty: ['administration', 'subject-teacher', 'additional-teacher', 'specialist'],
        reach: 'members',
      }),
      window: schoolYear,
    }),
    mediation: evidence({
      title: 'Сколько раз классный руководитель помог сторонам договориться',
      subject: 'class',
      event: event('conflict.mediated', { reach: 'members' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('обращение к заместителю и посредничество через день', {
      log: [
        at('2025-11-10 10:00', 'appeal.received', { case: '21', student: 's1', counterparty: ['deputy-head'] }),
        at('2025-11-11 15:00', 'conflict.mediated', { case: '21', student: 's1' }),
      ],
      asOf: '2026-05-31',
      expect: { appeals: 'judgement', mediation: 'judgement' },
    }),
  ],
});
