import { describe, expect, test } from 'vitest';
import { check } from '../../validator/checking/check.ts';
import { merge } from '../../validator/checking/merge.ts';
import { UserError } from '../../validator/messages/user-error.ts';
import { at, smallWorld, type Small } from '../reference/small-world.ts';
import { inputOf, type World } from '../reference/world.ts';

const norm = {
  kind: 'deadline',
  trigger: { activity: ['ask'] },
  response: { activity: ['reply'] },
  key: 'case',
  within: { open: 'D1', options: { short: { amount: 1, unit: 'week' }, long: { amount: 2, unit: 'week' } } },
};
const decisions = {
  D1: { kind: 'choice', question: 'Сколько?', options: { short: { label: 'неделя' }, long: { label: 'две' } } },
} as const;
// Asked on Monday 6 October 2025, answered after ten days: in time by one option only.
const rowsOf = (school: string) => [
  { ...at('2025-10-06T10:00', 'ask', { case: 'c1' }), school },
  { ...at('2025-10-16T10:00', 'reply', { case: 'c1' }), school },
  { ...at('2025-10-07T10:00', 'ask', { case: 'c2' }), school },
];
const worldOf = (school: string, more: Partial<Small> = {}): World =>
  smallWorld({ norm, decisions, rows: rowsOf(school), ...more });
const reportOf = (world: World) => check(inputOf(world), { all: true });

describe('merging reports', () => {
  test('of two schools gives the report of both', () => {
    const merged = merge([reportOf(worldOf('A')), reportOf(worldOf('B'))]);
    expect(merged.schools).toEqual(['A', 'B']);
    expect(merged.findings.map(({ school, status }) => `${school} ${status}`)).toEqual([
      'A undetermined',
      'A violated',
      'B undetermined',
      'B violated',
    ]);
    expect(merged.summary.counts).toMatchObject({ violated: 2, undetermined: 2 });
    expect(merged.summary.findings).toEqual({ total: 4, shown: 4 });
    expect(merged.summary.byClause).toHaveLength(1);
    expect(merged.summary.openDecisions).toMatchObject([{ decision: 'D1', touches: 2, settles: 2 }]);
  });

  test('of one report gives that report', () => {
    const report = reportOf(worldOf('A'));
    expect(merge([report])).toEqual(report);
  });

  test('of three does not hang on who is merged first', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((school) => reportOf(worldOf(school)));
    expect(merge([merge([a, b]), c])).toEqual(merge([a, merge([b, c])]));
    expect({ ...merge([c, a, b]), school: 'A' }).toEqual(merge([a, b, c]));
  });

  test('leaves its reports as they were', () => {
    const [a, b] = [reportOf(worldOf('A')), reportOf(worldOf('B'))];
    const before = structuredClone([a, b]);
    merge([a, b]);
    expect([a, b]).toEqual(before);
  });

  test.each<[what: string, other: World, id: string, params: object]>([
    ['have a school in common', worldOf('A'), 'merge-school-twice', { school: 'A' }],
    ['are of different days', worldOf('B', { asOf: '2026-09-14' }), 'merge-checks-differ', { aspect: 'as-of' }],
    [
      'are of different time zones',
      worldOf('B', { timeZone: 'Asia/Omsk' }),
      'merge-checks-differ',
      { aspect: 'time-zone' },
    ],
    [
      'rest on different answers',
      worldOf('B', { answers: { D1: 'long' } }),
      'merge-checks-differ',
      { aspect: 'decisions' },
    ],
    [
      'are of different editions',
      worldOf('B', { editions: [{ edition: '2021-01-01', norm }] }),
      'merge-checks-differ',
      { aspect: 'regulations' },
    ],
  ])('is refused where they %s', (_, other, id, params) => {
    const attempt = () => merge([reportOf(worldOf('A')), reportOf(other)]);
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(expect.objectContaining({ id, params }));
  });

  test('is refused where one lists all findings and the other only problems', () => {
    const other = check(inputOf(worldOf('B')));
    expect(() => merge([reportOf(worldOf('A')), other])).toThrow(
      expect.objectContaining({ id: 'merge-checks-differ', params: { aspect: 'listed' } }),
    );
  });
});
