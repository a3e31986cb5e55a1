import { describe, expect, test } from 'vitest';
import type { Window } from '../../schemas/norm.ts';
import { addMonths, day, formatDay, isWithin, type Day } from '../../validator/time/civil-date.ts';
import { ruleYearOf, type SchoolYear } from '../../validator/time/school-years.ts';
import type { TermContext } from '../../validator/time/term.ts';
import { windowsOfYear, type WindowInstance } from '../../validator/time/window.ts';
import { calendar, derivation, due, kazakhstan, russia } from './support.ts';

function windows(window: Window, context: TermContext = russia, year = yearOf(context)): WindowInstance[] {
  return windowsOfYear(window, year, context.grade, context, Infinity) ?? [];
}

function yearOf({ school }: TermContext): SchoolYear {
  return school.yearOf(day('2025-10-01'));
}

/** How many of the dates fall into each window. */
function counts(instances: readonly WindowInstance[], dates: readonly string[]): number[] {
  return instances.map((instance) => dates.filter((date) => isWithin(day(date), instance)).length);
}

const written = ({ from, to }: { from: Day; to: Day }): string => `${formatDay(from)}..${formatDay(to)}`;

const threeMonths = { amount: 3, unit: 'month' } as const;
const fromSeptember: Window = { window: 'blocks', term: threeMonths, anchor: 'school-year' };
const calendarQuarters: Window = { window: 'blocks', term: threeMonths, anchor: '01-01' };
const rolling = { ...threeMonths, roll: 'none' } as const;

describe('P1: once in three months, on 2025-09-30 and 2026-02-27', () => {
  const dates = ['2025-09-30', '2026-02-27'];

  test('by calendar quarters the last one of 2025 is empty', () => {
    const quarters = windows(calendarQuarters);
    expect(quarters.slice(0, 2).map(written)).toEqual(['2025-10-01..2025-12-31', '2026-01-01..2026-03-31']);
    expect(counts(quarters, dates).slice(0, 2)).toEqual([0, 1]);
  });
  test('by blocks from 1 September both are full', () => {
    const blocks = windows(fromSeptember).slice(0, 2);
    expect(blocks.map(written)).toEqual(['2025-09-01..2025-11-30', '2025-12-01..2026-02-28']);
    expect(counts(blocks, dates)).toEqual([1, 1]);
  });
  test('rolling, the gap runs out on 2025-12-30', () => {
    expect(due('2025-09-30', rolling)).toBe('2025-12-30');
    expect(day('2026-02-27')).toBeGreaterThan(day(due('2025-09-30', rolling)));
  });
});

describe('P2: once in three months, on 2025-11-30 and the day after', () => {
  test('each lies in a block of its own', () => {
    expect(counts(windows(fromSeptember), ['2025-11-30', '2025-12-01']).slice(0, 2)).toEqual([1, 1]);
  });
  test('rolling, the next is due on 2026-03-01, a Sunday, without rolling', () => {
    expect(due('2025-12-01', rolling)).toBe('2026-03-01');
  });
});

describe('P3: once in a half-year, on 2025-12-29 alone', () => {
  test('the first half-year of study is full, the second is not', () => {
    expect(counts(windows({ window: 'half-year' }), ['2025-12-29'])).toEqual([1, 0]);
  });
  test('the calendar half-year that began on 1 July is full; it belongs to the school year before', () => {
    const halves: Window = { window: 'blocks', term: { amount: 6, unit: 'month' }, anchor: '07-01' };
    const before = windows(halves, russia, ruleYearOf(day('2025-07-01')));
    expect(before.map(written)).toEqual(['2025-01-01..2025-06-30', '2025-07-01..2025-12-31']);
    expect(counts(before, ['2025-12-29'])).toEqual([0, 1]);
    expect(windows(halves).map(written)).toEqual(['2026-01-01..2026-06-30', '2026-07-01..2026-12-31']);
  });
});

describe('P4: once in two weeks, on Monday 2025-09-01 and Friday 2025-09-26', () => {
  test.each(['monday', 'lessons', 'school-year'] as const)('fortnights from %s: both are full', (anchor) => {
    const fortnights = windows({ window: 'blocks', term: { amount: 2, unit: 'week' }, anchor }).slice(0, 2);
    expect(fortnights.map(written)).toEqual(['2025-09-01..2025-09-14', '2025-09-15..2025-09-28']);
    expect(counts(fortnights, ['2025-09-01', '2025-09-26'])).toEqual([1, 1]);
  });
  test('rolling, 14 days run out on 15 September and the second comes after 25', () => {
    expect(due('2025-09-01', { amount: 14, unit: 'calendar-day', roll: 'none' })).toBe('2025-09-15');
    expect(day('2025-09-26') - day('2025-09-01')).toBe(25);
  });
});

describe('P5: a week after a meeting on Wednesday 2025-10-22, holidays from 25 October to 2 November', () => {
  const week = { amount: 1, unit: 'week' } as const;

  test('without pause it ends on 2025-10-29', () => {
    expect(due('2025-10-22', week)).toBe('2025-10-29');
  });
  test('with pause the clock stands still in the holidays, resumes on the days off of 3 and 4 November and ends on the 7th', () => {
    const paused = { ...week, pause: ['school-holidays' as const] };
    expect(due('2025-10-22', paused)).toBe('2025-11-07');
    expect(derivation('2025-10-22', paused, russia)).toEqual([
      '10-22 start',
      '10-23 counted',
      '10-24 counted',
      ...['25', '26', '27', '28', '29', '30', '31'].map((date) => `10-${date} paused`),
      '11-01 paused',
      '11-02 paused',
      '11-03 counted',
      '11-04 counted',
      '11-05 counted',
      '11-06 counted',
      '11-07 counted',
    ]);
  });
  test('the first school day after the holidays is 5 November', () => {
    const { school } = russia;
    const days = ['2025-10-24', '2025-10-27', '2025-11-01', '2025-11-03', '2025-11-04', '2025-11-05'];
    expect(days.filter((date) => school.isSchoolDay(day(date), 5))).toEqual(['2025-10-24', '2025-11-05']);
  });
});

describe('P6: a meeting on 2025-10-28, in the autumn holidays of Kazakhstan', () => {
  test.each([
    ['previous', 1],
    ['next', 2],
    ['none', undefined],
  ] as const)('between: %s gives it to quarter %s', (between, ordinal) => {
    const holding = windows({ window: 'quarter', between }, kazakhstan).filter((quarter) =>
      isWithin(day('2025-10-28'), quarter),
    );
    expect(holding.map((quarter) => quarter.ordinal)).toEqual(ordinal === undefined ? [] : [ordinal]);
  });
  test('left unsaid, it belongs to the quarter before', () => {
    expect(windows({ window: 'quarter' }, kazakhstan)).toEqual(
      windows({ window: 'quarter', between: 'previous' }, kazakhstan),
    );
  });
});

describe('P7: a pupil enrolled on 2025-10-20, presence of ten school days asked', () => {
  const [first, second] = windows({ window: 'attestation-period', between: 'none' }, { ...russia, grade: 5 });
  const schoolDays = (span: { from: Day; to: Day } | undefined, joined: Day): number => {
    let count = 0;
    if (!span) return count;
    for (let date = Math.max(span.from, joined); date <= span.to; date++)
      if (russia.school.isSchoolDay(date, 5)) count++;
    return count;
  };

  test('the first quarter leaves five school days of 40 and asks nothing', () => {
    expect(schoolDays(first, day('2025-10-20'))).toBe(5);
    expect(schoolDays(first, day('2025-09-01'))).toBe(40);
  });
  test('the second quarter is owed in full', () => {
    expect(schoolDays(second, day('2025-10-20'))).toBe(schoolDays(second, day('2025-09-01')));
    expect(schoolDays(second, day('2025-10-20'))).toBeGreaterThanOrEqual(10);
  });
});

test('the periods by which P3 and P7 are judged are those of the school calendar', () => {
  expect(calendar('ru-2025-26-quarters').quarter?.[0]?.periods[0]).toEqual({ from: '2025-09-01', to: '2025-10-24' });
  expect(addMonths(day('2025-09-30'), 3)).toEqual({ day: day('2025-12-30'), clamped: false });
});
