import { describe, expect, test } from 'vitest';
import type { Term } from '../../schemas/norm.ts';
import { day, formatDay } from '../../validator/time/civil-date.ts';
import { backward, forward, type TermContext } from '../../validator/time/term.ts';
import { timeZone } from '../../validator/time/zone.ts';
import { derivation, due, dueBefore, kazakhstan, moment, russia, userErrorOf, written } from './support.ts';

/** The bearer is absent from one day to another, both included. */
function absent(from: string, to: string, context: TermContext = russia): TermContext {
  return { ...context, isAbsent: (date) => day(from) <= date && date <= day(to) };
}
const bearerAbsence = ['bearer-absence' as const];
const holidays = ['school-holidays' as const];

describe('the first day', () => {
  test.each<[string, string, Term, string]>([
    ['the day after is day 1', '2026-04-06', { amount: 3, unit: 'calendar-day' }, '2026-04-09'],
    ['the day itself is day 1', '2026-04-06', { amount: 3, unit: 'calendar-day', start: 'same-day' }, '2026-04-08'],
    [
      'a working day itself is day 1',
      '2026-04-06',
      { amount: 3, unit: 'working-day', start: 'same-day' },
      '2026-04-08',
    ],
    [
      'a Saturday is no working day 1',
      '2026-04-04',
      { amount: 1, unit: 'working-day', start: 'same-day' },
      '2026-04-06',
    ],
    ['a school day itself is day 1', '2026-04-06', { amount: 2, unit: 'school-day', start: 'same-day' }, '2026-04-07'],
    ['a holiday is no school day 1', '2026-04-02', { amount: 1, unit: 'school-day', start: 'same-day' }, '2026-04-06'],
    ['a week ends on the same weekday', '2026-04-06', { amount: 1, unit: 'week' }, '2026-04-13'],
    [
      'a week from the day itself ends a day before',
      '2026-04-07',
      { amount: 1, unit: 'week', start: 'same-day' },
      '2026-04-13',
    ],
    [
      'a month from the day itself ends a day before',
      '2026-04-08',
      { amount: 1, unit: 'month', start: 'same-day' },
      '2026-05-07',
    ],
    [
      'a month from the first ends with the month',
      '2026-06-01',
      { amount: 1, unit: 'month', start: 'same-day' },
      '2026-06-30',
    ],
    [
      'a month that lacks the day ends on its last',
      '2026-03-31',
      { amount: 1, unit: 'month', start: 'same-day' },
      '2026-04-30',
    ],
    ['no months from 31 January', '2024-01-31', { amount: 1, unit: 'month', start: 'same-day' }, '2024-02-29'],
    ['a year from a leap day', '2024-02-29', { amount: 1, unit: 'year', start: 'same-day' }, '2025-02-28'],
  ])('%s', (_name, from, term, expected) => {
    expect(due(from, term)).toBe(expected);
  });
});

describe('amount 0', () => {
  test.each<[string, Term, string]>([
    ['2026-04-07', { amount: 0, unit: 'calendar-day' }, '2026-04-07'],
    ['2026-04-07', { amount: 0, unit: 'calendar-day', start: 'same-day' }, '2026-04-07'],
    ['2026-04-07', { amount: 0, unit: 'month', start: 'same-day' }, '2026-04-07'],
    ['2026-04-04', { amount: 0, unit: 'calendar-day' }, '2026-04-06'],
    ['2026-04-04', { amount: 0, unit: 'week' }, '2026-04-06'],
    ['2026-04-04', { amount: 0, unit: 'working-day' }, '2026-04-04'],
    ['2026-04-04', { amount: 0, unit: 'working-day', roll: 'next' }, '2026-04-06'],
    ['2026-04-04', { amount: 0, unit: 'calendar-day', roll: 'previous' }, '2026-04-04'],
    ['2026-04-04', { amount: 0, unit: 'calendar-day', roll: 'none' }, '2026-04-04'],
  ])('from %s, %o: due on %s', (from, term, expected) => {
    expect(due(from, term)).toBe(expected);
  });
});

describe('rolling', () => {
  test('to the working day before stops at the first day counted', () => {
    const threeDays = { amount: 3, unit: 'calendar-day', roll: 'previous' } as const;
    expect(due('2026-04-30', threeDays), 'all of 1 to 3 May is off').toBe('2026-05-03');
    expect(due('2026-04-30', { ...threeDays, start: 'same-day' }), 'day 1 itself works').toBe('2026-04-30');
    expect(due('2026-04-29', threeDays)).toBe('2026-04-30');
  });
  test('is of no use to a term in working days', () => {
    for (const roll of ['next', 'previous', 'none'] as const) {
      expect(due('2026-04-30', { amount: 5, unit: 'working-day', roll })).toBe('2026-05-08');
    }
  });
  test('passes over paused days', () => {
    const term = { amount: 3, unit: 'calendar-day', pause: bearerAbsence } as const;
    // Friday to Sunday count, Monday and Tuesday are an absence.
    expect(due('2026-04-09', term, absent('2026-04-13', '2026-04-14'))).toBe('2026-04-15');
  });
  test('to a working weekend day', () => {
    expect(due('2024-12-20', { amount: 15, unit: 'calendar-day' }, kazakhstan)).toBe('2025-01-05');
  });
});

describe('pause', () => {
  test('days that are paused do not count', () => {
    const context = absent('2026-04-07', '2026-04-09');
    expect(due('2026-04-06', { amount: 2, unit: 'working-day', pause: bearerAbsence }, context)).toBe('2026-04-13');
    expect(due('2026-04-06', { amount: 1, unit: 'calendar-day', pause: bearerAbsence }, context)).toBe('2026-04-10');
  });
  test('a paused day is not day 1', () => {
    const context = absent('2026-04-06', '2026-04-06');
    expect(
      due('2026-04-06', { amount: 1, unit: 'working-day', start: 'same-day', pause: bearerAbsence }, context),
    ).toBe('2026-04-07');
  });
  test('a month moves on by the paused days within, and by those it then meets', () => {
    // 10 to 14 March move 6 April to 11 April, which meets three more: 14 April.
    const context: TermContext = {
      ...russia,
      isAbsent: (date) =>
        [
          '2026-03-10',
          '2026-03-11',
          '2026-03-12',
          '2026-03-13',
          '2026-03-14',
          '2026-04-08',
          '2026-04-09',
          '2026-04-10',
        ].includes(formatDay(date)),
    };
    expect(due('2026-03-06', { amount: 1, unit: 'month', pause: bearerAbsence }, context)).toBe('2026-04-14');
  });
  test('a paused first day moves a week only if it is day 1', () => {
    const context = absent('2026-04-07', '2026-04-07');
    const week = { amount: 1, unit: 'week', pause: bearerAbsence } as const;
    expect(due('2026-04-07', week, context)).toBe('2026-04-14');
    expect(due('2026-04-07', { ...week, start: 'same-day' }, context)).toBe('2026-04-14');
    expect(due('2026-04-07', { ...week, start: 'same-day' })).toBe('2026-04-13');
  });
  test('goes by the grade', () => {
    const term = { amount: 2, unit: 'calendar-day', pause: holidays } as const;
    expect(due('2026-02-13', term, { ...russia, grade: 1 }), 'holidays, then 23 February').toBe('2026-02-24');
    expect(due('2026-02-13', term, { ...russia, grade: 2 })).toBe('2026-02-16');
    expect(due('2026-02-13', term), 'without a grade').toBe('2026-02-16');
  });
  test('by school holidays asks for a school calendar, and names the first day that has none', () => {
    const term = { amount: 5, unit: 'calendar-day', pause: holidays } as const;
    expect(userErrorOf(() => due('2026-05-25', term))).toEqual({
      id: 'school-calendar-missing',
      params: { date: '2026-09-01' },
    });
  });
  test('of a long term is not mistaken for one without end', () => {
    const term = { amount: 30_000, unit: 'calendar-day', roll: 'none', pause: bearerAbsence } as const;
    expect(due('2026-04-06', term, absent('2026-04-07', '2026-04-07'))).toBe(formatDay(day('2026-04-06') + 30_001));
  });
  test('without end is a user error, in every unit', () => {
    const context = absent('2026-04-07', '9999-12-31');
    for (const unit of ['hour', 'calendar-day', 'working-day', 'week', 'month'] as const) {
      const error = userErrorOf(() => due('2026-04-06', { amount: 48, unit, pause: bearerAbsence }, context));
      expect(error, unit).toEqual({ id: 'term-without-end', params: { date: '2026-04-06' } });
    }
    const roll = (): string =>
      due(
        '2026-04-06',
        { amount: 0, unit: 'hour', roll: 'next', pause: bearerAbsence },
        absent('2026-04-06', '9999-12-31'),
      );
    expect(userErrorOf(roll).id).toMatch(/term-without-end|working-calendar-missing/);
  });
});

describe('the cut-off', () => {
  test.each<[string, string, Term, string]>([
    [
      'an hour of the due day',
      '2026-04-06T20:00',
      { amount: 1, unit: 'working-day', cutoff: '18:00' },
      '2026-04-07T18:00:00.000',
    ],
    ['24:00 is the day', '2026-04-06T20:00', { amount: 1, unit: 'working-day', cutoff: '24:00' }, '2026-04-07'],
    [
      'still to come on the same day',
      '2026-04-06T17:59:59.999',
      { amount: 0, unit: 'working-day', cutoff: '18:00' },
      '2026-04-06T18:00:00.000',
    ],
    [
      'passed at the very moment',
      '2026-04-06T18:00',
      { amount: 0, unit: 'working-day', cutoff: '18:00' },
      '2026-04-07T18:00:00.000',
    ],
    [
      'passed on a Friday evening',
      '2026-04-03T19:00',
      { amount: 0, unit: 'working-day', cutoff: '18:00' },
      '2026-04-06T18:00:00.000',
    ],
    [
      'passed on day 1',
      '2026-04-06T19:00',
      { amount: 1, unit: 'working-day', start: 'same-day', cutoff: '18:00' },
      '2026-04-07T18:00:00.000',
    ],
    [
      'the first minute of the day',
      '2026-04-06T00:00',
      { amount: 0, unit: 'calendar-day', cutoff: '00:00' },
      '2026-04-07T00:00:00.000',
    ],
  ])('%s', (_name, from, term, expected) => {
    expect(due(from, term)).toBe(expected);
  });
  test('that passed moves to the next working day that is not paused', () => {
    const term = { amount: 0, unit: 'working-day', cutoff: '18:00', pause: bearerAbsence } as const;
    expect(due('2026-04-06T19:00', term, absent('2026-04-07', '2026-04-08'))).toBe('2026-04-09T18:00:00.000');
  });
});

describe('hours', () => {
  test.each<[string, string, Term, string]>([
    ['run over nights and days off', '2026-04-03T15:30', { amount: 48, unit: 'hour' }, '2026-04-05T15:30:00.000'],
    [
      'mind neither start nor cut-off',
      '2026-04-03T15:30',
      { amount: 1, unit: 'hour', start: 'same-day', cutoff: '09:00' },
      '2026-04-03T16:30:00.000',
    ],
    ['end at midnight of the next day', '2026-04-06T22:00', { amount: 2, unit: 'hour' }, '2026-04-07T00:00:00.000'],
    ['none are the moment', '2026-04-04T15:30', { amount: 0, unit: 'hour' }, '2026-04-04T15:30:00.000'],
    [
      'roll to the end of the next working day',
      '2026-04-03T15:30',
      { amount: 24, unit: 'hour', roll: 'next' },
      '2026-04-06T23:59:59.999',
    ],
    [
      'roll to the end of the working day before',
      '2026-04-03T15:30',
      { amount: 24, unit: 'hour', roll: 'previous' },
      '2026-04-03T23:59:59.999',
    ],
    [
      'do not roll from a working day',
      '2026-04-06T15:30',
      { amount: 24, unit: 'hour', roll: 'next' },
      '2026-04-07T15:30:00.000',
    ],
  ])('%s', (_name, from, term, expected) => {
    expect(due(from, term)).toBe(expected);
  });

  test('stand still on paused days', () => {
    const term = { amount: 10, unit: 'hour', pause: bearerAbsence } as const;
    expect(due('2026-04-06T20:00', term, absent('2026-04-07', '2026-04-08'))).toBe('2026-04-09T06:00:00.000');
    expect(due('2026-04-07T20:00', term, absent('2026-04-07', '2026-04-08')), 'from a paused day').toBe(
      '2026-04-09T10:00:00.000',
    );
    expect(due('2026-04-06T14:00', term, absent('2026-04-07', '2026-04-08')), 'used up at midnight').toBe(
      '2026-04-07T00:00:00.000',
    );
  });

  test('counted back lose nothing on paused days', () => {
    const term = { amount: 5, unit: 'hour', pause: bearerAbsence } as const;
    expect(dueBefore('2026-04-08T10:00', term, absent('2026-04-07', '2026-04-08'))).toBe('2026-04-06T19:00:00.000');
    expect(dueBefore('2026-04-09T02:00', term, absent('2026-04-07', '2026-04-08'))).toBe('2026-04-06T21:00:00.000');
    expect(dueBefore('2026-04-09T00:00', term, absent('2026-04-08', '2026-04-08'))).toBe('2026-04-07T19:00:00.000');
    expect(dueBefore('2026-04-09T05:00', term, absent('2026-04-08', '2026-04-08')), 'used up at midnight').toBe(
      '2026-04-09T00:00:00.000',
    );
  });

  test('an extension runs from the day to which they rolled', () => {
    const { zone } = russia;
    const end = forward(moment('2026-04-03T15:30', zone), { amount: 24, unit: 'hour', roll: 'next' }, russia);
    expect(formatDay(end.unrolled)).toBe('2026-04-06');
  });

  // On 1 March 2024 at 00:00 the clocks of Astana went back to 23:00 of 29 February.
  test('pass twice from 23:00 on 29 February 2024 in Astana', () => {
    const term = { amount: 2, unit: 'hour' } as const;
    expect(due('2024-02-29T22:30', term, kazakhstan)).toBe('2024-02-29T23:30:00.000');
    expect(due('2024-02-29T22:30', { ...term, amount: 3 }, kazakhstan)).toBe('2024-03-01T00:30:00.000');
    expect(dueBefore('2024-03-01T00:30', { ...term, amount: 3 }, kazakhstan)).toBe('2024-02-29T22:30:00.000');
  });
  test('a day ends at its second midnight hour there', () => {
    const { zone } = kazakhstan;
    const end = forward(moment('2024-02-28', zone), { amount: 1, unit: 'calendar-day' }, kazakhstan);
    expect(written(end, zone)).toBe('2024-02-29');
    expect(new Date(end.instant).toISOString()).toBe('2024-02-29T18:59:59.999Z');
    expect(zone.endOfDay(day('2024-02-29')) - zone.startOfDay(day('2024-02-29')) + 1).toBe(25 * 3_600_000);
  });
});

describe('counted back', () => {
  test.each<[string, string, Term, string]>([
    ['days before', '2026-04-09', { amount: 3, unit: 'calendar-day' }, '2026-04-06'],
    ['the day itself is day 1', '2026-04-09', { amount: 3, unit: 'calendar-day', start: 'same-day' }, '2026-04-07'],
    ['a day off is no day 1', '2026-04-12', { amount: 1, unit: 'working-day', start: 'same-day' }, '2026-04-10'],
    ['working days over the May holidays', '2026-05-12', { amount: 3, unit: 'working-day' }, '2026-05-06'],
    ['school days over the spring holidays', '2026-04-07', { amount: 2, unit: 'school-day' }, '2026-03-27'],
    ['rolled to the working day before', '2026-05-08', { amount: 5, unit: 'calendar-day' }, '2026-04-30'],
    ['rolled to the next working day', '2026-05-08', { amount: 5, unit: 'calendar-day', roll: 'next' }, '2026-05-04'],
    ['not rolled', '2026-05-08', { amount: 5, unit: 'calendar-day', roll: 'none' }, '2026-05-03'],
    ['never rolled past the moment', '2026-05-03', { amount: 1, unit: 'calendar-day', roll: 'next' }, '2026-05-02'],
    ['a week', '2026-04-14', { amount: 1, unit: 'week' }, '2026-04-07'],
    ['a month that lacks the day', '2024-03-31', { amount: 1, unit: 'month' }, '2024-02-29'],
    ['a month to a day off', '2026-03-31', { amount: 1, unit: 'month' }, '2026-02-27'],
    ['a year from a leap day', '2024-02-29', { amount: 1, unit: 'year' }, '2023-02-28'],
    ['nothing, from a day off', '2026-04-12', { amount: 0, unit: 'calendar-day' }, '2026-04-10'],
    [
      'to an hour, even if it is after the moment',
      '2026-04-07T10:00',
      { amount: 0, unit: 'calendar-day', cutoff: '18:00' },
      '2026-04-07T18:00:00.000',
    ],
    ['hours', '2026-04-07T10:00', { amount: 12, unit: 'hour' }, '2026-04-06T22:00:00.000'],
    [
      'hours rolled to the working day before',
      '2026-04-06T10:00',
      { amount: 12, unit: 'hour', roll: 'previous' },
      '2026-04-03T23:59:59.999',
    ],
    [
      'hours never rolled past the day of the moment',
      '2026-04-05T20:00',
      { amount: 5, unit: 'hour', roll: 'next' },
      '2026-04-05T15:00:00.000',
    ],
  ])('%s', (_name, from, term, expected) => {
    expect(dueBefore(from, term)).toBe(expected);
  });

  test('paused days move a week further back', () => {
    const week = { amount: 1, unit: 'week', pause: bearerAbsence } as const;
    expect(dueBefore('2026-04-14', week, absent('2026-04-08', '2026-04-09'))).toBe('2026-04-03');
    expect(dueBefore('2026-04-14', week, absent('2026-04-07', '2026-04-07')), 'the last day is among them').toBe(
      '2026-04-06',
    );
    expect(dueBefore('2026-04-14', week, absent('2026-04-14', '2026-04-14')), 'the day itself is not').toBe(
      '2026-04-07',
    );
  });
});

describe('the derivation', () => {
  test('names what every day did', () => {
    expect(derivation('2026-05-07', { amount: 3, unit: 'calendar-day' }, russia)).toEqual([
      '05-07 start',
      '05-08 counted',
      '05-09 counted',
      '05-10 counted',
      '05-11 skipped',
      '05-12 rolled',
    ]);
    expect(derivation('2026-05-07', { amount: 2, unit: 'working-day' }, russia)).toEqual([
      '05-07 start',
      '05-08 counted',
      '05-09 skipped',
      '05-10 skipped',
      '05-11 skipped',
      '05-12 counted',
    ]);
  });
  test('counts the day itself where it is day 1, in every unit', () => {
    const sameDay = { amount: 1, start: 'same-day', roll: 'none' } as const;
    expect(derivation('2026-04-07', { ...sameDay, unit: 'calendar-day' }, russia)).toEqual(['04-07 counted']);
    const week = derivation('2026-04-07', { ...sameDay, unit: 'week' }, russia);
    expect(week).toHaveLength(7);
    expect(week.filter((step) => step.endsWith('counted'))).toHaveLength(7);
  });
  test('of hours names the days on which the clock ran', () => {
    const term = { amount: 30, unit: 'hour', pause: bearerAbsence } as const;
    const context = absent('2026-04-07', '2026-04-07');
    expect(derivation('2026-04-06T20:00', term, context)).toEqual([
      '04-06 start',
      '04-07 paused',
      '04-08 counted',
      '04-09 counted',
    ]);
    expect(derivation('2026-04-09T02:00', term, context, backward)).toEqual([
      '04-09 start',
      '04-08 counted',
      '04-07 paused',
      '04-06 counted',
    ]);
  });
  test('of a cut-off that passed ends with the day it moved to', () => {
    expect(derivation('2026-04-03T19:00', { amount: 0, unit: 'working-day', cutoff: '18:00' }, russia)).toEqual([
      '04-03 start',
      '04-04 skipped',
      '04-05 skipped',
      '04-06 rolled',
    ]);
  });
});

test('a zone decides where the due day ends', () => {
  const term = { amount: 1, unit: 'working-day' } as const;
  const ends = ['Europe/Moscow', 'Asia/Almaty', 'Europe/Kaliningrad'].map((id) => {
    const zone = timeZone(id);
    return new Date(forward(moment('2026-04-06', zone), term, { ...russia, zone }).instant).toISOString();
  });
  expect(ends).toEqual(['2026-04-07T20:59:59.999Z', '2026-04-07T18:59:59.999Z', '2026-04-07T21:59:59.999Z']);
});
