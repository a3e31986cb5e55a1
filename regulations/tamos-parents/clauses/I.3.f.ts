import { at, clause, deadline, event, example } from '../language.ts';
import { endOfYearOr } from '../minutes.ts';

export default clause('I.3.f', {
  source: 'раздел I, пункт 3, шестая функция',
  title: 'Протоколы встреч с родителями',
  text: 'По итогам встреч с родителями, и родительского комитета (РТА) тоже, составляет протоколы.',
  bearer: 'parent-coordinator',
  towards: ['parent', 'parent-committee'],
  periodicity: 'после каждой встречи, срок не назван',
  requirement: 'every-event',
  checkability: 'checked',
  reason:
    'По журналу видно, есть ли протокол; срока у него нет. Здесь – протоколы заседаний комитета; о встречах с руководством говорит III.3.e, о собраниях – III.1.m3.',
  carriedBy: [
    { clause: 'III.3.e', why: 'протоколы встреч с руководством' },
    { clause: 'III.1.m3', why: 'протоколы собраний' },
  ],
  norms: {
    'committee-minutes': deadline({
      title: 'Протокол заседания родительского комитета составлен',
      key: 'event',
      trigger: event('committee.met'),
      response: event('minutes.drawn'),
      by: endOfYearOr('D16@I.3.f'),
    }),
  },
  examples: [
    example('протокол через день', {
      log: [
        at('2025-10-09 17:00', 'committee.met', { id: 'к1', participants: ['parent-coordinator'] }),
        at('2025-10-10', 'minutes.drawn', { refers: 'к1' }),
      ],
      asOf: '2026-05-25',
      expect: { 'committee-minutes': 'satisfied' },
    }),
    example('протокола нет, но год не кончился', {
      log: [at('2025-10-09 17:00', 'committee.met', { id: 'к1', participants: ['parent-coordinator'] })],
      asOf: '2026-05-25',
      expect: { 'committee-minutes': 'pending' },
    }),
    example('протокола нет и к концу года', {
      log: [at('2025-10-09 17:00', 'committee.met', { id: 'к1', participants: ['parent-coordinator'] })],
      asOf: '2026-08-31',
      expect: { 'committee-minutes': 'violated' },
    }),
    example('школа назначила три рабочих дня: третий день – последний', {
      note: '27 октября – выходной: праздник перенесли с субботы.',
      log: [at('2025-10-23 17:00', 'committee.met', { id: 'к2' }), at('2025-10-29', 'minutes.drawn', { refers: 'к2' })],
      asOf: '2025-10-31',
      decisions: { 'minutes-due': 'own-term', 'D16@I.3.f': { amount: 3, unit: 'working-day' } },
      expect: { 'committee-minutes': 'satisfied' },
    }),
    example('тот же срок, протокол на день позже', {
      log: [at('2025-10-23 17:00', 'committee.met', { id: 'к2' }), at('2025-10-30', 'minutes.drawn', { refers: 'к2' })],
      asOf: '2025-10-31',
      decisions: { 'minutes-due': 'own-term', 'D16@I.3.f': { amount: 3, unit: 'working-day' } },
      expect: { 'committee-minutes': 'violated' },
    }),
  ],
});
