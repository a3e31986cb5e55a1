import { expect, test } from 'vitest';
import { icalendar, type CalendarEntry } from '../../validator/reporting/icalendar.ts';

const madeAt = Date.UTC(2026, 4, 1, 7, 30);
const file = (entry: Partial<CalendarEntry>): string =>
  icalendar([{ uid: 'a@reglament', summary: 'Ответить', due: '2026-05-12', ...entry }], { title: 'Мой год', madeAt });
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

test('a day is an all-day entry that ends the day after', () => {
  expect(unfolded(file({ due: '2026-12-31' }))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reglament//Handbook//RU',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Мой год',
    'BEGIN:VEVENT',
    'UID:a@reglament',
    'DTSTAMP:20260501T073000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Ответить',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('a due time is a moment of the clock on the wall', () => {
  expect(unfolded(file({ due: '2026-05-12T18:00' }))).toContain('DTSTART:20260512T180000');
});

test('lines are at most 75 octets and no letter is cut in two', () => {
  const summary = 'Ответить родителям на обращение, каким бы длинным оно ни было; 🙂'.repeat(4);
  const text = file({ summary });
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const read = unfolded(text).find((line) => line.startsWith('SUMMARY:')) ?? '';
  expect(read.slice(8).replaceAll('\\,', ',').replaceAll('\\;', ';')).toBe(summary);
});

test('text cannot end its line or open another entry', () => {
  const lines = unfolded(file({ summary: 'a\nEND:VEVENT\r\nb\\,;\u0007' }));
  expect(lines).toContain('SUMMARY:a\\nEND:VEVENT\\nb\\\\\\,\\;');
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
});

test.each([
  ['2026-05-12', 1, '-P0DT15H'],
  ['2026-05-12', 3, '-P2DT15H'],
  ['2026-05-12T18:00', 1, '-P1D'],
])('a reminder for %s, %i days before', (due, remindDaysBefore, trigger) => {
  expect(unfolded(file({ due, remindDaysBefore }))).toContain(`TRIGGER:${trigger}`);
});
