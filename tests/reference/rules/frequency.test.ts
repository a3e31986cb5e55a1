import type { Json } from '../../../schemas/norm.ts';
import { rules } from '../evaluators.ts';
import { at } from '../small-world.ts';

type Node = { readonly [key: string]: Json };
const frequency = (more: Node = {}): Node => ({
  kind: 'frequency',
  event: { activity: ['meet'] },
  subject: 'class',
  window: { window: 'quarter' },
  ...more,
});
const dates = (from: string, to: string, more: Node = {}): Node => ({ window: 'dates', from, to, ...more });
const october = frequency({ window: dates('10-01', '10-31') });
const one = { roster: { classes: [{ class: '5a', grade: 5 }] } };
const meet = (time: string, more = {}) => at(time, 'meet', { class: '5a', ...more });
const upTo = (to: string) => [{ name: 'log', declared: [{ from: '2025-08-01', to, activities: ['meet', 'note'] }] }];

rules('frequency (§5.2)', [
  {
    rule: 'an event in the window satisfies',
    ...one,
    norm: october,
    rows: [meet('2025-10-31T23:59:59.999')],
    found: ['satisfied'],
  },
  {
    rule: 'an event a millisecond after it does not',
    ...one,
    norm: october,
    rows: [meet('2025-11-01T00:00')],
    found: ['violated'],
  },
  {
    rule: 'fewer than the least violates',
    ...one,
    norm: { ...october, min: 2 },
    rows: [meet('2025-10-06')],
    found: ['violated'],
  },
  {
    rule: 'more than the most violates before the window is over',
    ...one,
    norm: { ...october, max: 0 },
    rows: [meet('2025-10-06')],
    asOf: '2025-10-07',
    found: ['violated'],
  },
  {
    rule: 'no more than the most is settled when the window is over',
    ...one,
    norm: { ...october, max: 1 },
    rows: [meet('2025-10-06')],
    asOf: '2025-10-30',
    found: ['pending'],
  },
  {
    rule: 'an uncovered day leaves it open',
    ...one,
    norm: october,
    logs: upTo('2025-10-30'),
    found: ['undetermined: no-coverage'],
  },
  {
    rule: 'enough events need no coverage',
    ...one,
    norm: october,
    logs: upTo('2025-10-10'),
    rows: [meet('2025-10-06')],
    found: ['satisfied'],
  },
  {
    rule: 'a possible event leaves it open',
    ...one,
    norm: { ...october, event: { activity: ['meet'], outcome: ['done'] } },
    rows: [meet('2025-10-06')],
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'a rejected row whose stamp could not be read may lie in the window',
    ...one,
    norm: october,
    rows: [meet('2025-12-01', { unread: ['time'] })],
    found: ['undetermined: rejected-row'],
  },
  {
    rule: 'day precision on the day of a slot may be its event',
    ...one,
    norm: frequency({ window: { window: 'slots', slots: [{ weekday: 1, from: '10:00', to: '12:00' }] } }),
    rows: [meet('2025-09-01')],
    asOf: '2025-09-01',
    found: ['undetermined: day-precision'],
  },
  {
    rule: 'each value is to be covered',
    ...one,
    norm: { ...october, covering: { field: 'marks', values: ['red', 'blue'] } },
    rows: [meet('2025-10-06', { marks: ['red', 'green'] })],
    show: ['missing'],
    found: ['violated, missing ["blue"]'],
  },
  {
    rule: 'a window that begins after the day of the check is not there',
    ...one,
    norm: frequency({ window: { window: 'quarter' } }),
    asOf: '2025-11-04',
    rows: [],
    found: ['violated'],
  },
]);

rules('presence (§3)', [
  {
    rule: 'who is no member on any day of the window has no finding',
    roster: { classes: [{ class: '5a', grade: 5, from: '2025-11-01' }] },
    norm: october,
    found: ['not-applicable'],
  },
  {
    rule: 'who is there for too few days does not owe',
    roster: { classes: [{ class: '5a', grade: 5, from: '2025-10-30' }] },
    norm: { ...october, presence: { amount: 5, unit: 'calendar-day' } },
    found: ['not-applicable'],
  },
  {
    rule: 'events before joining count',
    roster: { classes: [{ class: '5a', grade: 5, from: '2025-10-20' }] },
    norm: october,
    rows: [meet('2025-10-02')],
    found: ['satisfied'],
  },
  {
    rule: 'a window of dates that outlasts the school year finds who joins after it',
    roster: { students: [{ student: 's1', class: '5a', from: '2026-09-10' }] },
    norm: frequency({ subject: 'student', window: dates('05-20', '09-30') }),
    asOf: '2026-10-15',
    found: ['violated'],
  },
  {
    rule: 'a week in which lessons begin is there before the school year',
    ...one,
    norm: frequency({ window: { window: 'week', during: 'lessons' }, among: { grade: [5] } }),
    asOf: '2025-09-01',
    found: ['pending'],
  },
]);

rules('subjects (§3)', [
  {
    rule: 'a table that is not given: one finding for the school',
    norm: october,
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'of several editions that need it, one finding in the last',
    norm: october,
    editions: [
      { edition: '2020-01-01', to: '2025-09-30', norm: october },
      { edition: '2025-10-01', from: '2025-10-01', norm: october },
    ],
    show: ['edition'],
    found: ['undetermined: missing-attribute, edition 2025-10-01'],
  },
  {
    rule: 'a blank grade that is asked for',
    roster: { classes: [{ class: '5a' }] },
    norm: { ...october, among: { grade: [5] } },
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'another grade',
    roster: { classes: [{ class: '5a', grade: 5 }] },
    norm: { ...october, among: { grade: [6] } },
    found: ['not-applicable'],
  },
  {
    rule: 'parents stand without a table of pupils',
    roster: { parents: [{ parent: 'p1', student: 's1' }] },
    norm: { ...october, subject: 'parent' },
    found: ['violated'],
  },
  {
    rule: 'but not as those of pupils of a category',
    roster: { parents: [{ parent: 'p1', student: 's1' }] },
    norm: { ...october, subject: 'parent×student', among: { category: ['ovz'] } },
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'a class teacher without a class bears nothing',
    roster: { classes: [{ class: '5a', grade: 5 }], staff: [{ person: 't1', role: 'class-teacher' }] },
    norm: october,
    show: ['bearer'],
    found: ['violated, bearer class-teacher'],
  },
  {
    rule: 'the one of the class does',
    roster: { classes: [{ class: '5a', grade: 5 }], staff: [{ person: 't1', role: 'class-teacher', class: '5a' }] },
    norm: october,
    show: ['bearer'],
    found: ['violated, bearer class-teacher t1'],
  },
]);

const wider: Node = { ...october, subject: 'family', event: { activity: ['meet'], reach: 'wider' } };
const pupil = (more = {}) => ({ roster: { students: [{ student: 's1', class: '5a', family: 'f1', ...more }] } });
rules('reach (§4)', [
  {
    rule: 'an event of the class reaches its families only if reach is wider',
    ...pupil(),
    norm: { ...october, subject: 'family' },
    rows: [meet('2025-10-06')],
    found: ['violated'],
  },
  { rule: 'of the class: wider', ...pupil(), norm: wider, rows: [meet('2025-10-06')], found: ['satisfied'] },
  {
    rule: 'one for everybody reaches who is a member that day',
    ...pupil({ to: '2025-10-06' }),
    norm: wider,
    rows: [at('2025-10-06', 'meet')],
    found: ['satisfied'],
  },
  {
    rule: 'and nobody who has left',
    ...pupil({ to: '2025-10-05' }),
    norm: wider,
    rows: [at('2025-10-06', 'meet')],
    found: ['violated'],
  },
  {
    rule: 'an event with a pupil reaches the family as a member',
    ...pupil(),
    norm: { ...october, subject: 'family', event: { activity: ['meet'], reach: 'members' } },
    rows: [at('2025-10-06', 'meet', { student: 's1' })],
    found: ['satisfied'],
  },
  {
    rule: 'a parent belongs to the family of the own row',
    roster: {
      students: [{ student: 's1', class: '5a', family: 'f1' }],
      parents: [{ parent: 'p1', student: 's1', family: 'f2' }],
    },
    norm: { ...october, subject: 'family', event: { activity: ['meet'], reach: 'members' } },
    rows: [at('2025-10-06', 'meet', { parent: 'p1' })],
    found: ['violated'],
  },
  {
    rule: 'a rejected row without a stamp reaches whom it may',
    ...pupil({ from: '2025-10-10' }),
    norm: wider,
    rows: [meet('2025-10-06', { unread: ['time'] })],
    found: ['undetermined: rejected-row'],
  },
  ...['student', 'family', 'parent'].map((column) => ({
    rule: `a row of a class is for the whole class only if it surely names nobody: ${column} unread`,
    ...pupil(),
    norm: wider,
    rows: [meet('2025-10-06', { unread: [column] })],
    found: ['violated'],
  })),
  ...['class', 'teacher', 'case'].map((column) => ({
    rule: `a row that names nobody is for everybody only if that is sure: ${column} unread`,
    ...pupil(),
    norm: wider,
    rows: [at('2025-10-06', 'meet', { unread: [column] })],
    found: ['violated'],
  })),
]);

rules('forms (§4)', [
  {
    rule: 'a blank form is unknown, though a form that is not valid is nowhere in the log',
    ...one,
    norm: { ...october, event: { activity: ['meet'], form: ['chat', 'talk'] } },
    rows: [meet('2025-10-06')],
    country: 'RU',
    found: ['undetermined: missing-attribute'],
  },
  {
    rule: 'a form on a day on which it is not valid is none',
    ...one,
    norm: { ...october, event: { activity: ['meet'], form: ['chat'] }, window: dates('01-15', '01-31') },
    rows: [meet('2026-01-20', { form: 'chat' })],
    found: ['violated'],
  },
  {
    rule: 'a slot of a whole day needs no hour',
    ...one,
    norm: {
      ...october,
      event: {
        activity: ['meet'],
        where: { op: 'during', window: { window: 'slots', slots: [{ weekday: 1, from: '00:00', to: '24:00' }] } },
      },
    },
    rows: [meet('2025-10-06')],
    found: ['satisfied'],
  },
]);

const side = (more: Node = {}): Json => ({ event: { activity: ['note'] }, ...more });
const note = (time: string) => at(time, 'note', { class: '5a' });
rules('sides of a frequency (§5)', [
  {
    rule: 'provided: nothing is owed without it',
    ...one,
    norm: { ...october, provided: side() },
    found: ['not-applicable'],
  },
  {
    rule: 'provided: owed with it',
    ...one,
    norm: { ...october, provided: side() },
    rows: [note('2025-10-06')],
    found: ['violated'],
  },
  {
    rule: 'unless: nothing is owed with it',
    ...one,
    norm: { ...october, unless: side() },
    rows: [note('2025-10-06')],
    found: ['not-applicable'],
  },
  {
    rule: 'unless after the window is none',
    ...one,
    norm: { ...october, unless: side() },
    rows: [note('2025-11-06')],
    found: ['violated'],
  },
  {
    rule: 'unless up to the day of the check',
    ...one,
    norm: { ...october, unless: side({ until: 'as-of' }) },
    rows: [note('2025-11-06')],
    found: ['not-applicable'],
  },
  {
    rule: 'the end of a log is no gap in it',
    ...one,
    norm: { ...october, unless: side({ until: 'as-of' }) },
    logs: upTo('2025-11-30'),
    found: ['violated'],
  },
  {
    rule: 'a hole in the window is',
    ...one,
    norm: { ...october, max: 0, unless: side() },
    rows: [meet('2025-10-06')],
    logs: upTo('2025-10-30'),
    found: ['undetermined: no-coverage'],
  },
  {
    rule: 'before the hours of a slot it is not in its span',
    ...one,
    norm: frequency({
      window: { window: 'slots', slots: [{ weekday: 1, from: '10:00', to: '12:00' }] },
      unless: side({ until: 'as-of' }),
    }),
    rows: [note('2025-09-01T09:00')],
    asOf: '2025-09-01',
    found: ['violated'],
  },
]);
