import { at, clause, event, evidence, example, halfYear } from '../../../validator/language/index.ts';

export default clause('I.5', {
  source: 'Раздел I, строка 5',
  title: 'Психологическая поддержка учеников',
  text: 'Поддерживает учеников вместе с педагогом-психологом, заместителем директора и логопедом: идут коррекционные занятия, видна динамика развития.',
  bearer: ['class-teacher', 'psychologist', 'deputy-head', 'speech-therapist'],
  towards: 'student',
  forms: ['corrective-session', 'development-record'],
  periodicity: 'в течение года, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason:
    'Число не названо, круг учеников тоже, а обязанность – общая на четверых. Занятия записывает тот, кто их ведёт.',
  decisions: ['D15', 'D17', 'D29'],
  norms: {
    sessions: evidence({
      title: 'Сколько коррекционных занятий проведено',
      subject: 'class',
      event: event('corrective-session.held', { reach: 'members' }),
      window: halfYear(),
    }),
    records: evidence({
      title: 'Сколько раз записали динамику развития',
      subject: 'class',
      event: event('development.recorded', { reach: 'members' }),
      window: halfYear(),
    }),
  },
  examples: [
    example('два занятия и одна запись о динамике за полугодие', {
      log: [
        at('2025-10-07', 'corrective-session.held', { student: 's1', form: 'corrective-session' }),
        at('2025-10-14', 'corrective-session.held', { student: 's1', form: 'corrective-session' }),
        at('2025-12-22', 'development.recorded', { student: 's1', form: 'development-record' }),
      ],
      asOf: '2025-12-31',
      expect: { sessions: 'judgement', records: 'judgement' },
    }),
  ],
});
