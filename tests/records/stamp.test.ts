import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  newStamp,
  outcomes,
  placeStamp,
  readSerial,
  readStamp,
  swapDayAndMonth,
  type DateOrder,
} from '../../validator/records/stamp.ts';
import { day, dayOf, daysInMonth, formatDay } from '../../validator/time/civil-date.ts';
import { timeZone } from '../../validator/time/zone.ts';

const moscow = timeZone('Europe/Moscow');
const names = Object.fromEntries(Object.entries(outcomes).map(([name, value]) => [value, name]));

/** `2026-05-06`, `2026-05-06T10:30:00.000`, or why not. */
function reading(text: string, order?: DateOrder, zone = moscow): string {
  const stamp = newStamp();
  const outcome = readStamp(text, stamp, order);
  if (outcome !== outcomes.ok) return names[outcome];
  const lo = placeStamp(stamp, zone);
  if (stamp.ms < 0) return formatDay(stamp.day);
  expect(lo).toBe(zone.instantOf(stamp.day, stamp.ms));
  return `${formatDay(stamp.day)}T${new Date(stamp.ms).toISOString().slice(11, 23)}`;
}

describe('a stamp is read as it is written', () => {
  test.each([
    ['2026-05-06', '2026-05-06'],
    ['2026-05-06T10:30', '2026-05-06T10:30:00.000'],
    ['2026-05-06 10:30', '2026-05-06T10:30:00.000'],
    ['2026-05-06T10:30:15', '2026-05-06T10:30:15.000'],
    ['2026-05-06T10:30:15.25', '2026-05-06T10:30:15.250'],
    ['2026-05-06T10:30:15,123456789', '2026-05-06T10:30:15.123'],
    ['2026-05-06t9:05', '2026-05-06T09:05:00.000'],
    ['  2026-05-06  ', '2026-05-06'],
    ['2026/05/06', '2026-05-06'],
    ['2026.05.06', '2026-05-06'],
    ['06.05.2026', '2026-05-06'],
    ['6.5.26', '2026-05-06'],
    ['6.5.99', '1999-05-06'],
    ['06.05.2026 10:30', '2026-05-06T10:30:00.000'],
    ['06.05.2026 10:30:59', '2026-05-06T10:30:59.000'],
    ['06.05.2026, 10:30', '2026-05-06T10:30:00.000'],
    ['06.05.2026  9:05', '2026-05-06T09:05:00.000'],
    ['06.05.2026 в 9:05', '2026-05-06T09:05:00.000'],
    ['06.05.2026 г.', '2026-05-06'],
    ['06.05.2026 г. 9:05', '2026-05-06T09:05:00.000'],
    ['5 мая 2026 г.', '2026-05-05'],
    ['5 мая 2026', '2026-05-05'],
    ['5 МАЯ 2026 года', '2026-05-05'],
    ['31 декабря 2025 г., 23:59', '2025-12-31T23:59:00.000'],
    ['1 сен. 2025 8:00', '2025-09-01T08:00:00.000'],
    ['29.02.2024', '2024-02-29'],
    // 13 cannot be a month, nor can the same number twice be read wrongly.
    ['13/05/2026', '2026-05-13'],
    ['05/13/2026', '2026-05-13'],
    ['05-05-2026', '2026-05-05'],
  ])('%s → %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  test.each([
    ['2026-05-06T10:30Z', '2026-05-06T13:30:00.000'],
    ['2026-05-06T10:30:00+03:00', '2026-05-06T10:30:00.000'],
    ['2026-05-06T10:30:00+0500', '2026-05-06T08:30:00.000'],
    ['2026-05-06T22:30-05', '2026-05-07T06:30:00.000'],
    ['2026-01-01T00:30+05:00', '2025-12-31T22:30:00.000'],
  ])('%s, with an offset, is %s in Moscow', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  test('an offset converts to the zone of its day: Almaty changed from +06:00 to +05:00 on 1 March 2024', () => {
    const almaty = timeZone('Asia/Almaty');
    expect(reading('2024-02-29T17:30Z', undefined, almaty)).toBe('2024-02-29T23:30:00.000');
    expect(reading('2024-03-01T17:30Z', undefined, almaty)).toBe('2024-03-01T22:30:00.000');
  });
});

describe('a date that does not exist is told from a text that is no date', () => {
  test.each([
    ['31.02.2026', 'impossible'],
    ['29.02.2025', 'impossible'],
    ['2026-13-01', 'impossible'],
    ['2026-00-10', 'impossible'],
    ['00.05.2026', 'impossible'],
    ['31/02/2026', 'impossible'],
    ['2026-05-06T24:00', 'impossible'],
    ['06.05.2026 10:60', 'impossible'],
    ['06.05.2026 25:00', 'impossible'],
    ['2026-05-06T10:30+23:00', 'impossible'],
    ['32 мая 2026', 'impossible'],
    // A slip of the pen in the year would stretch the days that a log covers by centuries.
    ['0206-05-06', 'impossible'],
    ['06.05.2206', 'impossible'],
    ['вчера', 'unreadable'],
    ['10:30', 'unreadable'],
    ['06.05', 'unreadable'],
    ['6 майя 2026', 'unreadable'],
    ['2026-05-06T10', 'unreadable'],
    ['2026-05-0610:30', 'unreadable'],
    ['06.05.2026 10:3', 'unreadable'],
    ['06.05.20261', 'unreadable'],
    ['06.05-2026', 'unreadable'],
    ['1.2.3', 'unreadable'],
    ['=TODAY()', 'unreadable'],
    ['', 'unreadable'],
  ])('%s: %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

test('a cell of nothing but spaces after the date does not hold the reader up', () => {
  const start = performance.now();
  expect(reading(`06.05.2026 ${' '.repeat(30_000)}x`)).toBe('unreadable');
  expect(performance.now() - start).toBeLessThan(100);
});

describe('the order of day and month', () => {
  test.each<[string, DateOrder | undefined, string]>([
    ['03/04/2026', undefined, 'ambiguous'],
    ['3-4-26', undefined, 'ambiguous'],
    ['03/04/2026', 'dmy', '2026-04-03'],
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['26/04/03', 'ymd', '2026-04-03'],
    ['13/04/2026', 'mdy', 'impossible'],
    ['04/13/2026', 'dmy', 'impossible'],
    ['2026/04/03', 'mdy', '2026-04-03'],
    // Dates with dots are day first whatever is said of the others.
    ['03.04.2026', 'mdy', '2026-04-03'],
    ['03/04/2026', 'ymd', 'unreadable'],
  ])('%s under %s: %s', (text, order, expected) => {
    expect(reading(text, order)).toBe(expected);
  });

  test('a date itself may prove it', () => {
    const stamp = newStamp();
    readStamp('13/04/2026', stamp);
    expect(stamp.proves).toBe('dmy');
    readStamp('04/13/2026', stamp);
    expect(stamp.proves).toBe('mdy');
    readStamp('04/04/2026', stamp);
    expect(stamp.proves).toBeUndefined();
  });

  test('an ambiguous date is read day first, and can be swapped', () => {
    const stamp = newStamp();
    expect(readStamp('03/04/2026 10:15', stamp)).toBe(outcomes.ambiguous);
    expect(formatDay(stamp.day)).toBe('2026-04-03');
    expect(formatDay(swapDayAndMonth(stamp.day))).toBe('2026-03-04');
  });
});

describe('day numbers of spreadsheets', () => {
  test.each([
    ['46148', '2026-05-06', -1],
    ['46148.4375', '2026-05-06', 37_800_000],
    ['46148,4375', '2026-05-06', 37_800_000],
    ['32874', '1990-01-01', -1],
    ['46148.999999999', '2026-05-07', 0],
  ])('%s is %s', (text, date, ms) => {
    const stamp = newStamp();
    expect(readSerial(text, stamp)).toBe(true);
    expect([formatDay(stamp.day), stamp.ms]).toEqual([date, ms]);
  });

  test('a book that counts from 1904', () => {
    const stamp = newStamp();
    expect(readSerial('44686', stamp, true)).toBe(true);
    expect(formatDay(stamp.day)).toBe('2026-05-06');
  });

  test.each(['7', '99999', '100', '4614a', '46148.', '-46148'])('%s is none', (text) => {
    expect(readSerial(text, newStamp())).toBe(false);
  });

  test('a number alone is no date until the column says so', () => {
    expect(reading('46148')).toBe('serial');
  });
});

describe('round trips', () => {
  const dates = fc
    .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .filter(([year, month, date]) => date <= daysInMonth(year, month));
  const times = fc.tuple(
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.integer({ min: 0, max: 59 }),
  );
  const two = (value: number): string => String(value).padStart(2, '0');
  const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

  test('every way of writing a date and hour is the same moment', () => {
    fc.assert(
      fc.property(dates, times, ([year, month, date], [hour, minute, second]) => {
        const clock = `${two(hour)}:${two(minute)}:${two(second)}`;
        const expected = `${formatDay(dayOf(year, month, date))}T${clock}.000`;
        for (const text of [
          `${year}-${two(month)}-${two(date)}T${clock}`,
          `${two(date)}.${two(month)}.${year} ${clock}`,
          `${date}.${month}.${year}, ${hour}:${two(minute)}:${two(second)}`,
          `${date} ${months[month - 1]} ${year} г., ${clock}`,
          `${year}/${month}/${date} ${clock}`,
        ]) {
          expect(reading(text)).toBe(expected);
        }
        expect(reading(`${date}/${month}/${year} ${clock}`, 'dmy')).toBe(expected);
        expect(reading(`${month}/${date}/${year} ${clock}`, 'mdy')).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('a day number gives back its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: day('1990-01-01'), max: day('2100-12-31') }), (date) => {
        const stamp = newStamp();
        expect(readSerial(String(date + 25_569), stamp)).toBe(true);
        expect(stamp.day).toBe(date);
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d./:T, -]{0,24}$/)), (text) => {
        expect(Object.values(outcomes)).toContain(readStamp(text, newStamp()));
      }),
      { numRuns: 5000 },
    );
  });
});
