import {
  at,
  blocks,
  clause,
  deadline,
  event,
  example,
  frequency,
  months,
  where,
  workingDays,
} from '../../../../validator/language/index.ts';

const activity = event('education.held', {
  form: 'listed',
  where: where.includesAny('participants', 'specialist', 'subject-teacher'),
});

export default clause('II.3', {
  title: 'Занятия для родителей',
  text: 'Каждые три месяца, считая с 1 сентября, проводит для родителей занятия по воспитанию и психологии, приглашая специалистов: учителей, психолога, социального педагога, специалистов по технике и других. За пять рабочих дней после каждого собирает отзывы, была ли польза.',
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
  periodicity: 'раз в три месяца: сентябрь–ноябрь, декабрь–февраль, март–май',
  requirement: ['frequency', 'every-event'],
  checkability: 'checked',
  reason: 'Была ли от занятия польза, скажут только отзывы.',
  norms: {
    activity: frequency({
      title: 'Занятие для родителей со специалистом проведено',
      subject: 'class',
      event: activity,
      window: blocks(months(3), 'school-year', { during: 'lessons' }),
    }),
    feedback: deadline({
      title: 'После занятия собраны отзывы',
      key: 'event',
      trigger: event('education.held', { form: 'listed' }),
      response: event('feedback.collected'),
      within: workingDays(5),
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
    example('в декабре–феврале занятия не было', {
      log: [
        at('2025-09-30', 'education.held', { class: '5А', form: 'webinar', participants: ['psychologist'] }),
        at('2026-03-02', 'education.held', { class: '5А', form: 'webinar', participants: ['psychologist'] }),
      ],
      asOf: '2026-03-10',
      expect: { activity: ['satisfied', 'violated', 'satisfied'] },
    }),
    example('отзывы на пятый рабочий день', {
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
      expect: { feedback: 'violated' },
    }),
  ],
});
