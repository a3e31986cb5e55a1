import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, monthDay } from '../../schemas/common.ts';
import {
  addMonths,
  civil,
  day,
  dayOf,
  daysInMonth,
  formatDay,
  isWeekend,
  isWithin,
  parseDay,
  spanOf,
  validDay,
  weekday,
} from '../../validator/time/civil-date.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const FIRST = dayOf(1900, 1, 1);
const LAST = dayOf(2100, 12, 31);
const anyDay = fc.integer({ min: FIRST, max: LAST });

describe('civil dates are those of Temporal', () => {
  test('on every day from 1900 to 2100', () => {
    let date = Temporal.PlainDate.from('1900-01-01');
    for (let number = FIRST; number <= LAST; number++, date = date.add({ days: 1 })) {
      const parts = { year: date.year, month: date.month, day: date.day };
      if (dayOf(date.year, date.month, date.day) !== number)
        expect(number).toBe(dayOf(date.year, date.month, date.day));
      const { year, month, day: dayOfMonth } = civil(number);
      const text = date.toString();
      const isSame =
        year === parts.year &&
        month === parts.month &&
        dayOfMonth === parts.day &&
        weekday(number) === date.dayOfWeek &&
        isWeekend(number) === date.dayOfWeek > 5 &&
        daysInMonth(year, month) === date.daysInMonth &&
        formatDay(number) === text &&
        parseDay(text) === number;
      // One assertion for each of 73,414 days would take longer than all the rest.
      if (!isSame) expect.fail(`${text}: ${JSON.stringify(civil(number))}, weekday ${weekday(number)}`);
    }
    expect(date.toString()).toBe('2101-01-01');
    expect(LAST - FIRST + 1).toBe(73_414);
  });

  test('when months are added or taken away, and the last day stands in where a month lacks the number', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (number, months) => {
        const start = EPOCH.add({ days: number });
        const end = start.add({ months });
        const { day: reached, clamped } = addMonths(number, months);
        expect(formatDay(reached)).toBe(end.toString());
        expect(clamped).toBe(end.day !== start.day);
      }),
      { numRuns: 5000 },
    );
  });

  test('long before and after, too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        expect(formatDay(number)).toBe(EPOCH.add({ days: number }).toString());
        const { year, month, day: date } = civil(number);
        expect(dayOf(year, month, date)).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('reading a date', () => {
  test.each(['2024-02-29', '2000-02-29', '2025-12-31', '2025-01-01'])('%s is one', (text) => {
    expect(formatDay(day(text))).toBe(text);
  });
  test.each([
    '2025-02-29',
    '2100-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-06-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-01-32',
    '2025-1-1',
    '25-01-01',
    '2025-01-01T00:00',
    ' 2025-01-01',
    '2025-01-01\n',
    '',
  ])('%j is none', (text) => {
    expect(parseDay(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  });
  test('of numbers', () => {
    expect(validDay(2024, 2, 29)).toBe(day('2024-02-29'));
    expect(validDay(2023, 2, 29)).toBeUndefined();
    expect(validDay(2023, 13, 1)).toBeUndefined();
    expect(validDay(2023, 0, 1)).toBeUndefined();
    expect(validDay(2023, 1, 0)).toBeUndefined();
  });
});

describe('dates in files', () => {
  const two = (number: number): string => String(number).padStart(2, '0');

  test('are those that exist, 1900 to 2100', () => {
    const wrong: string[] = [];
    for (let year = 1900; year <= 2100; year++) {
      for (let month = 0; month <= 13; month++) {
        for (let date = 0; date <= 32; date++) {
          const text = `${year}-${two(month)}-${two(date)}`;
          if (civilDate.safeParse(text).success !== (parseDay(text) !== undefined)) wrong.push(text);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
  test('without a year are those of some year', () => {
    const wrong: string[] = [];
    for (let month = 0; month <= 13; month++) {
      for (let date = 0; date <= 32; date++) {
        const text = `${two(month)}-${two(date)}`;
        if (monthDay.safeParse(text).success !== (validDay(2024, month, date) !== undefined)) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });
});

test('a span includes both its ends', () => {
  const span = spanOf({ from: '2025-09-01', to: '2025-09-02' });
  const days = ['2025-08-31', '2025-09-01', '2025-09-02', '2025-09-03'];
  expect(days.map((text) => isWithin(day(text), span))).toEqual([false, true, true, false]);
});
