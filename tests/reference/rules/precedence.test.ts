import type { Json } from '../../../schemas/norm.ts';
import { rules } from '../evaluators.ts';
import { at } from '../small-world.ts';

type Node = { readonly [key: string]: Json };
const precedence = (more: Node = {}): Node => ({
  kind: 'precedence',
  target: { activity: ['reply'] },
  earlier: { activity: ['ask'] },
  key: 'case',
  ...more,
});
const ask = (time: string, more = {}) => at(time, 'ask', { case: 'c1', ...more });
const reply = (time: string, more = {}) => at(time, 'reply', { case: 'c1', ...more });
const from = (date: string) => [
  { name: 'log', declared: [{ from: date, to: '2026-12-31', activities: ['ask', 'reply'] }] },
];

rules('precedence (§5.4)', [
  {
    rule: 'an earlier event satisfies',
    norm: precedence(),
    rows: [ask('2025-10-06T10:00'), reply('2025-10-06T10:00')],
    found: ['satisfied'],
  },
  {
    rule: 'a later one does not',
    norm: precedence(),
    rows: [ask('2025-10-06T10:01'), reply('2025-10-06T10:00')],
    found: ['violated'],
  },
  {
    rule: 'on one day without hours it may be either',
    norm: precedence(),
    rows: [ask('2025-10-06'), reply('2025-10-06')],
    found: ['undetermined: day-precision'],
  },
  {
    rule: 'an uncovered day since the school year began leaves it open',
    norm: precedence(),
    logs: from('2025-09-02'),
    rows: [reply('2025-10-06T10:00')],
    found: ['undetermined: no-coverage'],
  },
  {
    rule: 'an event of the year before satisfies all the same',
    norm: precedence(),
    logs: from('2025-06-01'),
    rows: [ask('2025-06-10'), reply('2025-10-06T10:00')],
    found: ['satisfied'],
  },
  {
    rule: 'but not from before the window',
    norm: precedence({ sameWindow: { window: 'month' } }),
    rows: [ask('2025-09-30'), reply('2025-10-06T10:00')],
    found: ['violated'],
  },
  {
    rule: 'outside every window it does not apply',
    norm: precedence({ sameWindow: { window: 'dates', from: '12-01', to: '12-31' } }),
    rows: [reply('2025-10-06T10:00')],
    found: ['not-applicable'],
  },
  {
    rule: 'with a lead it must be that much earlier',
    norm: precedence({ lead: { amount: 3, unit: 'calendar-day' } }),
    rows: [ask('2025-10-07T10:00'), reply('2025-10-09T10:00')],
    show: ['due'],
    found: ['violated, due 2025-10-06'],
  },
  {
    rule: 'to the end of that day',
    norm: precedence({ lead: { amount: 3, unit: 'calendar-day' } }),
    rows: [ask('2025-10-06T23:00'), reply('2025-10-09T10:00')],
    found: ['satisfied'],
  },
  {
    rule: 'an event is not its own earlier one',
    norm: precedence({ earlier: { activity: ['reply'] } }),
    rows: [reply('2025-10-06T10:00')],
    found: ['violated'],
  },
  {
    rule: 'a target without its key',
    norm: precedence(),
    rows: [at('2025-10-06', 'reply')],
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'key event: the row that it refers to',
    norm: precedence({ key: 'event' }),
    rows: [ask('2025-10-06T10:00', { id: 'e1' }), reply('2025-10-07T10:00', { refers: 'e1' })],
    found: ['satisfied'],
  },
  {
    rule: 'key event: a reference to no known row',
    norm: precedence({ key: 'event' }),
    rows: [ask('2025-10-06T10:00', { id: 'e1' }), reply('2025-10-07T10:00', { refers: 'e7' })],
    found: ['violated'],
  },
  {
    rule: 'key event: an activity behind a decision is linked too',
    norm: precedence({
      key: 'event',
      earlier: { activity: { open: 'D1', options: { calendar: ['ask'], other: ['ask', 'note'] } } },
    }),
    decisions: { D1: { kind: 'choice', question: '?', options: { calendar: { label: 'а' }, other: { label: 'б' } } } },
    rows: [ask('2025-10-06T10:00', { id: 'e1' }), reply('2025-10-07T10:00', { refers: 'e1' })],
    found: ['satisfied'],
  },
  {
    rule: 'another value than that of the target',
    norm: precedence({ earlier: { activity: ['ask'], where: { op: 'not', of: { op: 'same', field: 'tongue' } } } }),
    rows: [ask('2025-10-06T10:00', { tongue: 'ru' }), reply('2025-10-07T10:00', { tongue: 'kk' })],
    found: ['satisfied'],
  },
  {
    rule: 'periods by a grade that is blank',
    norm: precedence({ key: 'class', sameWindow: { window: 'quarter' } }),
    calendars: [byGradeAlone()],
    rows: [at('2025-10-06', 'reply', { class: '5a' })],
    found: ['undetermined: missing-attribute'],
  },
]);

function byGradeAlone() {
  const span = { from: '2025-09-01', to: '2026-05-26' };
  return {
    format: 'reglament-school-calendar/1' as const,
    id: 'example',
    title: 'пример',
    country: 'RU' as const,
    schoolYear: '2025/26',
    year: { from: '2025-09-01', to: '2026-08-31' },
    lessons: span,
    week: 5 as const,
    holidays: [],
    quarter: [{ grades: [5], periods: [span] }],
    source: 'пример',
    status: 'example' as const,
  };
}
