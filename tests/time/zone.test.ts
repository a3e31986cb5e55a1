import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, dayOf, formatDay, type Day } from '../../validator/time/civil-date.ts';
import { DAY_MS, minutesOf, timeZone } from '../../validator/time/zone.ts';

const ids = ['Europe/Moscow', 'Asia/Almaty', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe'];
const FIRST = Date.UTC(1991, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

function plain(date: Day, ms: number): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from('1970-01-01').add({ days: date, milliseconds: ms });
}

function localIn(id: string, instant: number): { day: Day; ms: number } {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(id);
  const time = at.toPlainTime().since('00:00').total('milliseconds');
  return { day: dayOf(at.year, at.month, at.day), ms: time };
}

/** Instants at which the clocks of a zone change, 1991–2099. */
function changesOf(id: string): number[] {
  const found: number[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(FIRST).toZonedDateTimeISO(id);
  while ((at = at.getTimeZoneTransition('next')) && at.epochMilliseconds < LAST) found.push(at.epochMilliseconds);
  return found;
}

describe.each(ids)('%s converts as Temporal does', (id) => {
  const zone = timeZone(id);
  const changes = changesOf(id);
  const nearChange = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -3 * 3_600_000, max: 3 * 3_600_000 }))
    .map(([change, offset]) => change + offset);
  const edge = fc.tuple(fc.constantFrom(...changes), fc.constantFrom(-1, 0, 1)).map(([change, ms]) => change + ms);
  const instants = fc.oneof(fc.integer({ min: FIRST, max: LAST }), nearChange, edge);

  test('an instant to local time', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(zone.localOf(instant)).toEqual(localIn(id, instant));
      }),
      { numRuns: 2000 },
    );
  });

  test('local time to an instant: the earlier of two, or moved forward by the gap', () => {
    // Local times within three hours of a change, by the clock before it.
    const locals = instants
      .map((instant) => localIn(id, instant))
      .chain(({ day: date, ms }) =>
        fc.integer({ min: -2 * 3_600_000, max: 2 * 3_600_000 }).map((shift) => date * DAY_MS + ms + shift),
      );
    fc.assert(
      fc.property(locals, (local) => {
        const date = Math.floor(local / DAY_MS);
        const ms = local - date * DAY_MS;
        const expected = plain(date, ms).toZonedDateTime(id, { disambiguation: 'compatible' }).epochMilliseconds;
        expect(zone.instantOf(date, ms)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('the edges of days, which leave no millisecond between them', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const { day: date } = zone.localOf(instant);
        expect(zone.startOfDay(date)).toBe(plain(date, 0).toZonedDateTime(id).epochMilliseconds);
        expect(zone.endOfDay(date) + 1).toBe(zone.startOfDay(date + 1));
        expect(zone.startOfDay(date)).toBeLessThanOrEqual(instant);
        expect(zone.endOfDay(date)).toBeGreaterThanOrEqual(instant);
      }),
      { numRuns: 1000 },
    );
  });

  test('24:00 of a day is 00:00 of the next', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const { day: date } = zone.localOf(instant);
        expect(zone.instantOf(date, DAY_MS)).toBe(zone.instantOf(date + 1, 0));
      }),
      { numRuns: 500 },
    );
  });
});

test('a zone that is asked for twice is built once', () => {
  expect(timeZone('Europe/Moscow')).toBe(timeZone('Europe/Moscow'));
});

test('a name that is no zone is a range error', () => {
  expect(() => timeZone('Europe/Gorod')).toThrow(RangeError);
});

test('the night of 29 February 2024 in Almaty has 23:30 twice, and the earlier is meant', () => {
  const zone = timeZone('Asia/Almaty');
  const leap = day('2024-02-29');
  const halfPast = zone.instantOf(leap, 23.5 * 3_600_000);
  expect(new Date(halfPast).toISOString()).toBe('2024-02-29T17:30:00.000Z');
  expect([halfPast, halfPast + 3_600_000].map((at) => formatDay(zone.localOf(at).day))).toEqual([
    '2024-02-29',
    '2024-02-29',
  ]);
  expect(zone.localOf(halfPast + 3_600_000).ms).toBe(23.5 * 3_600_000);
  expect(new Date(zone.startOfDay(leap + 1)).toISOString()).toBe('2024-02-29T19:00:00.000Z');
});

test('02:30 of a spring night that skips it is 03:30', () => {
  const zone = timeZone('America/New_York');
  const spring = day('2025-03-09');
  expect(zone.instantOf(spring, 2.5 * 3_600_000)).toBe(zone.instantOf(spring, 3.5 * 3_600_000));
});

test.each([
  ['00:00', 0],
  ['09:05', 545],
  ['24:00', 1440],
])('%s is minute %i', (hour, minutes) => {
  expect(minutesOf(hour)).toBe(minutes);
});
