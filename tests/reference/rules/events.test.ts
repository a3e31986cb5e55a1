import type { Json } from '../../../schemas/norm.ts';
import { rules } from '../evaluators.ts';
import { at } from '../small-world.ts';

type Node = { readonly [key: string]: Json };
const condition = (more: Node = {}): Node => ({
  kind: 'condition',
  event: { activity: ['meet'] },
  satisfies: { op: 'equals', field: 'outcome', value: 'done' },
  ...more,
});
const prohibition = (more: Node = {}): Node => ({ kind: 'prohibition', event: { activity: ['meet'] }, ...more });
const meet = (more = {}) => at('2025-10-06T10:00', 'meet', more);
const note = (time: string, more = {}) => at(time, 'note', more);
const side = (more: Node = {}): Json => ({ event: { activity: ['note'] }, ...more });
const upTo = (to: string) => [{ name: 'log', declared: [{ from: '2025-08-01', to, activities: ['meet', 'note'] }] }];

rules('condition (§5.5)', [
  { rule: 'true satisfies', norm: condition(), rows: [meet({ outcome: 'done' })], found: ['satisfied'] },
  { rule: 'false violates', norm: condition(), rows: [meet({ outcome: 'lost' })], found: ['violated'] },
  { rule: 'blank is unknown', norm: condition(), rows: [meet()], found: ['undetermined: missing-attribute'] },
  {
    rule: 'a rejected event has its own finding',
    norm: condition(),
    rows: [meet({ outcome: 'done', unread: ['outcome'] })],
    found: ['undetermined: rejected-row'],
  },
  {
    rule: 'an empty key is judged all the same',
    norm: condition({ key: 'case' }),
    rows: [meet({ outcome: 'lost' })],
    found: ['violated'],
  },
  {
    rule: 'but leaves its sides unknown',
    norm: condition({ key: 'case', unless: side() }),
    rows: [meet({ outcome: 'lost' })],
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'unless: an event of its key since the school year began',
    norm: condition({ unless: side() }),
    rows: [note('2025-09-10'), meet({ outcome: 'lost' })],
    found: ['not-applicable'],
  },
  {
    rule: 'a side by `reach` shares the key event',
    norm: condition({ key: 'event', provided: side({ event: { activity: ['note'], reach: 'members' } }) }),
    rows: [note('2025-09-10', { id: 'e1' }), meet({ outcome: 'lost', refers: 'e1' })],
    found: ['violated'],
  },
  {
    rule: 'a reference to no known row is a key that nothing shares',
    norm: condition({ key: 'event', provided: side() }),
    rows: [note('2025-09-10', { id: 'e1' }), meet({ outcome: 'lost', refers: 'e7' })],
    found: ['not-applicable'],
  },
]);

rules('prohibition (§5.6)', [
  { rule: 'a match is an offence', norm: prohibition(), rows: [meet()], found: ['violated'] },
  {
    rule: 'none in a year that is over and declared',
    norm: prohibition(),
    logs: [{ name: 'log', declared: [{ from: '2025-09-01', to: '2026-08-31', activities: ['meet'] }] }],
    found: ['satisfied'],
  },
  { rule: 'none in a year that runs', norm: prohibition(), asOf: '2026-03-01', found: ['pending'] },
  {
    rule: 'none in a year that is not covered to its end',
    norm: prohibition(),
    logs: upTo('2026-05-31'),
    found: ['undetermined: no-coverage'],
  },
  {
    rule: 'an exception is no offence',
    norm: prohibition({ except: { op: 'equals', field: 'outcome', value: 'done' } }),
    rows: [meet({ outcome: 'done' })],
    found: ['satisfied'],
  },
  {
    rule: 'nor is what is not provided',
    norm: prohibition({ provided: side() }),
    rows: [meet()],
    found: ['satisfied'],
  },
  {
    rule: 'an exception that is unknown and a side that may be: the doubts of both',
    norm: prohibition({ except: { op: 'equals', field: 'outcome', value: 'done' }, unless: side() }),
    logs: upTo('2025-09-15'),
    rows: [meet()],
    found: ['undetermined: no-coverage'],
  },
  {
    rule: 'an offence of a later edition is one of the year',
    norm: prohibition(),
    editions: [
      { edition: '2020-01-01', to: '2025-09-30', norm: prohibition() },
      { edition: '2025-10-01', from: '2025-10-01', norm: prohibition() },
    ],
    rows: [meet()],
    found: ['violated'],
  },
]);

rules('what a bearer is found by (§4)', [
  {
    rule: 'one of several holders of the role',
    clause: { bearer: ['deputy'] },
    roster: {
      staff: [
        { person: 't1', role: 'deputy' },
        { person: 't2', role: 'deputy' },
      ],
    },
    norm: condition({ satisfies: { op: 'includes', field: 'participants', bearer: true } }),
    rows: [meet({ participants: ['deputy:t2'] })],
    found: ['satisfied'],
  },
  {
    rule: 'somebody else of that role',
    clause: { bearer: ['deputy'] },
    roster: {
      staff: [
        { person: 't1', role: 'deputy' },
        { person: 't2', role: 'deputy' },
      ],
    },
    norm: condition({ satisfies: { op: 'includes', field: 'participants', bearer: true } }),
    rows: [meet({ participants: ['deputy:t3'] })],
    found: ['violated'],
  },
]);

rules('coverage (§4)', [
  {
    rule: 'of a log without a declaration: to the day before its last row',
    norm: prohibition(),
    logs: [{ name: 'log' }],
    rows: [note('2025-09-01'), note('2026-09-10')],
    found: ['undetermined: activity-not-exported'],
  },
  {
    rule: 'a declaration for another school is none for this one',
    norm: {
      kind: 'frequency',
      event: { activity: ['note'] },
      subject: 'class',
      window: { window: 'dates', from: '10-01', to: '10-31' },
      min: 3,
    },
    roster: { classes: [{ class: '5a', grade: 5 }] },
    logs: [{ name: 'log', declared: [{ from: '2025-01-01', to: '2026-12-31', school: 'B' }] }],
    rows: [note('2025-09-01', { class: '5a' }), note('2025-12-10', { class: '5a' })],
    found: ['violated'],
  },
]);

const choice = { kind: 'choice', question: '?', options: { calendar: { label: 'а' }, other: { label: 'б' } } } as const;
const byDecision = condition({
  satisfies: {
    open: 'D1',
    options: {
      calendar: { op: 'equals', field: 'outcome', value: 'done' },
      other: { op: 'present', field: 'outcome' },
    },
  },
});
rules('decisions and readings (§6)', [
  {
    rule: 'readings that agree give their verdict',
    norm: byDecision,
    decisions: { D1: choice },
    rows: [meet({ outcome: 'done' })],
    found: ['satisfied'],
  },
  {
    rule: 'readings that differ leave it open',
    norm: byDecision,
    decisions: { D1: choice },
    rows: [meet({ outcome: 'lost' })],
    found: ['undetermined: open-decision'],
  },
  ...[
    ['calendar', 'other'],
    ['other', 'calendar'],
  ].flatMap((order) => {
    const norm = {
      kind: 'deadline',
      trigger: { activity: ['ask'] },
      response: { activity: ['reply'] },
      key: 'case',
      within: {
        open: 'D1',
        options: Object.fromEntries(
          order.map((option) => [
            option,
            { amount: option === 'calendar' ? 3 : 5, unit: 'calendar-day', roll: 'none' },
          ]),
        ),
      },
    };
    const world = { norm, decisions: { D1: choice }, show: ['due'] as const };
    const ask = at('2025-10-06', 'ask', { case: 'c1' });
    const reply = (time: string) => at(time, 'reply', { case: 'c1' });
    const options = `options in the order ${order.join(', ')}`;
    return [
      {
        rule: `a breach under readings that part in the date shows the last of them, ${options}`,
        ...world,
        rows: [ask],
        found: ['violated, due 2025-10-11'],
      },
      {
        rule: `what was kept under them shows the first, ${options}`,
        ...world,
        rows: [ask, reply('2025-10-08')],
        found: ['satisfied, due 2025-10-09'],
      },
      {
        rule: `what hangs on them shows the first, ${options}`,
        ...world,
        rows: [ask, reply('2025-10-10')],
        found: ['undetermined: open-decision, due 2025-10-09'],
      },
    ];
  }),
  {
    rule: 'an answer settles it',
    norm: byDecision,
    decisions: { D1: choice },
    answers: { D1: 'other' },
    rows: [meet({ outcome: 'lost' })],
    found: ['satisfied'],
  },
  {
    rule: 'a local answer wins over the shared one',
    norm: byDecision,
    decisions: { D1: choice },
    answers: { D1: 'other', 'D1@I.1': 'calendar' },
    rows: [meet({ outcome: 'lost' })],
    found: ['violated'],
  },
  {
    rule: 'a recommendation is named',
    norm: byDecision,
    decisions: { D1: { ...choice, recommended: 'other' } },
    rows: [meet({ outcome: 'lost' })],
    show: ['basedOn'],
    found: ['satisfied, basedOn ["D1"]'],
  },
  {
    rule: 'what is not measured is laid before a person',
    norm: {
      kind: 'frequency',
      event: { activity: ['meet'] },
      subject: 'class',
      window: { window: 'month' },
      min: { value: 'D7' },
    },
    decisions: { D7: { kind: 'value', question: '?', of: 'count' } },
    answers: { D7: 'not-measured' },
    roster: { classes: [{ class: '5a', grade: 5 }] },
    rows: [meet({ class: '5a' })],
    show: ['measured'],
    found: ['judgement, measured {"count":1,"dates":["2025-10-06"]}'],
  },
]);

const evidence: Node = {
  kind: 'evidence',
  event: { activity: ['meet'] },
  subject: 'class',
  window: { window: 'school-year' },
};
rules('evidence (§5.7)', [
  {
    rule: 'the count and the dates, for a person',
    roster: { classes: [{ class: '5a', grade: 5 }] },
    norm: evidence,
    rows: [meet({ class: '5a' })],
    show: ['measured'],
    found: ['judgement, measured {"count":1,"dates":["2025-10-06"]}'],
  },
  {
    rule: 'none for who is no member',
    roster: { classes: [{ class: '5a', grade: 5, to: '2025-06-01' }] },
    norm: evidence,
    found: ['not-applicable'],
  },
]);

rules('waivers (§5.10)', [
  {
    rule: 'replace what is violated',
    norm: prohibition(),
    rows: [meet()],
    waivers: [{ from: '2025-10-06', to: '2025-10-06', reason: 'пример' }],
    found: ['waived'],
  },
  {
    rule: 'not outside their days',
    norm: prohibition(),
    rows: [meet()],
    waivers: [{ from: '2025-10-07', to: '2025-10-31', reason: 'пример' }],
    found: ['violated'],
  },
  {
    rule: 'of the one finding for a school, on the day of the check',
    norm: evidence,
    waivers: [{ from: '2026-09-15', to: '2026-09-15', reason: 'пример' }],
    found: ['waived'],
  },
]);
