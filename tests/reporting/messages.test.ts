import { describe, expect, test } from 'vitest';
import { statuses } from '../../schemas/regulation.ts';
import {
  adviceWords,
  checkabilityWords,
  inputWords,
  originWords,
  pageWords,
  reportingMessages,
  reportWords,
  shortMonths,
} from '../../validator/messages/reporting.ts';
import type { Message } from '../../validator/messages/message.ts';

const CYRILLIC = /[А-Яа-яЁё]/;

const tables = { reportWords, pageWords, originWords, adviceWords, inputWords, checkabilityWords };
const words = Object.entries(tables).flatMap(([table, entries]) =>
  Object.entries(entries).map(([key, { ru, en }]) => [`${table}.${key}`, ru, en] as const),
);

test.each(words)('%s is there in both languages', (_, ru, en) => {
  expect(ru).not.toBe('');
  expect(en).not.toBe('');
  expect(en).not.toMatch(CYRILLIC);
});

/** Parameters that fit every message: each takes what it knows. */
const params = {
  count: 5,
  violated: 2,
  reasons: [{ reason: 'no-coverage', count: 3 }],
  counts: statuses.map((status) => ({ status, count: 2 })),
  asOf: '2026-03-31',
  zone: 'Europe/Moscow',
  from: '2025-09-01',
  to: '2025-10-01',
  due: '2025-09-15',
  classes: [{ name: 'A', count: 2 }],
  more: 2,
  where: 'A',
  shown: 3,
  total: 9,
  settles: 2,
  touches: 4,
  open: 1,
  days: 3,
  minutes: 20,
  file: 'log.csv',
  line: 7,
  column: 'C',
  letter: 'C',
  rows: 3,
  accepted: 2,
  rejected: 1,
  duplicates: 1,
  range: 'a – b',
  declared: true,
  listed: 3,
  class: 'A',
  clause: 'I.1',
  status: 'violated',
  clauses: 'I.1',
  decisions: 'D01',
  files: 2,
  isClean: true,
  until: '2026-01-01',
  reason: 'because',
  calendarDays: 2,
  workingDays: 1,
  possible: 1,
  origins: [{ origin: 'open', count: 2 }],
};

const messages: [string, Message<typeof params>][] = Object.entries(reportingMessages).map(([id, entry]) => [
  id,
  entry as unknown as Message<typeof params>,
]);

test.each(messages)('%s is there in both languages', (id, entry) => {
  const own = id === 'report-classes' ? { ...params, classes: ['A'] as never } : params;
  const [ru, en] = [entry.ru(own), entry.en(own)];
  for (const text of [ru, en]) {
    expect(text).not.toBe('');
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  }
  expect(ru).toMatch(CYRILLIC);
  expect(en).not.toMatch(CYRILLIC);
});

test('every month has a name', () => {
  expect(shortMonths.ru).toHaveLength(12);
  expect(shortMonths.en).toHaveLength(12);
});

describe('plural forms', () => {
  test.each([
    [1, '1 нарушение.', '1 violation.'],
    [2, '2 нарушения.', '2 violations.'],
    [5, '5 нарушений.', '5 violations.'],
    [11, '11 нарушений.', '11 violations.'],
    [21, '21 нарушение.', '21 violations.'],
    [22, '22 нарушения.', '22 violations.'],
    [111, '111 нарушений.', '111 violations.'],
  ])('%i', (count, ru, en) => {
    expect(reportingMessages['report-violated'].ru({ count })).toBe(ru);
    expect(reportingMessages['report-violated'].en({ count })).toBe(en);
  });

  test.each([
    [1, 'Ещё в 1 случае установить нельзя'],
    [3, 'Ещё в 3 случаях установить нельзя'],
    [21, 'Ещё в 21 случае установить нельзя'],
    [111, 'Ещё в 111 случаях установить нельзя'],
  ])('%i undetermined', (count, start) => {
    expect(reportingMessages['report-undetermined'].ru({ count, violated: 1 })).toContain(start);
  });

  test.each([
    [1, 'Не прочитано: 1 строка.'],
    [4, 'Не прочитано: 4 строки.'],
    [12, 'Не прочитано: 12 строк.'],
  ])('%i rows', (count, text) => {
    expect(reportingMessages['report-unread'].ru({ count })).toBe(text);
  });
});
