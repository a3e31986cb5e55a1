import {
  at,
  clause,
  deadline,
  event,
  everyThreeMonths,
  example,
  valueOf,
  where,
} from '../../../validator/language/index.ts';

const activity = event('education.held', {
  form: 'listed',
  where: where.includesAny('participants', 'specialist', 'subject-teacher'),
});

export default clause('II.3', {
  title: 'Занятия для родителей',
  text: 'Проводит для родителей занятия по воспитанию и психологии, приглашая специалистов: учителей, психолога, социального педагога, специалистов по технике и других. После каждого собирает отзывы, была ли польза.',
  bearer: 'class-teacher',
  towards: 'parent',
  forms: [
    'webinar',
    'club',
    'workshop',
    'consultation.online',
    'podcast',
    'consultation.in-person.individual',
    'consultation.remote.individual',
  ],
  periodicity: 'раз в три месяца',
  requirement: ['frequency', 'every-event'],
  checkability: 'needs-decision',
  reason: 'Три месяца можно считать по-разному, а срок для отзывов не назван.',
  decisions: ['D20'],
  norms: {
    activity: everyThreeMonths('Занятие для родителей со специалистом проведено', activity),
    feedback: deadline({
      title: 'После занятия собраны отзывы',
      key: 'event',
      trigger: event('education.held', { form: 'listed' }),
      response: event('feedback.collected'),
      within: valueOf('D16@II.3'),
    }),
  },
  examples: [
    example('вебинар с психологом в первом отрезке', {
      log: [
        at('2025-10-15 18:00', 'education.held', {
          id: 'e1',
          class: '5А',
          form: 'webinar',
          participants: ['psychologist'],
        }),
      ],
      asOf: '2025-12-10',
      expect: { activity: ['satisfied', 'pending'] },
    }),
    example('занятие без специалиста', {
      log: [
        at('2025-10-15 18:00', 'education.held', { class: '5А', form: 'webinar', participants: ['class-teacher'] }),
      ],
      asOf: '2025-12-10',
      expect: { activity: ['violated', 'pending'] },
    }),
    example('30 ноября – последний день первого отрезка', {
      log: [
        at('2025-11-30 12:00', 'education.held', { class: '5А', form: 'club', participants: ['social-pedagogue'] }),
      ],
      asOf: '2025-12-10',
      expect: { activity: ['satisfied', 'pending'] },
    }),
    example('участники не указаны: был ли специалист, сказать нельзя', {
      log: [at('2025-10-15 18:00', 'education.held', { class: '5А', form: 'webinar' })],
      asOf: '2025-12-10',
      expect: { activity: ['undetermined', 'pending'] },
    }),
    example('если считать от раза до раза: 30 сентября и 27 февраля', {
      note: 'Следующий раз был нужен до 30 декабря.',
      log: [
        at('2025-09-30', 'education.held', { class: '5А', form: 'webinar', participants: ['psychologist'] }),
        at('2026-02-27', 'education.held', { class: '5А', form: 'webinar', participants: ['psychologist'] }),
      ],
      asOf: '2026-03-10',
      decisions: { D05: 'rolling' },
      expect: { activity: 'violated' },
    }),
    example('отзывы на пятый рабочий день при сроке в пять', {
      log: [
        at('2025-10-15 18:00', 'education.held', {
          id: 'e1',
          class: '5А',
          form: 'webinar',
          participants: ['psychologist'],
        }),
        at('2025-10-22', 'feedback.collected', { class: '5А', refers: 'e1', form: 'survey.remote' }),
      ],
      asOf: '2025-11-10',
      decisions: { 'D16@II.3': { amount: 5, unit: 'working-day' } },
      expect: { feedback: 'satisfied' },
    }),
    example('отзывы на шестой рабочий день', {
      log: [
        at('2025-10-15 18:00', 'education.held', {
          id: 'e1',
          class: '5А',
          form: 'webinar',
          participants: ['psychologist'],
        }),
        at('2025-10-23', 'feedback.collected', { class: '5А', refers: 'e1', form: 'survey.remote' }),
      ],
      asOf: '2025-11-10',
      decisions: { 'D16@II.3': { amount: 5, unit: 'working-day' } },
      expect: { feedback: 'violated' },
    }),
    example('срок для отзывов школа не назвала', {
      log: [
        at('2025-10-15 18:00', 'education.held', {
          id: 'e1',
          class: '5А',
          form: 'webinar',
          participants: ['psychologist'],
        }),
        at('2025-10-17', 'feedback.collected', { class: '5А', refers: 'e1', form: 'survey.remote' }),
      ],
      asOf: '2025-11-10',
      expect: { feedback: 'undetermined' },
    }),
  ],
});
