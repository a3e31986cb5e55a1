import { expect, test } from 'vitest';
import { folderWith, reglament } from './run.ts';

test('the due date and every day of the way to it', () => {
  const { out, status } = reglament(
    ['deadline', '2026-05-06', '5', 'calendar-day', '--country', 'RU', '--roll', 'next', '--format', 'json'],
    folderWith({}),
  );
  expect(JSON.parse(out)).toEqual({
    due: '2026-05-12',
    steps: [
      { date: '2026-05-06', effect: 'start' },
      { date: '2026-05-07', effect: 'counted' },
      { date: '2026-05-08', effect: 'counted' },
      { date: '2026-05-09', effect: 'counted' },
      { date: '2026-05-10', effect: 'counted' },
      { date: '2026-05-11', effect: 'counted' },
      { date: '2026-05-12', effect: 'rolled' },
    ],
  });
  expect(status).toBe(0);
});

test('a batch is answered in its order', () => {
  const batch = [
    { from: '2025-12-29', amount: 5, unit: 'working-day', country: 'RU' },
    { from: '2026-03-10', amount: 15, unit: 'calendar-day', country: 'KZ' },
    { from: '2026-01-31', amount: 1, unit: 'month', country: 'RU', roll: 'none' },
    { from: '2026-05-05T19:00', amount: 0, unit: 'calendar-day', country: 'RU', cutoff: '18:00' },
    { from: '2026-05-05T10:00', amount: 24, unit: 'hour', country: 'RU' },
  ];
  const { out } = reglament(['deadline', '--batch', 'b.json'], folderWith({ 'b.json': JSON.stringify(batch) }));
  expect(JSON.parse(out)).toEqual([
    { due: '2026-01-15' },
    { due: '2026-03-26' },
    { due: '2026-02-28' },
    { due: '2026-05-06T18:00' },
    { due: '2026-05-06T10:00' },
  ]);
});

test.each([
  [['2026-02-30', '5', 'calendar-day'], /не дата/],
  [['2026-05-06', 'five', 'calendar-day'], /amount/],
  [['2026-05-06', '5', 'workingday'], /Похоже на «working-day»/],
  [['2026-05-06', '5', 'working-day', '--country', 'XX'], /XX/],
  [['2032-05-06', '5', 'working-day'], /RU, 2032/],
  [['2026-05-06', '5', 'school-day'], /школьного календаря/i],
  [['2026-05-06', '5', 'calendar-day', '--cutoff', '25:00'], /--cutoff/],
  [['2026-05-06', '99999999999999999999', 'calendar-day'], /amount: .* 100000/],
  [['2026-05-06', '5', 'calendar-day', '--format', 'xml'], /--format/],
  [['2026-05-06', '24', 'hour'], /Срок в часах .* Допишите его: 2026-05-06T10:00/],
  [['2026-05-06', '5'], /<unit>/],
  [[], /<from>/],
  [['--batch', 'absent.json'], /Файла absent\.json нет/],
])('a mistake is one sentence: %j', (args, sentence) => {
  const { err, status } = reglament(['deadline', ...args], folderWith({}));
  expect(err).toMatch(sentence);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(2);
});

test.each([
  ['[{ "from": "2026-05-06"', /Это не JSON/],
  ['{ "from": "2026-05-06" }', /--batch/],
  ['[{ "from": "2026-05-06", "unit": "week" }]', /amount/],
  ['[{ "from": "2026-05-06", "amount": 24, "unit": "hour" }]', /2026-05-06T10:00/],
])('a batch that is none is refused in one sentence: %s', (batch, sentence) => {
  const { err, status } = reglament(['deadline', '--batch', 'b.json'], folderWith({ 'b.json': batch }));
  expect(err).toMatch(sentence);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(2);
});
