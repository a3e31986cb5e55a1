import { at, clause, event, evidence, example } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('III.7', {
  source: 'раздел III, пункт 7',
  title: 'Мероприятия вместе с родителями',
  text: 'В течение учебного года проводит разные мероприятия и зовёт родителей участвовать в них.',
  bearer: 'administration',
  towards: 'parent',
  forms: ['school-event'],
  periodicity: 'в течение учебного года, число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason: 'Не сказано, сколько мероприятий нужно и за сколько дней приглашать.',
  decisions: ['D15'],
  norms: {
    invitations: evidence({
      title: 'Сколько раз родителей пригласили',
      subject: 'school',
      event: event('school-event.announced'),
      window: schoolYear,
    }),
    events: evidence({
      title: 'Сколько мероприятий прошло',
      subject: 'school',
      event: event('school-event.held'),
      window: schoolYear,
    }),
  },
  examples: [
    example('пригласили и провели', {
      log: [
        at('2025-10-10 12:00', 'school-event.announced', { case: 'М-3', form: 'telegram-channel' }),
        at('2025-10-17 16:00', 'school-event.held', { case: 'М-3', form: 'school-event' }),
      ],
      asOf: '2026-05-25',
      expect: { invitations: 'judgement', events: 'judgement' },
    }),
  ],
});
