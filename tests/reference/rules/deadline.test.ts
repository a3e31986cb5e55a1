import { schoolCalendars } from '../../../data/calendars/index.ts';
import type { Json } from '../../../schemas/norm.ts';
import { rules } from '../evaluators.ts';
import { at } from '../small-world.ts';

type Node = { readonly [key: string]: Json };
const days = (amount: number, more: Node = {}): Node => ({ amount, unit: 'calendar-day', ...more });
const deadline = (more: Node = {}): Node => ({
  kind: 'deadline',
  trigger: { activity: ['ask'] },
  response: { activity: ['reply'] },
  key: 'case',
  within: days(3),
  ...more,
});
const dueBy = (by: Json): Node => {
  const { within: _, ...rest } = deadline();
  return { ...rest, by };
};
// 6 October 2025 is a Monday: three days later is Thursday the 9th.
const ask = at('2025-10-06T10:00', 'ask', { case: 'c1' });
const reply = (time: string, more = {}) => at(time, 'reply', { case: 'c1', ...more });
const gap = (from: string, to: string) => [
  {
    name: 'log',
    declared: [
      { from: '2025-08-01', to: from, activities: ['ask', 'reply', 'meet', 'note'] },
      { from: to, to: '2026-12-31', activities: ['ask', 'reply', 'meet', 'note'] },
    ],
  },
];
const student = { roster: { students: [{ student: 's1', class: '5a', to: '2025-10-08' }] } };

rules('deadline (§5.1)', [
  {
    rule: 'a sure response in time satisfies',
    norm: deadline(),
    rows: [ask, reply('2025-10-08T09:00')],
    found: ['satisfied'],
  },
  {
    rule: 'the due day counts to its last millisecond',
    norm: deadline(),
    rows: [ask, reply('2025-10-09T23:59:59.999')],
    show: ['due'],
    found: ['satisfied, due 2025-10-09'],
  },
  {
    rule: 'a millisecond later is late by a day',
    norm: deadline(),
    rows: [ask, reply('2025-10-10T00:00')],
    show: ['measured'],
    found: ['violated, measured {"lateDays":1}'],
  },
  { rule: 'no response at all violates', norm: deadline(), rows: [ask], found: ['violated'] },
  { rule: 'equal stamps are in time', norm: deadline(), rows: [ask, reply('2025-10-06T10:00')], found: ['satisfied'] },
  {
    rule: 'a response before the trigger is none',
    norm: deadline(),
    rows: [ask, reply('2025-10-06T09:59')],
    found: ['violated'],
  },
  {
    rule: 'within one day, day precision of the response favours it',
    norm: deadline(),
    rows: [ask, reply('2025-10-06')],
    found: ['satisfied'],
  },
  {
    rule: 'within one day, day precision of the trigger favours the response',
    norm: deadline(),
    rows: [at('2025-10-06', 'ask', { case: 'c1' }), reply('2025-10-06T00:00')],
    found: ['satisfied'],
  },
  {
    rule: 'a response of day precision on the due day is in time',
    norm: deadline(),
    rows: [ask, reply('2025-10-09')],
    found: ['satisfied'],
  },
  {
    rule: 'one response serves several triggers',
    norm: deadline(),
    rows: [ask, at('2025-10-07T10:00', 'ask', { case: 'c1' }), reply('2025-10-08T09:00')],
    found: ['c1 2025-10-06T10:00 – satisfied', 'c1 2025-10-07T10:00 – satisfied'],
  },
  {
    rule: 'the response of another case is none',
    norm: deadline(),
    rows: [ask, reply('2025-10-07T10:00', { case: 'c2' })],
    found: ['violated'],
  },
  {
    rule: 'pending until the end of the due day',
    norm: deadline(),
    rows: [ask],
    asOf: '2025-10-08',
    show: ['due'],
    found: ['pending, due 2025-10-09'],
  },
  {
    rule: 'judged when the due day is the day of the check',
    norm: deadline(),
    rows: [ask],
    asOf: '2025-10-09',
    found: ['violated'],
  },
  {
    rule: 'a response after the day of the check is not seen',
    norm: deadline(),
    rows: [ask, reply('2025-10-09T10:00')],
    asOf: '2025-10-08',
    found: ['pending'],
  },
  {
    rule: 'satisfied before the due day comes',
    norm: deadline(),
    rows: [ask, reply('2025-10-07T10:00')],
    asOf: '2025-10-08',
    found: ['satisfied'],
  },

  {
    rule: 'a last day off moves to the next working day',
    norm: deadline(),
    rows: [at('2025-10-09T10:00', 'ask', { case: 'c1' })],
    show: ['due'],
    found: ['violated, due 2025-10-13'],
  },
  {
    rule: 'an hour of the due day, inclusive',
    norm: deadline({ within: days(3, { cutoff: '18:00' }) }),
    rows: [ask, reply('2025-10-09T18:00')],
    show: ['due'],
    found: ['satisfied, due 2025-10-09T18:00'],
  },
  {
    rule: 'a response of day precision on the day of a cutoff may be late',
    norm: deadline({ within: days(3, { cutoff: '18:00' }) }),
    rows: [ask, reply('2025-10-09')],
    found: ['undetermined: day-precision'],
  },
  {
    rule: 'hours run from the instant',
    norm: deadline({ within: { amount: 24, unit: 'hour' } }),
    rows: [ask, reply('2025-10-07T10:00')],
    show: ['due'],
    found: ['satisfied, due 2025-10-07T10:00'],
  },
  {
    rule: 'hours from a day: sure up to those from 00:00',
    norm: deadline({ within: { amount: 24, unit: 'hour' } }),
    rows: [at('2025-10-06', 'ask', { case: 'c1' }), reply('2025-10-07T00:00')],
    found: ['satisfied'],
  },
  {
    rule: 'hours from a day: undetermined between the two bounds',
    norm: deadline({ within: { amount: 24, unit: 'hour' } }),
    rows: [at('2025-10-06', 'ask', { case: 'c1' }), reply('2025-10-07T12:00')],
    found: ['undetermined: day-precision'],
  },
  {
    rule: 'hours from a day: no answer is undetermined only while the later bound is to come',
    norm: deadline({ within: { amount: 24, unit: 'hour' } }),
    rows: [at('2025-10-06', 'ask', { case: 'c1' })],
    asOf: '2025-10-07',
    found: ['violated'],
  },
  {
    rule: 'hours from a day: the earlier bound past and the later to come',
    norm: deadline({ within: { amount: 30, unit: 'hour' } }),
    rows: [at('2025-10-06', 'ask', { case: 'c1' })],
    asOf: '2025-10-07',
    found: ['undetermined: day-precision'],
  },

  {
    rule: 'a blank attribute of the response leaves it possible',
    norm: deadline({ response: { activity: ['reply'], outcome: ['done'] } }),
    rows: [ask, reply('2025-10-07T10:00')],
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'a rejected response with its key read is possible',
    norm: deadline(),
    rows: [ask, reply('2025-10-07T10:00', { unread: ['form'] })],
    found: ['undetermined: rejected-row'],
  },
  {
    rule: 'a rejected response without its key is nothing',
    norm: deadline(),
    rows: [ask, reply('2025-10-07T10:00', { unread: ['case'] })],
    found: ['violated'],
  },
  {
    rule: 'a rejected response without its stamp may lie anywhere',
    norm: deadline(),
    rows: [ask, reply('2026-03-01', { unread: ['time'] })],
    found: ['undetermined: rejected-row'],
  },
  {
    rule: 'a rejected response that contradicts the selector is nothing',
    norm: deadline({ response: { activity: ['reply'], outcome: ['done'] } }),
    rows: [ask, reply('2025-10-07T10:00', { outcome: 'lost', unread: ['form'] })],
    found: ['violated'],
  },
  {
    rule: 'an uncovered day from since to due is a doubt',
    norm: deadline(),
    rows: [ask],
    logs: gap('2025-10-07', '2025-10-09'),
    found: ['undetermined: no-coverage'],
  },
  {
    rule: 'an uncovered day after the due day is none',
    norm: deadline(),
    rows: [ask],
    logs: gap('2025-10-09', '2025-10-12'),
    found: ['violated'],
  },
  {
    rule: 'an activity that no log declares or contains is not exported',
    norm: deadline({ response: { activity: ['rare'] } }),
    rows: [ask],
    logs: gap('2025-12-01', '2025-12-02'),
    found: ['undetermined: activity-not-exported'],
  },
  {
    rule: 'the first doubt in order is the reason',
    norm: deadline({ response: { activity: ['reply'], outcome: ['done'] } }),
    rows: [ask, reply('2025-10-07T10:00')],
    logs: gap('2025-10-07', '2025-10-09'),
    found: ['undetermined: no-coverage'],
  },
  {
    rule: 'a sure response beats every doubt',
    norm: deadline({ response: { activity: ['reply'] } }),
    rows: [ask, reply('2025-10-09T10:00')],
    logs: gap('2025-10-07', '2025-10-09'),
    found: ['satisfied'],
  },

  {
    rule: 'an empty key is one instance of its own reason',
    norm: deadline(),
    rows: [at('2025-10-06T10:00', 'ask')],
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'a possible trigger is a finding of its own',
    norm: deadline({ trigger: { activity: ['ask'], outcome: ['done'] } }),
    rows: [ask, reply('2025-10-06T11:00')],
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'a rejected trigger is a finding of its own',
    norm: deadline(),
    rows: [{ ...ask, unread: ['form'] }, reply('2025-10-06T11:00')],
    found: ['undetermined: rejected-row'],
  },
  {
    rule: 'several values of the key are an instance each',
    norm: deadline({ key: 'class' }),
    rows: [at('2025-10-06T10:00', 'ask', { class: ['5a', '5b'] }), at('2025-10-07T10:00', 'reply', { class: '5b' })],
    found: ['5a 2025-10-06T10:00 – violated', '5b 2025-10-06T10:00 – satisfied'],
  },
  {
    rule: 'key event: the response names the trigger',
    norm: deadline({ key: 'event' }),
    rows: [at('2025-10-06T10:00', 'ask', { id: '7' }), at('2025-10-07T10:00', 'reply', { refers: ['6', '7'] })],
    found: ['satisfied'],
  },
  {
    rule: 'key event: a trigger without an id of its own has an empty key',
    norm: deadline({ key: 'event' }),
    rows: [at('2025-10-06T10:00', 'ask')],
    found: ['undetermined: missing-attribute'],
  },

  {
    rule: 'provided = no does not apply',
    norm: deadline({ provided: { event: { activity: ['meet'] } } }),
    rows: [ask],
    found: ['not-applicable'],
  },
  {
    rule: 'provided = yes: judged',
    norm: deadline({ provided: { event: { activity: ['meet'] } } }),
    rows: [ask, at('2025-10-07T10:00', 'meet', { case: 'c1' })],
    found: ['violated'],
  },
  {
    rule: 'provided = maybe leaves a violation undetermined',
    norm: deadline({ provided: { event: { activity: ['meet'], outcome: ['done'] } } }),
    rows: [ask, at('2025-10-07T10:00', 'meet', { case: 'c1' })],
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'provided = maybe leaves satisfaction undetermined',
    norm: deadline({ provided: { event: { activity: ['meet'], outcome: ['done'] } } }),
    rows: [ask, reply('2025-10-07T10:00'), at('2025-10-07T10:00', 'meet', { case: 'c1' })],
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'provided = maybe leaves pending',
    norm: deadline({ provided: { event: { activity: ['meet'], outcome: ['done'] } } }),
    rows: [ask, at('2025-10-07T10:00', 'meet', { case: 'c1' })],
    asOf: '2025-10-08',
    found: ['pending'],
  },
  {
    rule: 'provided after the due date is too late',
    norm: deadline({ provided: { event: { activity: ['meet'] } } }),
    rows: [ask, at('2025-10-10T10:00', 'meet', { case: 'c1' })],
    found: ['not-applicable'],
  },
  {
    rule: 'provided until as-of',
    norm: deadline({ provided: { event: { activity: ['meet'] }, until: 'as-of' } }),
    rows: [ask, at('2025-10-10T10:00', 'meet', { case: 'c1' })],
    found: ['violated'],
  },
  {
    rule: 'unless cancels',
    norm: deadline({ unless: { event: { activity: ['meet'] } } }),
    rows: [ask, at('2025-10-07T10:00', 'meet', { case: 'c1' })],
    found: ['not-applicable'],
  },
  {
    rule: 'unless comes after satisfied',
    norm: deadline({ unless: { event: { activity: ['meet'] } } }),
    rows: [ask, at('2025-10-07T10:00', 'meet', { case: 'c1' }), reply('2025-10-07T10:00')],
    found: ['satisfied'],
  },
  {
    rule: 'unless = maybe is a doubt',
    norm: deadline({ unless: { event: { activity: ['meet'], outcome: ['done'] } } }),
    rows: [ask, at('2025-10-07T10:00', 'meet', { case: 'c1' })],
    found: ['undetermined: missing-attribute'],
  },

  {
    rule: 'the subject left before the due day',
    norm: deadline({ key: 'student' }),
    rows: [at('2025-10-06T10:00', 'ask', { student: 's1' })],
    ...student,
    found: ['not-applicable'],
  },
  {
    rule: 'a leaver who was answered is satisfied',
    norm: deadline({ key: 'student' }),
    rows: [at('2025-10-06T10:00', 'ask', { student: 's1' }), at('2025-10-07', 'reply', { student: 's1' })],
    ...student,
    found: ['satisfied'],
  },
  {
    rule: 'who is not in the roster did not leave',
    norm: deadline({ key: 'student' }),
    rows: [at('2025-10-06T10:00', 'ask', { student: 's2' })],
    ...student,
    found: ['violated'],
  },

  {
    rule: 'extended from the unrolled last day',
    norm: deadline({ within: days(3), extendedBy: { event: { activity: ['note'] }, term: days(2) } }),
    rows: [at('2025-10-09T10:00', 'ask', { case: 'c1' }), at('2025-10-10T10:00', 'note', { case: 'c1' })],
    show: ['due'],
    found: ['violated, due 2025-10-14'],
  },
  {
    rule: 'an extension that comes too late extends nothing',
    norm: deadline({ extendedBy: { event: { activity: ['note'] }, term: days(2) } }),
    rows: [ask, at('2025-10-10T10:00', 'note', { case: 'c1' })],
    show: ['due'],
    found: ['violated, due 2025-10-09'],
  },
  {
    rule: 'a possible extension moves only the later bound',
    norm: deadline({ extendedBy: { event: { activity: ['note'], outcome: ['done'] }, term: days(2) } }),
    rows: [ask, at('2025-10-07T10:00', 'note', { case: 'c1' }), reply('2025-10-10T10:00')],
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'a possible extension does not unsettle an answer in the unextended time',
    norm: deadline({ extendedBy: { event: { activity: ['note'], outcome: ['done'] }, term: days(2) } }),
    rows: [ask, at('2025-10-07T10:00', 'note', { case: 'c1' }), reply('2025-10-09T10:00')],
    found: ['satisfied'],
  },
  {
    rule: 'extended once',
    norm: deadline({ extendedBy: { event: { activity: ['note'] }, term: days(2) } }),
    rows: [ask, at('2025-10-07', 'note', { case: 'c1' }), at('2025-10-08', 'note', { case: 'c1' })],
    show: ['due'],
    found: ['violated, due 2025-10-13'],
  },

  {
    rule: 'by a date attribute',
    norm: dueBy({ point: 'attribute', name: 'effective' }),
    rows: [{ ...ask, effective: '2025-10-20' }],
    show: ['due'],
    found: ['violated, due 2025-10-20'],
  },
  {
    rule: 'a blank date attribute: unknown, whatever else holds',
    norm: dueBy({ point: 'attribute', name: 'effective' }),
    rows: [ask, reply('2025-10-06T10:00')],
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'backward: three working days before an announced Monday',
    norm: dueBy({
      point: 'minus',
      from: { point: 'attribute', name: 'effective' },
      term: { amount: 3, unit: 'working-day' },
    }),
    rows: [{ ...ask, effective: '2025-10-20' }],
    show: ['due'],
    found: ['violated, due 2025-10-15'],
  },
  {
    rule: 'the earlier of two points',
    norm: dueBy({
      point: 'earliest',
      of: [
        { point: 'attribute', name: 'effective' },
        { point: 'plus', from: { point: 'trigger' }, term: days(3) },
      ],
    }),
    rows: [{ ...ask, effective: '2025-10-20' }],
    show: ['due'],
    found: ['violated, due 2025-10-09'],
  },
  {
    rule: 'the later of two points',
    norm: dueBy({
      point: 'latest',
      of: [
        { point: 'attribute', name: 'effective' },
        { point: 'plus', from: { point: 'trigger' }, term: days(3) },
      ],
    }),
    rows: [{ ...ask, effective: '2025-10-20' }],
    show: ['due'],
    found: ['violated, due 2025-10-20'],
  },
  {
    rule: 'the end of the quarter of the trigger, to the day before the next',
    norm: dueBy({ point: 'endOf', window: { window: 'quarter' } }),
    rows: [ask],
    show: ['due'],
    found: ['violated, due 2025-11-04'],
  },
  {
    rule: 'the start of the next quarter',
    norm: dueBy({ point: 'startOf', window: { window: 'quarter' }, which: 'next' }),
    rows: [ask],
    show: ['due'],
    found: ['violated, due 2025-11-05'],
  },
  {
    rule: 'a window that there is none of never ends',
    norm: dueBy({ point: 'endOf', window: { window: 'quarter' }, which: 'next' }),
    rows: [at('2026-05-20T10:00', 'ask', { case: 'c1' })],
    found: ['pending'],
  },
  {
    rule: 'due by the next event of the case',
    norm: dueBy({ point: 'next', event: { activity: ['meet'] } }),
    rows: [ask, at('2025-10-15T12:00', 'meet', { case: 'c1' })],
    show: ['due'],
    found: ['violated, due 2025-10-15T12:00'],
  },
  {
    rule: 'hours of a day without an hour, of which a roll carries the earlier bound past the later, are still a doubt',
    // 5 October 2025 is a Sunday: from its 00:00 the end is rolled to the end of Monday, from its last millisecond not.
    norm: deadline({ within: { amount: 2, unit: 'hour', roll: 'next' } }),
    rows: [at('2025-10-05', 'ask', { case: 'c1' }), reply('2025-10-06T10:00')],
    found: ['undetermined: day-precision'],
  },
  {
    rule: 'the last millisecond of a day is shown as the day',
    norm: deadline({ within: { amount: 2, unit: 'hour', roll: 'next' } }),
    rows: [at('2025-10-05T10:00', 'ask', { case: 'c1' })],
    show: ['due'],
    found: ['violated, due 2025-10-06'],
  },
  {
    rule: 'two teachers assigned to a class on one day: one trigger of the class',
    norm: deadline({ trigger: { roster: 'teacher-assigned' }, key: 'class' }),
    roster: {
      staff: ['t1', 't2'].map((person) => ({ person, role: 'subject-teacher', class: '5a', from: '2025-10-06' })),
    },
    found: ['violated'],
  },
  {
    rule: 'a teacher assigned to two classes on one day, of one the grade is blank: it is the other that counts',
    norm: deadline({ trigger: { roster: 'teacher-assigned' }, key: 'teacher', among: { grade: [5] } }),
    roster: {
      classes: [{ class: '10a' }, { class: '5a', grade: 5 }],
      staff: ['10a', '5a'].map((klass) => ({
        person: 't1',
        role: 'subject-teacher',
        class: klass,
        from: '2025-10-06',
      })),
    },
    found: ['violated'],
  },
  {
    rule: 'of overlapping blocks of two years the first is that which begins first',
    // Of 2023/24, from Monday 28 August 2023, the second block begins on 28 August 2024; 2024/25 begins on Monday the 26th.
    norm: dueBy({
      point: 'endOf',
      window: { window: 'blocks', term: { amount: 1, unit: 'year' }, anchor: 'monday' },
    }),
    calendars: [
      ['2023', '2023-09-01'],
      ['2024', '2024-09-01'],
    ].map(([year, from]) => ({
      ...schoolCalendars['ru-2025-26-quarters'],
      id: `ru-${year}`,
      schoolYear: `${year}/${Number(year.slice(2)) + 1}`,
      year: { from: `${year}-09-01`, to: `${Number(year) + 1}-08-31` },
      lessons: { from, to: `${Number(year) + 1}-05-26` },
      holidays: [],
    })),
    rows: [at('2025-02-13T09:00', 'ask', { case: 'c1' })],
    logs: [{ name: 'log', declared: [{ from: '2023-08-01', to: '2026-12-31', activities: ['ask', 'reply'] }] }],
    asOf: '2025-08-31',
    show: ['due'],
    found: ['violated, due 2025-08-25'],
  },
  {
    rule: 'of next events that begin at one instant the first is that which ends first',
    norm: dueBy({
      point: 'minus',
      from: { point: 'next', event: { activity: ['meet'] } },
      term: { amount: 4, unit: 'hour' },
    }),
    rows: [
      ask,
      at('2025-10-08', 'meet', { case: 'c1' }),
      at('2025-10-08T00:00', 'meet', { case: 'c1', role: 'deputy' }),
    ],
    show: ['due'],
    found: ['violated, due 2025-10-07T20:00'],
  },
  {
    rule: 'a next event that never came',
    norm: dueBy({ point: 'next', event: { activity: ['meet'] } }),
    rows: [ask],
    found: ['pending'],
  },
  {
    rule: 'a next event that may have come on an uncovered day',
    norm: dueBy({ point: 'next', event: { activity: ['meet'] } }),
    rows: [ask],
    logs: gap('2025-10-10', '2025-10-12'),
    found: ['undetermined: no-coverage'],
  },
  {
    rule: 'an answer before a later since is none; the term runs from the trigger all the same',
    norm: deadline({ since: { point: 'attribute', name: 'effective' } }),
    rows: [{ ...ask, effective: '2025-10-08' }, reply('2025-10-07T10:00')],
    show: ['due'],
    found: ['violated, due 2025-10-09'],
  },
  {
    rule: 'on or after: a school day',
    norm: dueBy({ point: 'onOrAfter', of: { point: 'attribute', name: 'effective' }, unit: 'school-day' }),
    rows: [{ ...ask, effective: '2025-10-25' }],
    show: ['due'],
    found: ['violated, due 2025-11-05'],
  },

  {
    rule: 'student-enrolled: on the first day of a stretch, after the first day of lessons, and not for a change of class',
    norm: deadline({ trigger: { roster: 'student-enrolled' }, key: 'student' }),
    roster: {
      students: [
        { student: 's1', class: '5a' },
        { student: 's2', class: '5a', from: '2025-09-01' },
        { student: 's3', class: '5a', from: '2025-10-06', to: '2025-11-10' },
        { student: 's3', class: '5b', from: '2025-11-11' },
      ],
    },
    rows: [at('2025-10-08', 'reply', { student: 's3' })],
    found: ['satisfied'],
  },
  {
    rule: 'calendar trigger: each quarter for each member on its first day',
    norm: deadline({ trigger: { startOf: { window: 'quarter' } }, key: 'class' }),
    roster: { classes: [{ class: '5a', grade: 5, to: '2025-11-30' }] },
    rows: [at('2025-09-03', 'reply', { class: '5a' })],
    found: ['5a 2025-09-01 – satisfied', '5a 2025-11-05 – violated'],
  },
  {
    rule: 'a table that is not given: one finding for the school',
    norm: deadline({ trigger: { startOf: { window: 'month' } }, key: 'class' }),
    found: ['undetermined: missing-attribute'],
  },
]);
