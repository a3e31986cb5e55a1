import { describe, expect, test } from 'vitest';
import { day } from '../../validator/time/civil-date.ts';
import { forward } from '../../validator/time/term.ts';
import { timeZone } from '../../validator/time/zone.ts';
import { countries, derivation, due, moment, russia, weekdayName } from './support.ts';
import { termsInDays, termsInMonths } from './worked-terms.ts';

/** `2026-05-05 Tue` → `2026-05-05`; fails if that date has another weekday. */
function date(text: string): string {
  const [iso = '', name] = text.split(' ');
  expect(weekdayName(day(iso)), iso).toBe(name);
  return iso;
}

describe.each(termsInDays)('%s, %s: %s and %i days', (_id, country, from, amount, unrolled, rolled, working, why) => {
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

describe.each(termsInMonths)('%s, %s: %s and %i months', (_id, country, from, amount, unrolled, rolled, why) => {
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
