import { at, clause, event, example, frequency, open, startOfYear } from '../../../validator/language/index.ts';

export default clause('II.1', {
  title: 'О чём хотят узнать родители',
  text: 'Узнаёт у родителей, какие вопросы воспитания и психологии их волнуют и в каком виде им удобно об этом говорить.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['survey.remote', 'consultation.in-person.individual', 'consultation.remote.individual', 'social-page'],
  periodicity: 'один раз, в начале учебного года',
  requirement: 'once',
  checkability: 'needs-decision',
  reason:
    'Не сказано, когда кончается «начало года», сколько семей должны ответить и засчитывается ли общешкольный опрос.',
  norms: {
    survey: frequency({
      title: 'Пожелания родителей собраны',
      subject: 'class',
      event: open('D17', {
        anyone: event('needs.surveyed', { form: 'listed', reach: 'wider' }),
        'bearer-only': event('needs.surveyed', { form: 'listed', role: ['class-teacher'] }),
      }),
      window: startOfYear,
    }),
  },
  examples: [
    example('опрос 10 сентября', {
      log: [at('2025-09-10', 'needs.surveyed', { class: '5А', form: 'survey.remote' })],
      asOf: '2025-10-15',
      expect: { survey: 'satisfied' },
    }),
    example('опроса не было', {
      log: [at('2025-09-10', 'needs.surveyed', { class: '5Б', form: 'survey.remote' })],
      asOf: '2025-10-15',
      expect: { survey: 'violated' },
    }),
    example('общешкольный опрос психолога в последний день сентября засчитан и классу', {
      log: [at('2025-09-30', 'needs.surveyed', { role: 'psychologist', form: 'survey.remote' })],
      asOf: '2025-10-15',
      expect: { survey: 'satisfied' },
    }),
    example('тот же опрос, если школа засчитывает только работу классного руководителя', {
      log: [at('2025-09-30', 'needs.surveyed', { role: 'psychologist', form: 'survey.remote' })],
      asOf: '2025-10-15',
      decisions: { D17: 'bearer-only' },
      expect: { survey: 'violated' },
    }),
  ],
});
