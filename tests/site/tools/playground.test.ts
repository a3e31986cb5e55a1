import { describe, expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../../data/calendars/index.ts';
import parentsPartners from '../../../regulations/parents-partners/regulation.ts';
import type { Clause } from '../../../schemas/regulation.ts';
import { clauseDecisionKeys, columnsOf, playOf, verdictsOn, type Play } from '../../../site/tools/playground/play.ts';
import { playView, verdictsView } from '../../../site/tools/playground/playground-view.ts';
import { toHtml } from '../../../site/tools/view.ts';
import { asExpected, runExample } from '../../../validator/checking/examples.ts';
import { compile } from '../../../validator/language/compile.ts';

const regulation = compile(parentsPartners);
const calendars = { school: schoolCalendars, working: workingCalendars };
const clauseOf = (id: string): Clause => {
  const clause = regulation.clauses.find((one) => one.id === id);
  if (!clause) throw new Error(`no clause ${id}`);
  return clause;
};
const reply = clauseOf('III.4');
const [example] = reply.examples;
const statusesOf = (play: Play): unknown[] =>
  verdictsOn(play, regulation, reply, example, calendars)?.findings.map(({ status }) => status) ?? [];

test('an example that nobody has changed has the verdicts of its page', () => {
  for (const clause of regulation.clauses) {
    for (const one of clause.examples) {
      const outcomes = runExample(regulation, clause, one, calendars).filter(({ options }) => options === undefined);
      expect(outcomes.every(asExpected)).toBe(true);
      const report = verdictsOn(playOf(one), regulation, clause, one, calendars);
      for (const { norm, found } of outcomes) {
        const played = report?.findings.filter((finding) => finding.norm === norm).map(({ status }) => status);
        expect([clause.id, one.title, norm, played]).toEqual([clause.id, one.title, norm, found]);
      }
    }
  }
});

describe('the verdict follows the table', () => {
  const play = playOf(example);
  test('a reply that comes too late', () => {
    const rows = play.rows.map((row) => (row.activity === 'appeal.answered' ? { ...row, time: '2025-10-20' } : row));
    expect(statusesOf(play)).toEqual(['satisfied']);
    expect(statusesOf({ ...play, rows })).toEqual(['violated']);
  });
  test('a day of the check before the term ends', () => {
    expect(statusesOf({ ...play, rows: play.rows.slice(0, 1), asOf: '2025-10-08' })).toEqual(['pending']);
  });
  test('a decision that is taken', () => {
    const [open, , may] = reply.examples;
    expect(open).toBe(example);
    const on = (answers: Play['answers']): unknown[] =>
      verdictsOn({ ...playOf(may), answers }, regulation, reply, may, calendars)?.findings.map(
        ({ status }) => status,
      ) ?? [];
    expect(on({})).toEqual(['undetermined']);
    expect(on({ D01: 'working' })).toEqual(['satisfied']);
    expect(on({ D01: 'calendar' })).toEqual(['violated']);
  });
  test('a term that the reader names', () => {
    const clause = clauseOf('II.3');
    const late = clause.examples.find(({ title }) => title.includes('шестой'));
    if (!late) throw new Error('no example');
    const on = (answers: Play['answers']): unknown[] =>
      verdictsOn({ ...playOf(late), answers }, regulation, clause, late, calendars)
        ?.findings.filter(({ norm }) => norm === 'feedback')
        .map(({ status }) => status) ?? [];
    expect(on({ 'D16@II.3': '5 working-day' })).toEqual(['violated']);
    expect(on({ 'D16@II.3': '6 working-day' })).toEqual(['satisfied']);
    expect(on({})).toEqual(['undetermined']);
  });
  test('a row that cannot be read is named, with its line', () => {
    const report = verdictsOn(
      { ...play, rows: [{ ...play.rows[0], time: 'вчера' }, play.rows[1]] },
      regulation,
      reply,
      example,
      calendars,
    );
    expect(report?.rejections).toMatchObject([{ line: 1, column: 'time' }]);
  });
  test('no date, no verdict', () => {
    expect(verdictsOn({ ...play, asOf: '' }, regulation, reply, example, calendars)).toBeUndefined();
  });
});

test('what decides a clause can be changed', () => {
  expect(clauseDecisionKeys(reply)).toEqual(['D01', 'D04', 'D27']);
  expect(columnsOf(playOf(example))).toEqual(['time', 'activity', 'role', 'case', 'class', 'form']);
});

test('text of the table is text, never markup', () => {
  const rows = [{ ...playOf(example).rows[0], case: '"><img src=x onerror=alert(1)>' }];
  const play = { ...playOf(example), rows };
  const report = verdictsOn(play, regulation, reply, example, calendars);
  const page = toHtml([playView(play, 0, regulation, reply), report && verdictsView(report, reply)]);
  expect(page).not.toContain('<img');
  expect(page).toContain('&lt;img');
});
