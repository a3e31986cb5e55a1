import { describe, expect, test } from 'vitest';
import type { Finding } from '../../schemas/report.ts';
import { check } from '../../validator/checking/check.ts';
import { at, smallWorld, type Small } from '../reference/small-world.ts';
import { inputOf, type WorldRow } from '../reference/world.ts';

function onlyFinding(small: Small): Finding {
  const { findings } = check(inputOf(smallWorld(small)), { all: true });
  expect(findings).toHaveLength(1);
  return findings[0];
}

const reply = {
  kind: 'deadline',
  trigger: { activity: ['ask'] },
  response: { activity: ['reply'], form: ['call'] },
  key: 'case',
  within: { amount: 3, unit: 'calendar-day' },
};
const ask = at('2025-10-06T10:00', 'ask', { case: 'c1' });
const unreadCase = (time: string, more = {}) => at(time, 'reply', { form: 'call', ...more, unread: ['case'] });

describe('a rejected row whose key could not be read', () => {
  const missesOf = (row: ReturnType<typeof at>) => {
    const { status, nearMisses } = onlyFinding({ norm: reply, rows: [ask, row] });
    return { status, why: nearMisses.map(({ why }) => why) };
  };

  test('leaves the breach a breach, and stands beside it', () => {
    expect(missesOf(unreadCase('2025-10-07T10:00'))).toEqual({ status: 'violated', why: [['unread-key']] });
  });

  test('on the last day of the term it does, on the day after it does not', () => {
    expect(missesOf(unreadCase('2025-10-09T23:59')).why).toEqual([['unread-key']]);
    expect(missesOf(unreadCase('2025-10-10T00:00')).why).toEqual([]);
  });

  test('without a readable stamp it may lie on any day', () => {
    const row = at('2024-01-01', 'reply', { form: 'call', unread: ['case', 'time'] });
    expect(missesOf(row).why).toEqual([['unread-key']]);
  });

  test('of another form it could not have been the answer', () => {
    expect(missesOf(unreadCase('2025-10-07T10:00', { form: 'chat' })).why).toEqual([]);
  });

  test('whose class was read as another could not have been for this one', () => {
    const norm = { kind: 'frequency', event: { activity: ['meet'] }, subject: 'class', window: { window: 'lessons' } };
    const roster = { classes: [{ class: '5a', grade: 5 }] };
    const ofRow = (more: Omit<WorldRow, 'activity' | 'time'>) =>
      onlyFinding({ norm, roster, rows: [at('2025-10-07', 'meet', more)] }).nearMisses.map(({ why }) => why);
    expect(ofRow({ unread: ['class'] })).toEqual([['unread-key']]);
    // A row takes its class from its case.
    expect(ofRow({ unread: ['case'] })).toEqual([['unread-key']]);
    expect(ofRow({ class: '7x', unread: ['case'] })).toEqual([]);
    expect(ofRow({ unread: ['topic'] })).toEqual([]);
  });

  test('in a gap that is too long', () => {
    const norm = {
      kind: 'interval',
      event: { activity: ['meet'] },
      subject: 'class',
      maxGap: { amount: 2, unit: 'week' },
    };
    const roster = { classes: [{ class: '5a', grade: 5, from: '2026-08-01' }] };
    const row = at('2026-08-10', 'meet', { unread: ['class'] });
    const { status, nearMisses } = onlyFinding({ norm, roster, rows: [row], asOf: '2026-08-31' });
    expect([status, ...nearMisses.map(({ why }) => why)]).toEqual(['violated', ['unread-key']]);
  });
});
