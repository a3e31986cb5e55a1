import { at, clause, event, example, frequency, startOfYear } from '../../../validator/language/index.ts';

export default clause('I.4', {
  title: 'Как семьи участвуют в делах класса',
  text: 'Обсуждает с родителями и закрепляет, как и в каком порядке семьи помогают проводить дела, которые сплачивают класс.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['consultation.in-person', 'consultation.remote', 'social-page'],
  periodicity: 'один раз, в начале учебного года',
  requirement: 'once',
  checkability: 'needs-decision',
  reason:
    'Не сказано, когда кончается «начало года» и сколько семей должны согласиться. Допустима ли страница в социальной сети, решают закон и школа.',
  decisions: ['D28'],
  norms: {
    agreed: frequency({
      title: 'Участие семей обсуждено и согласовано',
      subject: 'class',
      event: event('cooperation.agreed', { form: 'listed' }),
      window: startOfYear,
    }),
  },
  examples: [
    example('обсудили на странице класса 8 сентября', {
      log: [at('2025-09-08', 'cooperation.agreed', { class: '5А', form: 'social-page' })],
      asOf: '2025-10-15',
      expect: { agreed: 'satisfied' },
    }),
    example('обсудили 2 октября', {
      note: 'Через два дня после того, как «начало года» закончилось.',
      log: [at('2025-10-02', 'cooperation.agreed', { class: '5А', form: 'consultation.in-person' })],
      asOf: '2025-10-15',
      expect: { agreed: 'violated' },
    }),
    example('поздно вечером 30 сентября – ещё вовремя', {
      log: [at('2025-09-30 23:10', 'cooperation.agreed', { class: '5А', form: 'consultation.remote' })],
      asOf: '2025-10-15',
      expect: { agreed: 'satisfied' },
    }),
    example('родительское собрание в перечень форм не входит', {
      log: [at('2025-09-15 18:30', 'cooperation.agreed', { class: '5А', form: 'class-meeting' })],
      asOf: '2025-10-15',
      expect: { agreed: 'violated' },
    }),
  ],
});
