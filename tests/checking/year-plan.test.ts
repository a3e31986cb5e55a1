import { expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import parentsPartners from '../../regulations/parents-partners/regulation.ts';
import { yearPlan, type YearDuty } from '../../validator/checking/year-plan.ts';
import { compile } from '../../validator/language/compile.ts';
import type { WrittenRow } from '../../validator/records/events-from-rows.ts';

const regulation = compile(parentsPartners);
const question = {
  regulations: [regulation],
  role: 'class-teacher',
  grade: 5,
  calendar: schoolCalendars['ru-2025-26-quarters'],
  working: workingCalendars,
  class: '5А',
};

const dutyOf = (plan: readonly YearDuty[], clause: string, norm: string): YearDuty => {
  const found = plan.find((duty) => duty.clause === clause && duty.norm === norm);
  if (!found) throw new Error(`no duty ${clause}/${norm}`);
  return found;
};
const spansOf = (duty: YearDuty): string[] => duty.moments.map(({ from, due }) => `${from}..${due}`);

test.each([
  ['I.1', 'news', 5, ['2025-09-01..2026-01-11', '2026-01-12..2026-05-26']],
  ['I.3', 'year-start', 5, ['2025-09-01..2025-09-30']],
  [
    'I.5',
    'contact',
    5,
    ['2025-09-01..2025-11-04', '2025-11-05..2026-01-11', '2026-01-12..2026-04-05', '2026-04-06..2026-05-26'],
  ],
  ['I.5', 'contact', 10, ['2025-09-01..2026-01-11', '2026-01-12..2026-05-26']],
])('the windows and deadlines of %s/%s in grade %i', (clause, norm, grade, spans) => {
  expect(spansOf(dutyOf(yearPlan({ ...question, grade }), clause, norm))).toEqual(spans);
});

test('a duty that waits for an event has no date in the plan', () => {
  const reply = dutyOf(yearPlan(question), 'III.4', 'reply');
  expect(reply).toMatchObject({ kind: 'deadline', subject: 'case', moments: [] });
});

test('first-formers are not marked: the clause about attestation periods has no window', () => {
  expect(dutyOf(yearPlan({ ...question, grade: 1 }), 'I.5', 'contact').moments).toEqual([]);
});

test('a role that bears nothing has no duties', () => {
  expect(yearPlan({ ...question, role: 'parent' })).toEqual([]);
});

test('what has been done is counted pupil by pupil', () => {
  const rows: WrittenRow[] = ['p1', 'p2'].map((student) => ({
    time: '2025-09-20',
    activity: 'progress.shared',
    role: 'class-teacher',
    class: '5А',
    student,
    form: 'e-journal',
  }));
  const plan = yearPlan({ ...question, pupils: ['p1', 'p2', 'p3'] }, rows, '2025-10-01');
  const [first, second] = dutyOf(plan, 'I.5', 'contact').moments;
  expect(first.counts).toEqual({ satisfied: 2, pending: 1 });
  expect(second.counts).toEqual({ pending: 3 });
});

test('the identity of a moment does not hang on what has been done or on the pupils', () => {
  const plain = yearPlan(question).flatMap(({ moments }) => moments.map(({ id }) => id));
  const done = yearPlan({ ...question, pupils: ['a', 'b'] }, [], '2026-02-01');
  expect(done.flatMap(({ moments }) => moments.map(({ id }) => id))).toEqual(plain);
  expect(new Set(plain).size).toBe(plain.length);
});
