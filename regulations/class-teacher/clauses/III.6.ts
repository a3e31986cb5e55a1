import { at, clause, event, example, frequency, startOfYear } from '../../../validator/language/index.ts';

export default clause('III.6', {
  source: 'Раздел III, строка 6',
  title: 'Позвать семьи к общим делам',
  text: 'Вместе с родителями придумывает, чем они могут помочь в воспитательных делах класса, и приглашает их к участию – лично или в мессенджерах, группах и на страницах в социальных сетях.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: ['modern-media', 'messenger', 'social-network', 'meeting.in-person'],
  periodicity: 'в начале учебного года',
  requirement: 'once',
  checkability: 'needs-decision',
  reason:
    'Не сказано, когда кончается «начало года» и сколько раз нужно: достаточно одного. Сколько семей должно откликнуться, не сказано тоже. Какие мессенджеры и сети допустимы, решают закон и школа.',
  decisions: ['D28'],
  norms: {
    agreed: frequency({
      title: 'С родителями обсуждено, как они участвуют в делах класса',
      subject: 'class',
      event: event('cooperation.agreed', { form: 'listed' }),
      window: startOfYear,
    }),
    invited: frequency({
      title: 'Родителей пригласили к участию',
      subject: 'class',
      event: event('cooperation.invited', { form: 'listed' }),
      window: startOfYear,
    }),
  },
  examples: [
    example('обсудили в чате и пригласили на личной встрече', {
      log: [
        at('2025-09-08 19:00', 'cooperation.agreed', { class: '5А', form: 'messenger' }),
        at('2025-09-12 18:00', 'cooperation.invited', { class: '5А', form: 'meeting.in-person' }),
      ],
      asOf: '2025-10-15',
      expect: { agreed: 'satisfied', invited: 'satisfied' },
    }),
    example('обсудили, но пригласили только 1 октября', {
      note: 'На день позже: «начало года» кончилось 30 сентября.',
      log: [
        at('2025-09-08 19:00', 'cooperation.agreed', { class: '5А', form: 'messenger' }),
        at('2025-10-01 18:00', 'cooperation.invited', { class: '5А', form: 'social-page' }),
      ],
      asOf: '2025-10-15',
      expect: { agreed: 'satisfied', invited: 'violated' },
    }),
    example('всё в последний день сентября', {
      log: [
        at('2025-09-30 18:00', 'cooperation.agreed', { class: '5А', form: 'meeting.in-person' }),
        at('2025-09-30 23:00', 'cooperation.invited', { class: '5А', form: 'social-page' }),
      ],
      asOf: '2025-10-15',
      expect: { agreed: 'satisfied', invited: 'satisfied' },
    }),
    example('ни разговора, ни приглашения', {
      log: [],
      asOf: '2025-10-15',
      expect: { agreed: 'violated', invited: 'violated' },
    }),
    example('класс открыт 25 сентября', {
      note: 'До конца «начала года» меньше двух недель: с класса это не спрашивается.',
      roster: {
        classes: [{ class: '5В', grade: 5, teacher: 't2', from: '2025-09-25' }],
        students: [{ student: 's9', class: '5В', family: 'f9', from: '2025-09-25' }],
      },
      log: [],
      asOf: '2025-10-15',
      expect: { agreed: 'not-applicable', invited: 'not-applicable' },
    }),
  ],
});
