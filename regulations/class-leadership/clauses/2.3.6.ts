import { at, clause, event, example, frequency } from '../../../validator/language/index.ts';
import { beforeYear } from '../before-year.ts';

export default clause('2.3.6', {
  title: 'Локальный акт об отчётности',
  text: 'До начала учебного года локальным актом устанавливают, что, когда и в какой форме классный руководитель сообщает о работе со своим классом.',
  bearer: 'deputy-head',
  towards: 'class-teacher',
  forms: ['local-act'],
  periodicity: 'раз в год, до начала учебного года',
  requirement: 'once',
  checkability: 'checked',
  reason: 'Последний день ясен – канун учебного года; с какого дня акт засчитывается новому году, не сказано.',
  norms: {
    act: frequency({
      title: 'До начала года вышел локальный акт об отчётности',
      subject: 'school',
      event: event('reporting-act.issued'),
      window: beforeYear,
    }),
  },
  examples: [
    example('акт подписан 31 августа', {
      coverage: [{ from: '2025-06-01', to: '2025-09-15' }],
      log: [at('2025-08-31', 'reporting-act.issued', { documents: ['order:7'] })],
      asOf: '2025-09-15',
      expect: { act: 'satisfied' },
    }),
    example('акт подписан 1 сентября', {
      coverage: [{ from: '2025-06-01', to: '2025-09-15' }],
      log: [at('2025-09-01', 'reporting-act.issued', { documents: ['order:7'] })],
      asOf: '2025-09-15',
      expect: { act: 'violated' },
    }),
    example('акт подписан в июне: засчитать ли, зависит от того, с какого дня считать', {
      coverage: [{ from: '2025-06-01', to: '2025-09-15' }],
      log: [at('2025-06-20', 'reporting-act.issued', { documents: ['order:7'] })],
      asOf: '2025-09-15',
      expect: { act: { summer: 'satisfied', august: 'violated' } },
    }),
    example('журнал начинается с 1 сентября: о лете сказать нечего', {
      log: [],
      asOf: '2025-09-15',
      expect: { act: 'undetermined' },
    }),
  ],
});
