import { describe, expect, test } from 'vitest';
import { day } from '../../validator/time/civil-date.ts';
import { forward } from '../../validator/time/term.ts';
import { timeZone } from '../../validator/time/zone.ts';
import { countries, derivation, due, moment, russia, weekdayName } from './support.ts';

/** `2026-05-05 Tue` → `2026-05-05`; fails if that date has another weekday. */
function date(text: string): string {
  const [iso = '', name] = text.split(' ');
  expect(weekdayName(day(iso)), iso).toBe(name);
  return iso;
}

// Day 0, then the last day: calendar days without rolling, rolled to the next working day, and in working days.
describe.each([
  [
    'T01',
    'RU',
    '2026-04-30 Thu',
    5,
    '2026-05-05 Tue',
    '2026-05-05 Tue',
    '2026-05-08 Fri',
    'the May block of 2026 lies inside',
  ],
  [
    'T02',
    'RU',
    '2026-04-30 Thu',
    3,
    '2026-05-03 Sun',
    '2026-05-04 Mon',
    '2026-05-06 Wed',
    'ends on a Sunday within the May holidays',
  ],
  [
    'T03',
    'RU',
    '2026-05-06 Wed',
    5,
    '2026-05-11 Mon',
    '2026-05-12 Tue',
    '2026-05-14 Thu',
    'ends on the day off moved to 11 May',
  ],
  [
    'T04',
    'RU',
    '2026-05-07 Thu',
    3,
    '2026-05-10 Sun',
    '2026-05-12 Tue',
    '2026-05-13 Wed',
    'ends on a Sunday whose Monday is off too',
  ],
  ['T05', 'RU', '2025-04-30 Wed', 5, '2025-05-05 Mon', '2025-05-05 Mon', '2025-05-13 Tue', 'two May blocks in 2025'],
  [
    'T06',
    'RU',
    '2025-05-07 Wed',
    5,
    '2025-05-12 Mon',
    '2025-05-12 Mon',
    '2025-05-16 Fri',
    'begins on the eve of a block of four days',
  ],
  [
    'T07',
    'RU',
    '2024-04-26 Fri',
    3,
    '2024-04-29 Mon',
    '2024-05-02 Thu',
    '2024-05-03 Fri',
    'a working Saturday inside the term',
  ],
  [
    'T08',
    'RU',
    '2024-04-26 Fri',
    5,
    '2024-05-01 Wed',
    '2024-05-02 Thu',
    '2024-05-07 Tue',
    'one working Saturday, then four days off',
  ],
  ['T09', 'RU', '2025-12-29 Mon', 3, '2026-01-01 Thu', '2026-01-12 Mon', '2026-01-13 Tue', 'into New Year 2026'],
  ['T10', 'RU', '2025-12-29 Mon', 5, '2026-01-03 Sat', '2026-01-12 Mon', '2026-01-15 Thu', 'twelve days off in a row'],
  [
    'T11',
    'RU',
    '2025-12-30 Tue',
    5,
    '2026-01-04 Sun',
    '2026-01-12 Mon',
    '2026-01-16 Fri',
    'from the last working day of 2025',
  ],
  ['T12', 'RU', '2026-12-29 Tue', 5, '2027-01-03 Sun', '2027-01-11 Mon', '2027-01-14 Thu', 'into New Year 2027'],
  [
    'T13',
    'RU',
    '2024-12-27 Fri',
    5,
    '2025-01-01 Wed',
    '2025-01-09 Thu',
    '2025-01-14 Tue',
    'a working Saturday before New Year 2025',
  ],
  [
    'T14',
    'RU',
    '2026-10-30 Fri',
    3,
    '2026-11-02 Mon',
    '2026-11-02 Mon',
    '2026-11-05 Thu',
    'a single holiday on Wednesday',
  ],
  [
    'T15',
    'RU',
    '2025-10-31 Fri',
    3,
    '2025-11-03 Mon',
    '2025-11-05 Wed',
    '2025-11-06 Thu',
    'a working Saturday, then a Monday off',
  ],
  ['T16', 'RU', '2026-11-21 Sat', 5, '2026-11-26 Thu', '2026-11-26 Thu', '2026-11-27 Fri', 'begins on a Saturday'],
  [
    'T17',
    'RU',
    '2027-02-19 Fri',
    3,
    '2027-02-22 Mon',
    '2027-02-24 Wed',
    '2027-02-25 Thu',
    'a working Saturday in February 2027',
  ],
  ['T18', 'KZ', '2026-03-18 Wed', 15, '2026-04-02 Thu', '2026-04-02 Thu', '2026-04-13 Mon', 'across Nauryz'],
  [
    'T19',
    'KZ',
    '2026-03-10 Tue',
    15,
    '2026-03-25 Wed',
    '2026-03-26 Thu',
    '2026-04-03 Fri',
    'ends on a day that stands for a weekend day of Nauryz',
  ],
  [
    'T20',
    'KZ',
    '2026-04-24 Fri',
    15,
    '2026-05-09 Sat',
    '2026-05-12 Tue',
    '2026-05-20 Wed',
    'ends on a holiday on Saturday, and Monday is off',
  ],
  ['T21', 'KZ', '2026-12-18 Fri', 15, '2027-01-02 Sat', '2027-01-05 Tue', '2027-01-13 Wed', 'ends on 2 January 2027'],
  ['T22', 'KZ', '2025-12-18 Thu', 15, '2026-01-02 Fri', '2026-01-05 Mon', '2026-01-13 Tue', 'ends on 2 January 2026'],
  [
    'T23',
    'KZ',
    '2024-04-23 Tue',
    15,
    '2024-05-08 Wed',
    '2024-05-10 Fri',
    '2024-05-17 Fri',
    'ends on the day off moved to 8 May 2024',
  ],
  [
    'T24',
    'KZ',
    '2026-08-15 Sat',
    15,
    '2026-08-30 Sun',
    '2026-08-31 Mon',
    '2026-09-04 Fri',
    '30 August 2026 is a mere Sunday',
  ],
  [
    'T25',
    'KZ',
    '2026-08-28 Fri',
    3,
    '2026-08-31 Mon',
    '2026-08-31 Mon',
    '2026-09-02 Wed',
    '31 August 2026 is a working Monday',
  ],
  ['T26', 'KZ', '2026-05-12 Tue', 15, '2026-05-27 Wed', '2026-05-28 Thu', '2026-06-03 Wed', 'ends on Kurban Ait'],
  [
    'T27',
    'KZ',
    '2027-05-01 Sat',
    15,
    '2027-05-16 Sun',
    '2027-05-17 Mon',
    '2027-05-26 Wed',
    'Kurban Ait on a Sunday gives no Monday',
  ],
  [
    'T28',
    'KZ',
    '2026-10-11 Sun',
    15,
    '2026-10-26 Mon',
    '2026-10-27 Tue',
    '2026-11-02 Mon',
    'ends on the Monday that stands for Republic Day',
  ],
  [
    'T29',
    'KZ',
    '2024-12-20 Fri',
    15,
    '2025-01-04 Sat',
    '2025-01-05 Sun',
    '2025-01-15 Wed',
    'rolls to a working Sunday',
  ],
  [
    'T30',
    'KZ',
    '2024-06-01 Sat',
    15,
    '2024-06-16 Sun',
    '2024-06-17 Mon',
    '2024-06-21 Fri',
    'ends on Kurban Ait, a Sunday',
  ],
] as const)('%s, %s: %s and %i days', (_id, country, from, amount, unrolled, rolled, working, why) => {
  const context = countries[country];

  test(`calendar days end on ${unrolled}: ${why}`, () => {
    expect(due(date(from), { amount, unit: 'calendar-day', roll: 'none' }, context)).toBe(date(unrolled));
  });
  test(`rolled to a working day, on ${rolled}`, () => {
    expect(due(date(from), { amount, unit: 'calendar-day', roll: 'next' }, context)).toBe(date(rolled));
    expect(due(date(from), { amount, unit: 'calendar-day' }, context), 'as by default').toBe(date(rolled));
  });
  test(`working days end on ${working}`, () => {
    expect(due(date(from), { amount, unit: 'working-day' }, context)).toBe(date(working));
  });
});

describe.each([
  ['M01', 'RU', '2026-11-30 Mon', 3, '2027-02-28 Sun', '2027-03-01 Mon', 'no 30 February'],
  ['M02', 'RU', '2025-08-31 Sun', 6, '2026-02-28 Sat', '2026-03-02 Mon', 'a half-year that ends on a Saturday'],
  ['M03', 'RU', '2024-01-31 Wed', 1, '2024-02-29 Thu', '2024-02-29 Thu', 'a leap day'],
  ['M04', 'RU', '2026-01-31 Sat', 1, '2026-02-28 Sat', '2026-03-02 Mon', 'the last of February is a Saturday'],
  ['M05', 'RU', '2025-12-01 Mon', 1, '2026-01-01 Thu', '2026-01-12 Mon', 'rolls over the whole New Year block'],
  ['M06', 'RU', '2024-02-29 Thu', 12, '2025-02-28 Fri', '2025-02-28 Fri', 'a year from 29 February'],
  ['M07', 'RU', '2026-02-28 Sat', 1, '2026-03-28 Sat', '2026-03-30 Mon', 'months are not sticky'],
  ['M08', 'RU', '2025-09-01 Mon', 3, '2025-12-01 Mon', '2025-12-01 Mon', 'three months from 1 September'],
  ['M09', 'RU', '2026-03-01 Sun', 3, '2026-06-01 Mon', '2026-06-01 Mon', 'three months from 1 March'],
  ['M10', 'KZ', '2026-12-31 Thu', 2, '2027-02-28 Sun', '2027-03-01 Mon', 'the last of February is a Sunday'],
  ['M11', 'KZ', '2025-12-22 Mon', 3, '2026-03-22 Sun', '2026-03-26 Thu', 'rolls over Nauryz'],
] as const)('%s, %s: %s and %i months', (_id, country, from, amount, unrolled, rolled, why) => {
  const context = countries[country];

  test(`end on ${unrolled}: ${why}`, () => {
    expect(due(date(from), { amount, unit: 'month', roll: 'none' }, context)).toBe(date(unrolled));
  });
  test(`rolled to a working day, on ${rolled}`, () => {
    expect(due(date(from), { amount, unit: 'month' }, context)).toBe(date(rolled));
  });
});

test('M06: a year is twelve months', () => {
  expect(due('2024-02-29', { amount: 1, unit: 'year' })).toBe('2025-02-28');
});

// Law 59-FZ as practised: the day of registration is day 1, a last day off gives the working day before.
test.each([
  ['2025-12-05 Fri', '2026-01-03 Sat', '2025-12-30 Tue', '2026-01-04 Sun', '2026-01-12 Mon'],
  ['2026-10-02 Fri', '2026-10-31 Sat', '2026-10-30 Fri', '2026-11-01 Sun', '2026-11-02 Mon'],
  ['2026-04-08 Wed', '2026-05-07 Thu', '2026-05-07 Thu', '2026-05-08 Fri', '2026-05-08 Fri'],
])(
  '59-FZ: registered on %s, day 30 is %s, due %s; by the Civil Code %s, so %s',
  (from, thirtieth, previous, plain, next) => {
    const thirty = { amount: 30, unit: 'calendar-day' } as const;
    const registered = date(from);
    expect(due(registered, { ...thirty, start: 'same-day', roll: 'none' })).toBe(date(thirtieth));
    expect(due(registered, { ...thirty, start: 'same-day', roll: 'previous' })).toBe(date(previous));
    expect(due(registered, { ...thirty, roll: 'none' })).toBe(date(plain));
    expect(due(registered, thirty)).toBe(date(next));
  },
);

describe('hours and zones', () => {
  const { zone } = russia;
  const fiveDays = { amount: 5, unit: 'calendar-day' } as const;
  const answered = (stamp: string): number => moment(stamp, zone).instant;
  const end = forward(moment('2026-04-30', zone), fiveDays, russia);

  test('H1: 23:59:59 of the last day is in time, but not with the cut-off at 18:00', () => {
    expect(answered('2026-05-05T23:59:59')).toBeLessThanOrEqual(end.instant);
    const office = forward(moment('2026-04-30', zone), { ...fiveDays, cutoff: '18:00' }, russia);
    expect(answered('2026-05-05T23:59:59')).toBeGreaterThan(office.instant);
    expect(answered('2026-05-05T18:00'), 'the hour itself is in time').toBe(office.instant);
  });

  test('H2: 00:00:00 of the next day is late, and the millisecond before it is not', () => {
    expect(answered('2026-05-06T00:00:00')).toBe(end.instant + 1);
  });

  test('H3: 21:30 UTC of the last day is 00:30 in Moscow, and late', () => {
    const stamp = Date.parse('2026-05-05T21:30Z');
    expect(zone.localOf(stamp)).toEqual({ day: day('2026-05-06'), ms: 30 * 60_000 });
    expect(stamp).toBeGreaterThan(end.instant);
  });

  test('H4: 18:30 UTC is 00:30 of the 21st in Astana before 1 March 2024, and 23:30 of the 20th after it', () => {
    const astana = timeZone('Asia/Almaty');
    expect(astana.localOf(Date.parse('2024-02-20T18:30Z'))).toEqual({ day: day('2024-02-21'), ms: 30 * 60_000 });
    expect(astana.localOf(Date.parse('2024-03-20T18:30Z'))).toEqual({ day: day('2024-03-20'), ms: 23.5 * 3_600_000 });
  });

  test('H5: an answer known by its date alone, on the last day, is in time at every moment it may have had', () => {
    expect(zone.endOfDay(day('2026-05-05'))).toBe(end.instant);
    expect(zone.startOfDay(day('2026-05-06'))).toBeGreaterThan(end.instant);
  });

  test('H6: an answer before its appeal is before the due date too, so the order must be asked on its own', () => {
    const appeal = moment('2026-04-30T12:59', zone).instant;
    // 09:30 UTC is 12:30 in Moscow; 10:00 UTC is 13:00.
    expect(Date.parse('2026-04-30T09:30Z')).toBeLessThan(appeal);
    expect(Date.parse('2026-04-30T10:00Z')).toBeGreaterThan(appeal);
    expect(Date.parse('2026-04-30T09:30Z')).toBeLessThan(end.instant);
  });

  test('H7: of an appeal on Friday at 23:50 day 1 is Saturday, or Monday in working days', () => {
    const friday = '2026-11-20T23:50';
    expect(derivation(friday, { amount: 1, unit: 'calendar-day', roll: 'none' }, russia)).toEqual([
      '11-20 start',
      '11-21 counted',
    ]);
    expect(due(friday, { amount: 1, unit: 'calendar-day', roll: 'none' })).toBe('2026-11-21');
    expect(due(friday, { amount: 1, unit: 'working-day' })).toBe('2026-11-23');
    expect(derivation(friday, { amount: 1, unit: 'working-day' }, russia).at(-1)).toBe('11-23 counted');
  });
});

describe('a year without data', () => {
  test('stops a term that rolls into it, and only such a one', () => {
    const call = (term: Parameters<typeof due>[1]) => () => due('2027-12-30', term);
    expect(call({ amount: 2, unit: 'calendar-day' })).toThrow(/working-calendar-missing.*RU.*2028/);
    expect(call({ amount: 3, unit: 'working-day' })).toThrow(/working-calendar-missing.*RU.*2028/);
    expect(call({ amount: 1, unit: 'month' })).toThrow(/working-calendar-missing.*RU.*2028/);
    expect(call({ amount: 2, unit: 'calendar-day', roll: 'none' })()).toBe('2028-01-01');
    expect(call({ amount: 72, unit: 'hour' })()).toBe('2028-01-02T12:00:00.000');
    expect(due('2027-12-29', { amount: 1, unit: 'working-day' })).toBe('2027-12-30');
  });
});
