import { expect, test } from 'vitest';
import { schoolCalendars, workingCalendars } from '../../../data/calendars/index.ts';
import { answersTo } from '../../../site/tools/deadline/answer.ts';
import { deadlineEntry } from '../../../site/tools/deadline/calendar-entry.ts';
import { searchOf, stateOf, usualState, type DeadlineState } from '../../../site/tools/deadline/state.ts';
import { icalendar } from '../../../validator/reporting/icalendar.ts';
import { folderWith, reglament } from '../../cli/run.ts';

/** Month ends, holidays, transfers, leap days, weekends, hours: the expected day is counted by hand. */
const cases: [Partial<DeadlineState>, string][] = [
  [{ from: '2026-05-06', amount: 5, unit: 'calendar-day' }, '2026-05-12'],
  [{ from: '2026-05-06', amount: 5, unit: 'working-day' }, '2026-05-14'],
  [{ from: '2026-04-30', amount: 5, unit: 'working-day' }, '2026-05-08'],
  [{ from: '2026-04-30', amount: 5, unit: 'calendar-day' }, '2026-05-05'],
  [{ from: '2025-12-29', amount: 5, unit: 'working-day' }, '2026-01-15'],
  [{ from: '2025-12-26', amount: 10, unit: 'calendar-day' }, '2026-01-12'],
  [{ from: '2026-01-31', amount: 1, unit: 'month', roll: 'none' }, '2026-02-28'],
  [{ from: '2024-01-31', amount: 1, unit: 'month', roll: 'none' }, '2024-02-29'],
  [{ from: '2024-02-29', amount: 1, unit: 'year', roll: 'none' }, '2025-02-28'],
  [{ from: '2025-10-31', amount: 1, unit: 'working-day' }, '2025-11-01'],
  [{ from: '2025-10-06', amount: 1, unit: 'week' }, '2025-10-13'],
  [{ from: '2025-10-06', amount: 1, unit: 'week', start: 'same-day' }, '2025-10-13'],
  [{ from: '2025-10-06', amount: 3, unit: 'calendar-day', start: 'same-day' }, '2025-10-08'],
  [{ from: '2025-10-04', amount: 0, unit: 'calendar-day' }, '2025-10-06'],
  [{ from: '2025-10-10', amount: 1, unit: 'calendar-day', roll: 'previous' }, '2025-10-11'],
  [{ from: '2026-03-10', amount: 15, unit: 'calendar-day', country: 'KZ' }, '2026-03-26'],
  [{ from: '2026-05-05', time: '10:00', amount: 24, unit: 'hour' }, '2026-05-06T10:00'],
  [{ from: '2026-05-05', time: '19:00', amount: 0, unit: 'calendar-day', cutoff: '18:00' }, '2026-05-06T18:00'],
  [{ from: '2026-02-20', amount: 1, unit: 'working-day' }, '2026-02-24'],
  [{ from: '2025-06-11', amount: 2, unit: 'working-day' }, '2025-06-17'],
];

test('twenty dates: the calculator, its link, its calendar file and the command line name the same day', () => {
  const calendars = { working: workingCalendars, school: [schoolCalendars['ru-2025-26-quarters']] };
  const questions = cases.map(([question]) => ({ ...usualState, ...question }));
  const calculated = questions.map((state) => answersTo(state, calendars)[0].due);
  const linked = questions.map((state) => answersTo(stateOf(searchOf(state)), calendars)[0].due);
  const batch = questions.map(({ from, time, amount, unit, country, start, roll, cutoff }) => ({
    from: time === '' ? from : `${from}T${time}`,
    amount,
    unit,
    country,
    ...(start === '' ? {} : { start }),
    ...(roll === '' ? {} : { roll }),
    ...(cutoff === '' ? {} : { cutoff }),
  }));
  const { out } = reglament(['deadline', '--batch', 'b.json'], folderWith({ 'b.json': JSON.stringify(batch) }));
  const commanded = (JSON.parse(out) as { due: string }[]).map(({ due }) => due);
  const files = questions.map((state, index) => {
    const entry = deadlineEntry(state, calculated[index] ?? '', 'срок', '');
    return /DTSTART(?:;VALUE=DATE)?:(\d{8}(?:T\d{6})?)/.exec(icalendar([entry], { title: 'Сроки', madeAt: 0 }))?.[1];
  });
  const expected = cases.map(([, due]) => due);
  expect(calculated).toEqual(expected);
  expect(linked).toEqual(expected);
  expect(commanded).toEqual(expected);
  expect(files).toEqual(expected.map((due) => due.replace(/[-:]/g, '') + (due.includes('T') ? '00' : '')));
});

test('«дней» without saying which gives both dates', () => {
  const state = { ...usualState, from: '2026-04-30', amount: 5 };
  const readings = answersTo(state, { working: workingCalendars, school: [] });
  expect(readings.map(({ title, due }) => [title, due])).toEqual([
    ['если дни рабочие', '2026-05-08'],
    ['если дни календарные', '2026-05-05'],
  ]);
});

test.each([
  ['?from=2026-02-30', usualState],
  ['?from=2026-05-06&amount=x&unit=fortnight&country=Russia', { ...usualState, from: '2026-05-06' }],
  ['?from=2026-05-06&norm=<script>', { ...usualState, from: '2026-05-06' }],
  ['', usualState],
])('an address that nobody has made, %s, is left as usual where it says nothing', (search, state) => {
  expect(stateOf(search)).toEqual(state);
});

test('a link holds what was asked and nothing else', () => {
  expect(searchOf({ ...usualState, from: '2026-05-06', norm: 'parents-partners:III.4:reply' })).toBe(
    '?from=2026-05-06&norm=parents-partners%3AIII.4%3Areply',
  );
  expect(searchOf(usualState)).toBe('?amount=5&unit=day');
});
