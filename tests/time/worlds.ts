import fc from 'fast-check';
import type { Pause, Term } from '../../schemas/norm.ts';
import type { SchoolCalendar } from '../../schemas/school-calendar.ts';
import type { WorkingCalendar } from '../../schemas/working-calendar.ts';
import { civil, dayOf, formatDay, isWeekend, weekday, type Day } from '../../validator/time/civil-date.ts';
import { schoolYears } from '../../validator/time/school-years.ts';
import type { Moment, TermContext } from '../../validator/time/term.ts';
import { workingDays } from '../../validator/time/working-days.ts';
import { timeZone } from '../../validator/time/zone.ts';
import type { OracleWorld } from './oracle.ts';

/**
 * Small nasty worlds for terms: days off, working weekend days, school holidays, absences. Each is built twice from
 * the same choices: as calendars for validator/time, and as plain questions about a day for the oracle.
 */
export interface World {
  readonly context: TermContext;
  readonly oracle: OracleWorld;
}

/** Moments lie in these days; the calendars reach far enough on both sides for every term that is generated. */
export const FIRST_DAY = dayOf(2023, 9, 1);
export const LAST_DAY = dayOf(2025, 8, 31);
const CALENDAR_YEARS = Array.from({ length: 14 }, (_, index) => 2017 + index);

/** Almaty for its 25-hour day of 29 February 2024; New York and Lord Howe for changes of an hour and of half an hour. */
export const zoneIds = ['Europe/Moscow', 'Asia/Almaty', 'America/New_York', 'Australia/Lord_Howe'] as const;

/** What a world is made of; small enough to be read in a counterexample. */
export interface Choices {
  zone: (typeof zoneIds)[number];
  week: 5 | 6;
  grade: number | undefined;
  /** A day and what it becomes: a holiday, a day off, a working day; weekdays and weekend days alike. */
  exceptions: { day: Day; kind: 'holiday' | 'off' | 'work'; length: number }[];
  holidays: { day: Day; length: number; firstGradeOnly: boolean }[];
  absences: { day: Day; length: number }[];
}

// Month ends, New Year, the leap day and the change of zone, besides any day.
const CORNERS = ['2023-12-30', '2024-01-30', '2024-02-27', '2024-03-30', '2024-05-30', '2024-08-30', '2025-02-26'].map(
  (text) => Date.parse(text) / 86_400_000,
);

export const aDay: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
  fc.tuple(fc.constantFrom(...CORNERS), fc.integer({ min: 0, max: 4 })).map(([corner, more]) => corner + more),
);

export const choices: fc.Arbitrary<Choices> = fc.record({
  zone: fc.constantFrom(...zoneIds),
  week: fc.constantFrom(5, 6),
  grade: fc.constantFrom(undefined, 1, 5),
  exceptions: fc.array(
    fc.record({ day: aDay, kind: fc.constantFrom('holiday', 'off', 'work'), length: fc.integer({ min: 1, max: 9 }) }),
    { maxLength: 40 },
  ),
  holidays: fc.uniqueArray(
    fc.record({ day: aDay, length: fc.integer({ min: 1, max: 20 }), firstGradeOnly: fc.boolean() }),
    { maxLength: 8, selector: (holiday) => holiday.day },
  ),
  absences: fc.array(fc.record({ day: aDay, length: fc.integer({ min: 1, max: 30 }) }), { maxLength: 6 }),
});

export function worldOf({ zone, week, grade, exceptions, holidays, absences }: Choices): World {
  const kinds = new Map<Day, 'holiday' | 'off' | 'work'>();
  for (const { day, kind, length } of exceptions) for (let i = 0; i < length; i++) kinds.set(day + i, kind);
  const years = schoolYearStarts().map((start) => ({ from: dayOf(start, 9, 1), to: dayOf(start + 1, 8, 31), start }));
  const lessonsEnd = (start: number): Day => dayOf(start + 1, 5, 26);
  const onHoliday = (day: Day): boolean =>
    holidays.some((holiday) => isIn(day, holiday) && (!holiday.firstGradeOnly || grade === 1));
  const duringLessons = (day: Day): boolean => years.some(({ from, start }) => from <= day && day <= lessonsEnd(start));

  const works = (day: Day): boolean => {
    const kind = kinds.get(day);
    return kind === undefined ? !isWeekend(day) : kind === 'work';
  };
  const working = workingDays('RU', workingCalendarsOf(kinds));
  const school = schoolYears(
    years.map(({ from, to, start }) => schoolCalendarOf(start, from, to, lessonsEnd(start), week, holidays)),
    working,
    FIRST_DAY,
    LAST_DAY,
  );
  const isAbsent = (day: Day): boolean => absences.some((absence) => isIn(day, absence));
  return {
    context: { zone: timeZone(zone), working, school, grade, isAbsent },
    oracle: {
      zone,
      works,
      hasLessons: (day) =>
        duringLessons(day) &&
        !onHoliday(day) &&
        (week === 6 && weekday(day) === 6 ? kinds.get(day) !== 'holiday' : works(day)),
      isPausedBy: (pause, day) => (pause === 'bearer-absence' ? isAbsent(day) : !duringLessons(day) || onHoliday(day)),
    },
  };
}

function schoolYearStarts(): number[] {
  return CALENDAR_YEARS.slice(0, -1);
}

function isIn(day: Day, range: { day: Day; length: number }): boolean {
  return range.day <= day && day < range.day + range.length;
}

function workingCalendarsOf(kinds: ReadonlyMap<Day, 'holiday' | 'off' | 'work'>): WorkingCalendar[] {
  return CALENDAR_YEARS.map((year) => ({
    format: 'reglament-working-calendar/1',
    country: 'RU',
    year,
    days: [...kinds]
      .filter(([day]) => civil(day).year === year)
      .map(([day, kind]) => ({
        date: formatDay(day),
        kind: kind === 'work' ? 'work' : 'off',
        holiday: kind === 'holiday',
        name: 'День',
        status: 'enacted',
        source: 'для проверки',
      })),
  }));
}

function schoolCalendarOf(
  start: number,
  from: Day,
  to: Day,
  lessonsEnd: Day,
  week: 5 | 6,
  holidays: Choices['holidays'],
): SchoolCalendar {
  return {
    format: 'reglament-school-calendar/1',
    id: `year-${start}`,
    title: 'Для проверки',
    country: 'RU',
    schoolYear: `${start}/${String(start + 1).slice(2)}`,
    year: { from: formatDay(from), to: formatDay(to) },
    lessons: { from: formatDay(from), to: formatDay(lessonsEnd) },
    week,
    // A holiday may run over the end of a year: each year lists it.
    holidays: holidays.map(({ day, length, firstGradeOnly }) => ({
      name: 'Каникулы',
      from: formatDay(day),
      to: formatDay(day + length - 1),
      ...(firstGradeOnly ? { grades: [1] } : {}),
    })),
    source: 'для проверки',
    status: 'example',
  };
}

const maxAmount: Record<Term['unit'], number> = {
  hour: 200,
  'calendar-day': 40,
  'working-day': 25,
  'school-day': 25,
  week: 9,
  month: 14,
  year: 2,
};
const pauses: Pause[] = ['school-holidays', 'bearer-absence'];

/** Terms of every unit with every option; amounts are small, and 0 and 1 are frequent. */
export const term: fc.Arbitrary<Term> = fc
  .constantFrom<Term['unit']>('hour', 'calendar-day', 'working-day', 'school-day', 'week', 'month', 'year')
  .chain((unit) =>
    fc.record(
      {
        unit: fc.constant(unit),
        amount: fc.oneof(
          { weight: 1, arbitrary: fc.integer({ min: 0, max: 1 }) },
          { weight: 4, arbitrary: fc.integer({ min: 0, max: maxAmount[unit] }) },
        ),
        start: fc.constantFrom('next-day', 'same-day'),
        pause: fc.subarray(pauses, { minLength: 1 }),
        roll: fc.constantFrom('next', 'previous', 'none'),
        cutoff: fc.constantFrom('24:00', '18:00', '09:30', '00:00'),
      },
      { requiredKeys: ['unit', 'amount'] },
    ),
  );

/** A moment of a day: one of its edges, the hour at which a cut-off passes, or a part of the day. */
export interface MomentChoice {
  day: Day;
  at: 'start' | 'end' | '18:00' | number;
}

export const aMoment: fc.Arbitrary<MomentChoice> = fc.record({
  day: aDay,
  at: fc.oneof(fc.constantFrom('start', 'end', '18:00'), fc.double({ min: 0, max: 1, noNaN: true })),
});

export function momentOf({ day, at }: MomentChoice, { zone }: TermContext): Moment {
  const start = zone.startOfDay(day);
  const end = zone.endOfDay(day);
  if (at === 'start') return { day, instant: start };
  if (at === 'end') return { day, instant: end };
  if (at === '18:00') return { day, instant: zone.instantOf(day, 18 * 3_600_000) };
  return { day, instant: start + Math.floor(at * (end - start)) };
}
