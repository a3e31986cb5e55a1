import { at, clause, event, evidence, example, where } from '../language.ts';
import { schoolYear } from '../../../validator/language/index.ts';

const paths = ['e-mail', 'by-hand'] as const;

export default clause('III.4.a', {
  source: 'раздел III, пункт 4, первая фраза',
  title: 'Как подать официальное обращение',
  text: 'Пишет запрос, заявление или жалобу на имя директора и отправляет координатору по электронной почте или отдаёт ему нарочно.',
  bearer: 'parent',
  towards: ['head-of-school', 'parent-coordinator'],
  forms: paths,
  periodicity: 'по каждому обращению',
  requirement: 'form',
  checkability: 'evidence-only',
  reason:
    'Так поступает родитель, а не школа: нарушением школы другой путь не бывает. Проверка покажет, сколько обращений пришло названными путями и сколько другими. Идёт ли срок ответа во втором случае, школа решает в III.4.b.',
  decisions: ['D11@III.4.b'],
  norms: {
    'as-asked': evidence({
      title: 'Сколько обращений пришло по почте или нарочно',
      subject: 'school',
      event: event('official-appeal.received', { form: 'listed' }),
      window: schoolYear,
    }),
    otherwise: evidence({
      title: 'Сколько обращений пришло другим путём',
      subject: 'school',
      event: event('official-appeal.received', { where: where.not(where.oneOf('form', ...paths)) }),
      window: schoolYear,
    }),
  },
  examples: [
    example('одно письмо и одно обращение в мессенджере', {
      log: [
        at('2025-10-08 10:00', 'official-appeal.received', { case: 'ОФ-7', form: 'e-mail', kind: 'request' }),
        at('2025-11-12 20:00', 'official-appeal.received', { case: 'ОФ-8', form: 'messenger', kind: 'complaint' }),
      ],
      asOf: '2026-05-25',
      expect: { 'as-asked': 'judgement', otherwise: 'judgement' },
    }),
  ],
});
