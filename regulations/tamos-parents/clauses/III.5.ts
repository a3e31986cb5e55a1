import { at, clause, event, evidence, example } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('III.5', {
  source: 'раздел III, пункт 5',
  title: 'Сообщения в Telegram-канале школы',
  text: 'Готовит и публикует в официальном Telegram-канале школы сообщения о том, чем школа занята, анонсы событий, планы мероприятий и другие официальные документы.',
  bearer: 'administration',
  towards: 'parent',
  forms: ['telegram-channel'],
  periodicity: 'число не названо',
  requirement: 'continuous',
  checkability: 'evidence-only',
  reason:
    'Не сказано, как часто писать и за сколько дней предупреждать о событии. Кто прочёл сообщение, по каналу не видно.',
  decisions: ['D15'],
  norms: {
    posts: evidence({
      title: 'Сколько официальных сообщений вышло в канале',
      subject: 'school',
      event: event('official-message.posted', { form: 'listed' }),
      window: schoolYear,
    }),
  },
  examples: [
    example('анонс и план мероприятий; новость на сайте сюда не входит', {
      log: [
        at('2025-09-03 12:00', 'official-message.posted', { form: 'telegram-channel', documents: 'план:1' }),
        at('2025-10-14 09:30', 'official-message.posted', { form: 'telegram-channel' }),
        at('2025-10-14 09:40', 'official-message.posted', { form: 'school-site' }),
      ],
      asOf: '2026-05-25',
      expect: { posts: 'judgement' },
    }),
  ],
});
