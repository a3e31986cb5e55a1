import { at, clause, event, evidence, example } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

export default clause('I.2.d', {
  source: 'раздел I, пункт 2, четвёртая функция',
  title: 'Заместитель по внешним коммуникациям пишет родителям',
  text: 'Составляет и правит то, что школа официально пишет родителям: сообщения, письма, ответы на официальные запросы.',
  bearer: 'deputy-head.external-relations',
  towards: 'parent',
  periodicity: 'по каждому письму и запросу, срок не назван',
  requirement: 'on-event',
  checkability: 'evidence-only',
  reason:
    'Срока на подготовку нет. За опоздание ответа отвечает III.4.b, а кто задержал – заместитель, координатор или директор, – текст не говорит.',
  decisions: ['D16'],
  carriedBy: [{ clause: 'III.4.b', why: 'срок ответа на обращение' }],
  norms: {
    drafts: evidence({
      title: 'Сколько официальных писем подготовлено',
      subject: 'school',
      event: event('official-message.drafted'),
      window: schoolYear,
    }),
  },
  examples: [
    example('проект ответа и письмо родителям', {
      log: [
        at('2025-10-08', 'official-message.drafted', { case: 'ОФ-7' }),
        at('2025-11-20', 'official-message.drafted', { documents: 'письмо:14' }),
      ],
      asOf: '2026-05-25',
      expect: { drafts: 'judgement' },
    }),
  ],
});
