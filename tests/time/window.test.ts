import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingCalendars } from '../../data/calendars/index.ts';
import type { Window } from '../../schemas/norm.ts';
import type { SchoolCalendar } from '../../schemas/school-calendar.ts';
import { day, dayOf, formatDay, isWithin, parseDay, weekday, type Day } from '../../validator/time/civil-date.ts';
import { ruleYearOf, schoolYears, type PeriodKind, type SchoolYear } from '../../validator/time/school-years.ts';
import type { TermContext } from '../../validator/time/term.ts';
import { slotsOn, windowsOfYear, type WindowInstance } from '../../validator/time/window.ts';
import { workingDays } from '../../validator/time/working-days.ts';
import { timeZone } from '../../validator/time/zone.ts';
import { calendar, contextOf, kazakhstan, russia, schoolWith, userErrorOf } from './support.ts';

function yearIn(context: TermContext, label = '2025/26'): SchoolYear {
  const found = context.school.all.find((year) => year.label === label);
  if (!found) throw new RangeError(`no school year ${label}`);
  return found;
}

function instances(window: Window, context: TermContext = russia, until: Day = Infinity): WindowInstance[] | undefined {
  return windowsOfYear(window, yearIn(context), context.grade, context, until);
}

function dates(window: Window, context: TermContext = russia, until: Day = Infinity): string[] | undefined {
  return instances(window, context, until)?.map(({ from, to }) => `${formatDay(from)}..${formatDay(to)}`);
}

/** Russia 2025/26 with some of its calendar replaced. */
function withCalendar(change: Partial<SchoolCalendar>): TermContext {
  return { ...russia, school: schoolWith([{ ...calendar('ru-2025-26-quarters'), ...change }]) };
}

describe('the windows of 2025/26 in Russia', () => {
  test.each<[string, Window, string[]]>([
    ['the school year', { window: 'school-year' }, ['2025-09-01..2026-08-31']],
    ['lessons', { window: 'lessons' }, ['2025-09-01..2026-05-26']],
    [
      'half-years, the days between with the first',
      { window: 'half-year' },
      ['2025-09-01..2026-01-11', '2026-01-12..2026-05-26'],
    ],
    [
      'half-years, the days between with the second',
      { window: 'half-year', between: 'next' },
      ['2025-09-01..2025-12-30', '2025-12-31..2026-05-26'],
    ],
    [
      'half-years, the days between with none',
      { window: 'half-year', between: 'none' },
      ['2025-09-01..2025-12-30', '2026-01-12..2026-05-26'],
    ],
    ['the second quarter', { window: 'nth', of: 'quarter', n: 2 }, ['2025-11-05..2025-12-30']],
    [
      'the year to the end of the second quarter',
      { window: 'nth', of: 'quarter', n: 2, fromYearStart: true },
      ['2025-09-01..2025-12-30'],
    ],
    ['a fifth quarter', { window: 'nth', of: 'quarter', n: 5 }, []],
    ['September', { window: 'dates', from: '09-01', to: '09-30' }, ['2025-09-01..2025-09-30']],
    ['over New Year', { window: 'dates', from: '12-20', to: '01-15' }, ['2025-12-20..2026-01-15']],
    ['one day', { window: 'dates', from: '09-01', to: '09-01' }, ['2025-09-01..2025-09-01']],
    ['June after the year of lessons', { window: 'dates', from: '06-01', to: '06-30' }, ['2026-06-01..2026-06-30']],
    [
      'August before the year',
      { window: 'dates', from: '08-20', to: '08-31', place: 'before' },
      ['2025-08-20..2025-08-31'],
    ],
    [
      'summer before the year',
      { window: 'dates', from: '06-01', to: '08-31', place: 'before' },
      ['2025-06-01..2025-08-31'],
    ],
    [
      'September before the year is that of a year ago',
      { window: 'dates', from: '09-01', to: '09-30', place: 'before' },
      ['2024-09-01..2024-09-30'],
    ],
    [
      'from August over the winter before the year',
      { window: 'dates', from: '08-25', to: '05-31', place: 'before' },
      ['2024-08-25..2025-05-31'],
    ],
    [
      'what ends with the first day of the year is not before it',
      { window: 'dates', from: '08-25', to: '09-01', place: 'before' },
      ['2024-08-25..2024-09-01'],
    ],
    ['from summer to the next winter', { window: 'dates', from: '06-01', to: '01-31' }, ['2026-06-01..2027-01-31']],
    ['the first 14 days', { window: 'first-days', days: 14, unit: 'calendar-day' }, ['2025-09-01..2025-09-14']],
    ['the first 10 school days', { window: 'first-days', days: 10, unit: 'school-day' }, ['2025-09-01..2025-09-12']],
    [
      'the first 41 school days, over the autumn holidays',
      { window: 'first-days', days: 41, unit: 'school-day' },
      ['2025-09-01..2025-11-05'],
    ],
    [
      'the first 45 working days, with the working Saturday',
      { window: 'first-days', days: 45, unit: 'working-day' },
      ['2025-09-01..2025-10-31'],
    ],
    [
      'the first 46 working days, with the working Saturday',
      { window: 'first-days', days: 46, unit: 'working-day' },
      ['2025-09-01..2025-11-01'],
    ],
    ['more days than there are', { window: 'first-days', days: 400, unit: 'calendar-day' }, ['2025-09-01..2026-08-31']],
  ])('%s', (_name, window, expected) => {
    expect(dates(window)).toEqual(expected);
  });

  test('months that begin in the year, and those that meet the lessons', () => {
    const months = dates({ window: 'month' });
    expect(months).toHaveLength(12);
    expect([months?.[0], months?.[5], months?.[11]]).toEqual([
      '2025-09-01..2025-09-30',
      '2026-02-01..2026-02-28',
      '2026-08-01..2026-08-31',
    ]);
    expect(dates({ window: 'month', during: 'lessons' })?.at(-1)).toBe('2026-05-01..2026-05-31');
    expect(dates({ window: 'month', during: 'lessons' })).toHaveLength(9);
  });

  test('a month that began before the year is not of it', () => {
    const late = withCalendar({ year: { from: '2025-09-02', to: '2026-08-31' } });
    expect(dates({ window: 'month' }, late)?.[0]).toBe('2025-10-01..2025-10-31');
  });

  test('29 February is found over eight years without one', () => {
    const context = { ...russia, school: schoolWith([]) };
    const leap: Window = { window: 'dates', from: '02-29', to: '03-01' };
    const [found] = windowsOfYear(leap, ruleYearOf(day('2096-10-01')), undefined, context, Infinity) ?? [];
    expect(found && [formatDay(found.from), formatDay(found.to)]).toEqual(['2104-02-29', '2104-03-01']);
  });

  test('weeks from Monday to Sunday', () => {
    const weeks = instances({ window: 'week' });
    expect(weeks).toHaveLength(53);
    expect(weeks?.every(({ from, to }) => weekday(from) === 1 && to === from + 6)).toBe(true);
    expect(dates({ window: 'week', during: 'lessons' })?.at(-1)).toBe('2026-05-25..2026-05-31');
  });

  test('ordinals count from 1', () => {
    expect(instances({ window: 'quarter' })?.map(({ ordinal, year, kind }) => `${kind} ${year} ${ordinal}`)).toEqual(
      [1, 2, 3, 4].map((ordinal) => `quarter 2025/26 ${ordinal}`),
    );
  });

  test('windows that begin after the last day asked for are left out', () => {
    expect(dates({ window: 'quarter' }, russia, day('2025-11-05'))).toHaveLength(2);
    expect(dates({ window: 'quarter' }, russia, day('2025-11-04'))).toHaveLength(1);
    expect(dates({ window: 'lessons' }, russia, day('2025-08-31'))).toEqual([]);
  });
});

describe('the first days of lessons', () => {
  const firstWeeks: Window = { window: 'first-days', days: 10, unit: 'working-day' };

  test('begin with the first that counts', () => {
    // In Kazakhstan lessons began on Tuesday, 2 September.
    expect(dates(firstWeeks, kazakhstan)).toEqual(['2025-09-02..2025-09-15']);
  });
  test('of a year that has not begun ask for no calendar', () => {
    const none = workingDays('RU', []);
    const context = { ...russia, working: none };
    expect(dates(firstWeeks, context, day('2025-08-31'))).toEqual([]);
    expect(userErrorOf(() => dates(firstWeeks, context, day('2025-09-01'))).id).toBe('working-calendar-missing');
  });
});

describe('periods by grade', () => {
  test('of a grade that has none are an empty list', () => {
    expect(dates({ window: 'attestation-period' }, { ...russia, grade: 1 })).toEqual([]);
    expect(dates({ window: 'nth', of: 'attestation-period', n: 1 }, { ...russia, grade: 1 })).toEqual([]);
  });
  test('of a grade that is not known are unknown if all entries go by grade', () => {
    expect(dates({ window: 'attestation-period' })).toBeUndefined();
    expect(dates({ window: 'nth', of: 'attestation-period', n: 1 })).toBeUndefined();
  });
  test('of senior grades are half-years', () => {
    expect(dates({ window: 'attestation-period' }, { ...russia, grade: 10 })).toEqual(dates({ window: 'half-year' }));
    expect(dates({ window: 'attestation-period' }, { ...russia, grade: 2 })).toEqual(dates({ window: 'quarter' }));
  });
  test('that the calendar lacks are a user error', () => {
    expect(userErrorOf(() => dates({ window: 'trimester' }))).toEqual({
      id: 'school-periods-missing',
      params: { calendar: 'ru-2025-26-quarters', kind: 'trimester', grade: '' },
    });
    expect(userErrorOf(() => dates({ window: 'attestation-period' }, { ...russia, grade: 12 })).params).toMatchObject({
      grade: 12,
    });
    expect(userErrorOf(() => dates({ window: 'attestation-period' }, { ...kazakhstan, grade: 5 })).id).toBe(
      'school-periods-missing',
    );
    expect(userErrorOf(() => dates({ window: 'named', name: 'start-of-year' })).params).toMatchObject({
      kind: 'start-of-year',
    });
  });
  test('are the first entry that lists the grade, else the one without grades', () => {
    const period = (from: string, to: string) => [{ from, to }];
    const context = withCalendar({
      quarter: [
        { periods: period('2025-09-01', '2025-09-10') },
        { grades: [1], periods: period('2025-09-01', '2025-09-20') },
        { grades: [1, 2], periods: period('2025-09-01', '2025-09-30') },
      ],
    });
    const ends = [undefined, 1, 2, 3].map((grade) =>
      dates({ window: 'quarter' }, { ...context, grade })?.[0]?.slice(-2),
    );
    expect(ends).toEqual(['10', '20', '30', '10']);
  });
  test('that are named are as the calendar gives them', () => {
    const context = withCalendar({ named: { 'before-year': { from: '2025-08-20', to: '2025-08-31' } } });
    expect(dates({ window: 'named', name: 'before-year' }, context)).toEqual(['2025-08-20..2025-08-31']);
  });
});

describe('blocks', () => {
  const fortnights = (anchor: string): Window => ({ window: 'blocks', term: { amount: 2, unit: 'week' }, anchor });

  test('begin with the Monday of the first week of lessons, even if it lies before the year', () => {
    const late = withCalendar({ lessons: { from: '2025-09-03', to: '2026-05-26' } });
    expect(dates(fortnights('monday'), late)?.[0]).toBe('2025-09-01..2025-09-14');
    const before = withCalendar({
      year: { from: '2025-09-02', to: '2026-08-31' },
      lessons: { from: '2025-09-02', to: '2026-05-26' },
    });
    expect(dates(fortnights('monday'), before)?.[0]).toBe('2025-09-01..2025-09-14');
  });
  test('keep the day of their anchor where months allow it', () => {
    const months = dates({ window: 'blocks', term: { amount: 1, unit: 'month' }, anchor: '08-31' });
    expect(months?.slice(0, 7)).toEqual([
      '2025-09-30..2025-10-30',
      '2025-10-31..2025-11-29',
      '2025-11-30..2025-12-30',
      '2025-12-31..2026-01-30',
      '2026-01-31..2026-02-27',
      '2026-02-28..2026-03-30',
      '2026-03-31..2026-04-29',
    ]);
  });
  test('of a year cover the school year', () => {
    expect(dates({ window: 'blocks', term: { amount: 1, unit: 'year' }, anchor: 'school-year' })).toEqual([
      '2025-09-01..2026-08-31',
    ]);
  });
  test('that meet the lessons are those alone', () => {
    expect(
      dates({ window: 'blocks', term: { amount: 3, unit: 'month' }, anchor: 'school-year', during: 'lessons' }),
    ).toEqual(['2025-09-01..2025-11-30', '2025-12-01..2026-02-28', '2026-03-01..2026-05-31']);
  });
  test('of calendar half-years meet the lessons from July on, so that autumn is checked', () => {
    expect(dates({ window: 'blocks', term: { amount: 6, unit: 'month' }, anchor: '07-01', during: 'lessons' })).toEqual(
      ['2025-07-01..2025-12-31', '2026-01-01..2026-06-30'],
    );
  });

  test('tile: the k-th runs from anchor and k terms to the day before the next', () => {
    const anchors = fc.oneof(
      fc.constantFrom('school-year', 'lessons', 'monday', '02-29', '01-31', '12-31'),
      fc.integer({ min: dayOf(2025, 1, 1), max: dayOf(2025, 12, 31) }).map((date) => formatDay(date).slice(5)),
    );
    const terms = fc
      .constantFrom<[unit: 'calendar-day' | 'week' | 'month' | 'year', most: number]>(
        ['calendar-day', 100],
        ['week', 20],
        ['month', 14],
        ['year', 3],
      )
      .chain(([unit, most]) => fc.integer({ min: 1, max: most }).map((amount) => ({ unit, amount })));
    fc.assert(
      fc.property(anchors, terms, (anchor, term) => {
        const year = yearIn(russia);
        const start = anchorDay(anchor, year);
        const first = anchor === 'monday' ? start : year.year.from;
        const expected: string[] = [];
        for (let k = 0; boundary(start, term, k) <= year.year.to; k++) {
          const from = boundary(start, term, k);
          if (from >= first) expected.push(`${formatDay(from)}..${formatDay(boundary(start, term, k + 1) - 1)}`);
        }
        const found = instances({ window: 'blocks', term, anchor });
        expect(dates({ window: 'blocks', term, anchor })).toEqual(expected);
        expectGapless(found ?? []);
        expect(found?.at(-1)?.to ?? year.year.to).toBeGreaterThanOrEqual(year.year.to);
      }),
      { numRuns: 1500 },
    );
  });

  test.each(['02-30', '04-31'])('from %s, which no year has, are refused and do not run for ever', (anchor) => {
    expect(() => dates(fortnights(anchor))).toThrow(RangeError);
    expect(() => dates({ window: 'dates', from: anchor, to: '12-31' })).toThrow(RangeError);
  });
});

/** The last `MM-DD` on or before the school year's first day, and the other anchors, found by walking back. */
function anchorDay(anchor: string, year: SchoolYear): Day {
  if (anchor === 'school-year') return year.year.from;
  if (anchor === 'lessons') return year.lessons.from;
  let date = anchor === 'monday' ? year.lessons.from : year.year.from;
  while (anchor === 'monday' ? weekday(date) !== 1 : formatDay(date).slice(5) !== anchor) date--;
  return date;
}

function boundary(start: Day, { unit, amount }: { unit: string; amount: number }, k: number): Day {
  const unitName = unit === 'calendar-day' ? 'days' : `${unit}s`;
  return (
    parseDay(
      Temporal.PlainDate.from(formatDay(start))
        .add({ [unitName]: k * amount })
        .toString(),
    ) ?? NaN
  );
}

describe('slots', () => {
  const mondays: Window = { window: 'slots', slots: [{ weekday: 1, from: '15:00', to: '16:30' }] };

  test('fall on the weekday, from one instant to another, the end left out', () => {
    const [first] = instances(mondays) ?? [];
    expect(first && [formatDay(first.from), formatDay(first.to), first.ordinal]).toEqual([
      '2025-09-01',
      '2025-09-01',
      1,
    ]);
    expect([first?.start, first?.end]).toEqual([
      Date.parse('2025-09-01T15:00+03:00'),
      Date.parse('2025-09-01T16:30+03:00'),
    ]);
  });
  test('leave out days off, and keep school holidays unless they are skipped', () => {
    const days = (window: Window): string[] => (instances(window) ?? []).map(({ from }) => formatDay(from));
    const kept = days(mondays);
    expect(kept).not.toContain('2025-11-03');
    expect(kept).toContain('2025-10-27');
    expect(kept).toContain('2026-08-31');
    const skipped = days({ ...mondays, holidays: 'skip' });
    expect(skipped).not.toContain('2025-10-27');
    expect(skipped).not.toContain('2026-06-01');
    expect(days({ ...mondays, during: 'lessons' }).at(-1)).toBe('2026-05-25');
    expect(days({ ...mondays, during: 'lessons' })).toContain('2025-10-27');
  });
  test('on a working Saturday are held', () => {
    const saturdays: Window = { window: 'slots', slots: [{ weekday: 6, from: '10:00', to: '11:00' }] };
    expect(instances(saturdays)?.map(({ from }) => formatDay(from))).toEqual(['2025-11-01']);
  });
  test('of one day are in order, whatever their order in the timetable', () => {
    const two: Window = {
      window: 'slots',
      slots: [
        { weekday: 2, from: '17:00', to: '18:00' },
        { weekday: 2, from: '09:00', to: '10:00' },
      ],
    };
    const [first, second] = instances(two) ?? [];
    expect([first?.from, second?.from].map((date) => formatDay(date ?? 0))).toEqual(['2025-09-02', '2025-09-02']);
    expect(first?.start).toBeLessThan(second?.start ?? 0);
    expect(slotsOn([{ weekday: 3, from: '09:00', to: '10:00' }], day('2025-09-02'))).toEqual([]);
  });
  test('may last to 24:00', () => {
    const late: Window = { window: 'slots', slots: [{ weekday: 1, from: '00:00', to: '24:00' }] };
    const [first] = instances(late) ?? [];
    expect((first?.end ?? 0) - (first?.start ?? 0)).toBe(86_400_000);
  });
  test('need the working calendar only up to the last day asked for', () => {
    const until2025 = workingDays(
      'RU',
      workingCalendars.filter(({ year }) => year <= 2025),
    );
    const context = { ...russia, working: until2025 };
    expect(instances(mondays, context, day('2025-12-31'))?.at(-1)).toMatchObject({ from: day('2025-12-29') });
    expect(userErrorOf(() => instances(mondays, context, day('2026-01-05'))).id).toBe('working-calendar-missing');
  });
});

/** Random periods inside the school year, in order and apart. */
const periods = fc
  .uniqueArray(fc.integer({ min: dayOf(2025, 9, 1), max: dayOf(2026, 5, 26) }), { minLength: 2, maxLength: 12 })
  .map((days) => {
    const sorted = days.sort((a, b) => a - b);
    const list: { from: string; to: string }[] = [];
    for (let i = 0; i + 1 < sorted.length; i += 2) {
      list.push({ from: formatDay(sorted[i] ?? 0), to: formatDay(sorted[i + 1] ?? 0) });
    }
    return list;
  });

describe('periods of any calendar', () => {
  const kinds: PeriodKind[] = ['half-year', 'quarter', 'trimester', 'attestation-period'];

  test('are in order; with the days between given to a neighbour, nothing is left between them', () => {
    fc.assert(
      fc.property(
        periods,
        fc.constantFrom(...kinds),
        fc.constantFrom('previous', 'next', 'none', undefined),
        (list, kind, between) => {
          const context = withCalendar({ [kind]: [{ periods: list }] });
          const found = instances({ window: kind, ...(between ? { between } : {}) }, context) ?? [];
          expect(found).toHaveLength(list.length);
          expectOrdered(found);
          if (between !== 'none') expectGapless(found);
          found.forEach((instance, index) => {
            // Each keeps its own days, whoever gets those between.
            const own = list[index];
            expect(instance.from).toBeLessThanOrEqual(day(own?.from ?? ''));
            expect(instance.to).toBeGreaterThanOrEqual(day(own?.to ?? ''));
          });
          expect(found[0]?.from).toBe(day(list[0]?.from ?? ''));
          expect(found.at(-1)?.to).toBe(day(list.at(-1)?.to ?? ''));
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('windows of every kind are in order, numbered from 1, and cut off by the last day asked for', () => {
  const windows: Window[] = [
    { window: 'school-year' },
    { window: 'lessons' },
    { window: 'quarter' },
    { window: 'half-year', between: 'none' },
    { window: 'month' },
    { window: 'week', during: 'lessons' },
    { window: 'dates', from: '09-01', to: '09-30' },
    { window: 'first-days', days: 10, unit: 'school-day' },
    { window: 'nth', of: 'quarter', n: 3 },
    { window: 'blocks', term: { amount: 2, unit: 'week' }, anchor: 'monday', during: 'lessons' },
    {
      window: 'slots',
      slots: [
        { weekday: 2, from: '09:00', to: '10:00' },
        { weekday: 4, from: '09:00', to: '10:00' },
      ],
    },
  ];
  const contexts = [russia, kazakhstan, contextOf('RU', 'ru-2025-26-trimesters')];
  fc.assert(
    fc.property(
      fc.constantFrom(...windows),
      fc.constantFrom(...contexts),
      fc.integer({ min: dayOf(2025, 8, 1), max: dayOf(2026, 9, 30) }),
      (window, context, until) => {
        if (context === contexts[2] && (window.window === 'quarter' || window.window === 'nth')) return;
        const all = instances(window, context) ?? [];
        expect(all.length).toBeGreaterThan(0);
        expect(all.map(({ ordinal }) => ordinal)).toEqual(all.map((_, index) => index + 1));
        expectOrdered(all);
        expect(all.every(({ from }) => isWithin(from, yearIn(context).year))).toBe(true);
        expect(instances(window, context, until)).toEqual(all.filter(({ from }) => from <= until));
      },
    ),
    { numRuns: 1000 },
  );
});

test('months and weeks of neighbouring school years leave no day out', () => {
  const working = workingDays('RU', workingCalendars);
  const school = schoolYears([], working, day('2023-10-01'), day('2027-03-01'));
  const context = { zone: timeZone('Europe/Moscow'), working, school };
  for (const window of ['month', 'week'] as const) {
    const all = school.all.flatMap((year) => windowsOfYear({ window }, year, undefined, context, Infinity) ?? []);
    expectGapless(all);
    expect(all.length).toBe(window === 'month' ? 48 : 209);
  }
});

function expectOrdered(list: readonly WindowInstance[]): void {
  list.forEach(({ from, to }, index) => {
    expect(from).toBeLessThanOrEqual(to);
    const before = list[index - 1];
    if (before) expect(from).toBeGreaterThan(before.to);
  });
}

function expectGapless(list: readonly WindowInstance[]): void {
  list.forEach(({ from }, index) => {
    const before = list[index - 1];
    if (before) expect(from).toBe(before.to + 1);
  });
}
