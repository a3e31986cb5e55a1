import { at, clause, event, evidence, example, schoolYear } from '../../../validator/language/index.ts';

export default clause('F.3', {
  source: 'модель, перечень форм, третья',
  title: 'Группы родителей в мессенджерах и социальных сетях',
  text: 'С родителями общаются в групповых чатах и в социальных сетях.',
  bearer: 'school-staff',
  towards: 'parent',
  forms: ['messenger.whatsapp', 'messenger.viber', 'social-network.vk'],
  periodicity: 'число не названо',
  requirement: 'form',
  checkability: 'evidence-only',
  reason: 'Как часто, не сказано. Выгрузка чата полна чужих сообщений: в журнал вносят только день и вид связи.',
  decisions: ['D15', 'D28', 'D29'],
  norms: {
    chats: evidence({
      title: 'Сколько раз общались в группах',
      subject: 'class',
      event: event('group-chat.held', { form: 'listed' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('группа ВКонтакте', {
      log: [at('2025-10-16', 'group-chat.held', { class: '5А', form: 'social-network.vk' })],
      asOf: '2026-05-31',
      expect: { chats: 'judgement' },
    }),
    example('WhatsApp 10 и 11 февраля 2026 года', {
      note: 'С 11 февраля сервис в России недоступен: засчитан один день.',
      log: [
        at('2026-02-10', 'group-chat.held', { class: '5А', form: 'messenger.whatsapp' }),
        at('2026-02-11', 'group-chat.held', { class: '5А', form: 'messenger.whatsapp' }),
      ],
      asOf: '2026-05-31',
      expect: { chats: 'judgement' },
    }),
  ],
});
