import type { Json } from '../../../schemas/norm.ts';
import { rules } from '../evaluators.ts';
import { at } from '../small-world.ts';

type Node = { readonly [key: string]: Json };
const interval = (more: Node = {}): Node => ({
  kind: 'interval',
  event: { activity: ['meet'] },
  subject: 'class',
  maxGap: { amount: 2, unit: 'week' },
  ...more,
});
const opened = (more: Node = {}): Node =>
  interval({ subject: 'case', opens: { activity: ['ask'] }, closes: { activity: ['reply'] }, ...more });
const ask = (time: string, more = {}) => at(time, 'ask', { case: 'c1', ...more });
const meet = (time: string, more = {}) => at(time, 'meet', { case: 'c1', ...more });
const reply = (time: string, more = {}) => at(time, 'reply', { case: 'c1', ...more });
const klass = { roster: { classes: [{ class: '5a', grade: 5, from: '2026-08-01' }] } };

// 6 October 2025 is a Monday.
rules('interval (§5.3)', [
  {
    rule: 'from opening to closing no gap is too long',
    norm: opened(),
    rows: [ask('2025-10-06T10:00'), meet('2025-10-13T10:00'), reply('2025-10-20T10:00')],
    found: ['satisfied'],
  },
  {
    rule: 'a gap too long violates and is listed',
    norm: opened(),
    rows: [ask('2025-10-06T10:00'), reply('2025-10-27T10:00')],
    show: ['gaps'],
    found: ['violated, gaps ["2025-10-06T10:00..2025-10-27T10:00 due 2025-10-20"]'],
  },
  {
    rule: 'the last day of a gap does not move from a day off',
    norm: opened(),
    rows: [ask('2025-10-04T10:00'), reply('2025-10-20T10:00')],
    show: ['gaps'],
    found: ['violated, gaps ["2025-10-04T10:00..2025-10-20T10:00 due 2025-10-18"]'],
  },
  {
    rule: 'but by its own rule it does',
    norm: opened({ maxGap: { amount: 2, unit: 'week', roll: 'next' } }),
    rows: [ask('2025-10-04T10:00'), reply('2025-10-20T10:00')],
    found: ['satisfied'],
  },
  {
    // From the midnight before 1 September: Sunday the 7th, 14:00, moved to the end of Monday; from the midnight after it: Monday, 13:59.
    rule: 'a roll of hours that carries the earlier bound past the later: the bounds are swapped',
    norm: interval({ maxGap: { amount: 158, unit: 'hour', roll: 'next' } }),
    roster: { classes: [{ class: '5a', to: '2025-09-08' }] },
    found: ['undetermined: day-precision'],
  },
  {
    rule: 'open and in time: pending',
    norm: opened(),
    rows: [ask('2025-10-06T10:00')],
    asOf: '2025-10-10',
    show: ['due'],
    found: ['pending, due 2025-10-20'],
  },
  {
    rule: 'open and due on the day of the check',
    norm: opened(),
    rows: [ask('2025-10-06T10:00')],
    asOf: '2025-10-20',
    found: ['violated'],
  },
  {
    rule: 'an opening while it is open is ignored',
    norm: opened(),
    rows: [ask('2025-10-06T10:00'), ask('2025-10-08T10:00'), reply('2025-10-13T10:00')],
    found: ['satisfied'],
  },
  {
    rule: 'of closings that begin at one instant the first is that which ends first',
    norm: opened(),
    rows: [
      ask('2025-10-06T10:00'),
      reply('2025-10-27'),
      reply('2025-10-27T00:00', { role: 'deputy' }),
      meet('2025-10-27T09:00'),
    ],
    show: ['gaps'],
    found: ['violated, gaps ["2025-10-06T10:00..2025-10-27 due 2025-10-20"]'],
  },
  {
    rule: 'after closing a new one opens',
    norm: opened(),
    rows: [ask('2025-10-06T10:00'), reply('2025-10-08T10:00'), ask('2025-10-09T10:00'), reply('2025-10-10T10:00')],
    found: ['c1 2025-10-06T10:00 – satisfied', 'c1 2025-10-09T10:00 – satisfied'],
  },
  {
    rule: 'of openings at one instant the precise one opens',
    norm: opened(),
    rows: [ask('2025-10-06'), ask('2025-10-06T00:00'), reply('2025-10-08')],
    show: ['of'],
    found: ['satisfied, of A sample I.1 norm case c1 2025-10-06T00:00'],
  },
  {
    rule: 'a possible closing in the gap leaves it open',
    norm: opened({ closes: { activity: ['reply'], outcome: ['done'] } }),
    rows: [ask('2025-10-06T10:00'), reply('2025-10-10T10:00')],
    asOf: '2025-11-30',
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'a possible closing before the opening does not',
    norm: opened({ closes: { activity: ['reply'], outcome: ['done'] } }),
    rows: [reply('2025-10-06T09:00'), ask('2025-10-06T10:00'), meet('2025-10-06')],
    asOf: '2025-11-30',
    found: ['violated'],
  },
  {
    rule: 'each stretch of membership within a school year opens by itself',
    ...klass,
    norm: interval(),
    rows: [],
    show: ['gaps'],
    found: ['violated, gaps ["2026-08-01..2026-08-31 due 2026-08-15"]'],
  },
  {
    rule: 'during lessons there is none outside them',
    ...klass,
    norm: interval({ during: 'lessons' }),
    found: ['not-applicable'],
  },
  {
    rule: 'a blank grade that is asked for: one finding for the year',
    roster: { classes: [{ class: '5a' }] },
    norm: interval({ among: { grade: [5] } }),
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'the same where an event opens',
    roster: { classes: [{ class: '5a' }] },
    norm: interval({ among: { grade: [5] }, opens: { activity: ['ask'] } }),
    rows: [at('2025-10-06', 'ask', { class: '5a' })],
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'who is not among those asked for opens nothing, surely or possibly',
    roster: { classes: [{ class: '5a', grade: 6 }] },
    norm: interval({ among: { grade: [5] }, opens: { activity: ['ask'], outcome: ['done'] } }),
    rows: [at('2025-10-06', 'ask', { class: '5a' })],
    found: ['not-applicable'],
  },
  {
    rule: 'a maximum that nobody has set',
    norm: opened({ maxGap: { value: 'D5' } }),
    decisions: { D5: { kind: 'value', question: '?', of: 'term' } },
    rows: [ask('2025-10-06T10:00')],
    found: ['undetermined: open-decision'],
  },
]);
