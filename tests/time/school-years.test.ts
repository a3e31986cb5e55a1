import { describe, expect, test } from 'vitest';
import { workingCalendars } from '../../data/calendars/index.ts';
import type { SchoolCalendar } from '../../schemas/school-calendar.ts';
import { day, formatDay } from '../../validator/time/civil-date.ts';
import { ruleYearOf, schoolYears } from '../../validator/time/school-years.ts';
import { workingDays } from '../../validator/time/working-days.ts';
import { calendar, schoolWith, userErrorOf } from './support.ts';

const working = workingDays('RU', workingCalendars);
const quarters = calendar('ru-2025-26-quarters');

describe('a school year by rule', () => {
  test.each([
    ['2025-08-31', '2024/25', '2024-09-01', '2025-08-31'],
    ['2025-09-01', '2025/26', '2025-09-01', '2026-08-31'],
    ['2026-02-28', '2025/26', '2025-09-01', '2026-08-31'],
    ['1999-12-31', '1999/00', '1999-09-01', '2000-08-31'],
  ])('of %s is %s', (date, label, from, to) => {
    const span = { from: day(from), to: day(to) };
    expect(ruleYearOf(day(date))).toEqual({ label, year: span, lessons: span });
  });
});

describe('the years under check', () => {
  const labels = (calendars: SchoolCalendar[], first: string, last: string): string[] =>
    schoolYears(calendars, working, day(first), day(last)).all.map(({ label }) => label);

  test('without a calendar are those from the first event to the day of the check', () => {
    expect(labels([], '2024-10-01', '2026-09-01')).toEqual(['2024/25', '2025/26', '2026/27']);
    expect(labels([], '2025-09-01', '2026-08-31')).toEqual(['2025/26']);
    expect(labels([], '2025-08-31', '2025-09-01')).toEqual(['2024/25', '2025/26']);
  });
  test('of a log that begins after the day of the check are that of the check', () => {
    expect(labels([], '2027-01-01', '2025-10-01')).toEqual(['2025/26']);
  });
  test('with calendars are theirs, in order, whatever the dates', () => {
    const before = { ...quarters, schoolYear: '2024/25', year: { from: '2024-09-01', to: '2025-08-31' } };
    expect(labels([quarters, before], '2020-01-01', '2030-01-01')).toEqual(['2024/25', '2025/26']);
  });
  test('leave other days to the year by rule', () => {
    const school = schoolWith([quarters]);
    expect(school.yearOf(day('2025-10-01'))).toBe(school.all[0]);
    expect(school.yearOf(day('2026-09-01'))).toEqual(ruleYearOf(day('2026-09-01')));
  });
});

describe('school days and holidays', () => {
  const five = schoolWith([quarters]);
  const six = schoolWith([{ ...quarters, week: 6, holidays: [] }]);

  test('holidays are the listed days and those outside lessons', () => {
    const days = ['2025-10-24', '2025-10-25', '2025-11-02', '2025-11-03', '2026-05-26', '2026-05-27', '2026-08-31'];
    expect(days.filter((date) => five.isSchoolHoliday(day(date), 5))).toEqual([
      '2025-10-25',
      '2025-11-02',
      '2026-05-27',
      '2026-08-31',
    ]);
  });
  test('no lessons on days off, in holidays and outside the dates of lessons', () => {
    const days = [
      '2025-09-01',
      '2025-09-06',
      '2025-10-27',
      '2025-11-01',
      '2025-11-03',
      '2025-11-05',
      '2026-05-26',
      '2026-05-27',
    ];
    expect(days.filter((date) => five.isSchoolDay(day(date), 5))).toEqual(['2025-09-01', '2025-11-05', '2026-05-26']);
  });
  test('in a six-day week Saturdays have lessons, unless they are a public holiday', () => {
    const days = ['2025-09-06', '2025-09-07', '2025-11-01', '2026-01-03', '2026-05-09', '2026-05-16'];
    expect(days.filter((date) => six.isSchoolDay(day(date), 5))).toEqual(['2025-09-06', '2025-11-01', '2026-05-16']);
  });
  test('without a calendar for the day are a user error that names it', () => {
    for (const ask of [five.isSchoolDay, five.isSchoolHoliday]) {
      expect(userErrorOf(() => ask(day('2026-09-01'), 5))).toEqual({
        id: 'school-calendar-missing',
        params: { date: '2026-09-01' },
      });
    }
    const byRule = schoolWith([]);
    expect(userErrorOf(() => byRule.isSchoolDay(day('2025-10-01'), 5)).id).toBe('school-calendar-missing');
    const [year] = byRule.all;
    expect(userErrorOf(() => year && byRule.periods(year, 'quarter', 5)).id).toBe('school-calendar-missing');
  });
  test('ask the working calendar for the days that have lessons alone', () => {
    const until2025 = workingDays(
      'RU',
      workingCalendars.filter(({ year }) => year <= 2025),
    );
    const school = schoolYears([quarters], until2025, day('2025-09-01'), day('2026-05-31'));
    expect(school.isSchoolDay(day('2026-01-05'), 5), 'holidays').toBe(false);
    expect(userErrorOf(() => school.isSchoolDay(day('2026-01-12'), 5)).params).toEqual({ country: 'RU', year: 2026 });
  });
  test('give the same answer in any order and for any grade asked before', () => {
    const school = schoolWith([quarters]);
    const dates = Array.from({ length: 365 }, (_, index) => day('2025-09-01') + ((index * 211) % 365));
    const grades = [undefined, 1, 2] as const;
    const once = dates.map((date) => grades.map((grade) => schoolWith([quarters]).isSchoolDay(date, grade)));
    expect(dates.map((date) => grades.map((grade) => school.isSchoolDay(date, grade)))).toEqual(once);
    expect(dates.map((date) => grades.map((grade) => school.isSchoolDay(date, grade)))).toEqual(once);
    expect(formatDay(dates[0] ?? 0)).toBe('2025-09-01');
  });
});
