import { at, clause, event, evidence, example, schoolYear, where } from '../../../validator/language/index.ts';

export default clause('F.1', {
  source: 'модель, перечень форм, первая',
  title: 'Консультации на расстоянии',
  text: 'Родителей консультируют на расстоянии, каждую семью отдельно: по плану и срочно, когда ждать нельзя.',
  bearer: ['administration', 'school-staff'],
  towards: 'parent',
  forms: ['phone', 'video.skype', 'video.zoom', 'messenger.whatsapp', 'messenger.viber', 'e-mail', 'social-network'],
  periodicity: 'когда нужно; число и срок не названы',
  requirement: 'form',
  checkability: 'evidence-only',
  reason:
    'Сколько консультаций нужно и как быстро дают срочную, не сказано. Названные сервисы работают не всегда: Skype закрыт, Viber и WhatsApp в России ограничены – с этих дней строки с ними не засчитываются.',
  decisions: ['D14', 'D28', 'D29'],
  norms: {
    planned: evidence({
      title: 'Сколько плановых консультаций проведено',
      subject: 'class',
      event: event('remote-advice.given', {
        form: 'listed',
        where: where.equals('advice', 'planned'),
        reach: 'members',
      }),
      window: schoolYear,
    }),
    urgent: evidence({
      title: 'Сколько срочных консультаций проведено',
      subject: 'class',
      event: event('remote-advice.given', {
        form: 'listed',
        where: where.equals('advice', 'urgent'),
        reach: 'members',
      }),
      window: schoolYear,
    }),
  },
  examples: [
    example('плановая консультация в Zoom и срочная по телефону', {
      log: [
        at('2025-10-14 17:00', 'remote-advice.given', { student: 's1', form: 'video.zoom', advice: 'planned' }),
        at('2025-12-03 20:15', 'remote-advice.given', { student: 's1', form: 'phone', advice: 'urgent' }),
      ],
      asOf: '2026-05-31',
      expect: { planned: 'judgement', urgent: 'judgement' },
    }),
    example('консультация в Skype осенью 2025 года', {
      note: 'С 5 мая 2025 года Skype не работает: строка не засчитывается, счёт – ноль.',
      log: [at('2025-10-14 17:00', 'remote-advice.given', { student: 's1', form: 'video.skype', advice: 'planned' })],
      asOf: '2026-05-31',
      expect: { planned: 'judgement' },
    }),
  ],
});
