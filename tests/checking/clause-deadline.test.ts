import { describe, expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import parentsPartners from '../../regulations/parents-partners/regulation.ts';
import { clauseDeadline, clauseDeadlines } from '../../validator/checking/clause-deadline.ts';
import { compile } from '../../validator/language/compile.ts';

const regulation = compile(parentsPartners);
const calendars = { school: [schoolCalendars['ru-2025-26-quarters']], working: workingCalendars };

test('the deadlines that run from an event, with the terms that the school has to name', () => {
  expect(clauseDeadlines(regulation).map(({ clause, startedBy, values }) => [clause, startedBy, values])).toEqual([
    ['I.3', ['student-enrolled'], ['D16@I.3']],
    ['II.3', ['education.held'], ['D16@II.3']],
    ['III.3', ['appeal.received'], []],
    ['III.4', ['appeal.received'], []],
    ['III.5', ['appeal.resolved'], ['D16@III.5']],
  ]);
});

describe('the reply to an appeal, five days', () => {
  const dueOf = (from: string, answers = {}): unknown[] =>
    clauseDeadline({ regulation, clause: 'III.4', norm: 'reply', from, answers, ...calendars }).map(
      ({ choices, due }) => [choices.D01, due],
    );
  test.each([
    ['2026-04-30', '2026-05-08', '2026-05-05'],
    ['2026-05-06T10:00', '2026-05-14', '2026-05-12'],
    ['2025-12-29', '2026-01-15', '2026-01-12'],
  ])('from %s: %s by working days, %s by calendar days', (from, working, calendar) => {
    expect(dueOf(from)).toEqual([
      ['working', working],
      ['calendar', calendar],
    ]);
  });
  test('a decision that is taken leaves one reading', () => {
    expect(dueOf('2026-04-30', { D01: 'calendar' })).toEqual([[undefined, '2026-05-05']]);
  });
  test('every day of the way is told', () => {
    const from = '2026-05-06';
    const [, calendar] = clauseDeadline({ regulation, clause: 'III.4', norm: 'reply', from, ...calendars });
    expect(calendar.steps.at(-1)).toEqual({ date: '2026-05-12', effect: 'rolled' });
    expect(calendar.steps.filter(({ effect }) => effect === 'counted')).toHaveLength(5);
  });
});

test('a term that the school has not named gives no date, and names the decision', () => {
  const ask = { regulation, clause: 'II.3', norm: 'feedback', from: '2025-10-15', ...calendars };
  expect(clauseDeadline(ask)).toMatchObject([{ untaken: ['D16@II.3'] }]);
  const answers = { 'D16@II.3': { amount: 5, unit: 'working-day' } } as const;
  expect(clauseDeadline({ ...ask, answers })).toMatchObject([{ due: '2025-10-22', untaken: [] }]);
});

test('a pupil who joins starts the term by the day in the roster', () => {
  const answers = { 'D16@I.3': { amount: 10, unit: 'working-day' } } as const;
  const ask = { regulation, clause: 'I.3', norm: 'joiner', answers, ...calendars };
  expect(clauseDeadline({ ...ask, from: '2025-11-10' })).toMatchObject([{ due: '2025-11-24' }]);
  expect(clauseDeadline({ ...ask, from: '2025-09-05' })).toMatchObject([{ due: '2025-09-30' }]);
});
