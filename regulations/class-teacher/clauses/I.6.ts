import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('I.6', {
  source: 'Раздел I, строка 6',
  title: 'Здоровье учеников',
  text: 'Вместе с учителями и администрацией заботится, чтобы ученики оставались здоровыми и крепли: готовит рекомендации по работе с детьми, проводит мероприятия.',
  bearer: ['class-teacher', 'subject-teacher', 'administration'],
  towards: 'student',
  forms: ['activity', 'recommendation'],
  periodicity: 'в течение года, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Число не названо, обязанность общая. Исчерпывает ли названное всё, что можно сделать, не сказано.',
  decisions: ['D11', 'D15'],
  norms: {
    activities: evidence({
      title: 'Сколько мероприятий о здоровье проведено',
      subject: 'class',
      event: event('health.activity-held', { reach: 'wider' }),
      window: schoolYear,
    }),
    advice: evidence({
      title: 'Сколько раз подготовлены рекомендации',
      subject: 'class',
      event: event('health.advised', { reach: 'wider' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('день здоровья и памятка за год', {
      log: [
        at('2025-09-19 12:00', 'health.activity-held', { class: '5А', form: 'activity' }),
        at('2026-02-03', 'health.advised', { class: '5А', form: 'recommendation' }),
      ],
      asOf: '2026-05-31',
      expect: { activities: 'judgement', advice: 'judgement' },
    }),
  ],
});
