import type { SchoolCalendar } from '../../schemas/school-calendar.ts';
import { civil, dayOf, formatDay, isWithin, spanOf, weekday, type Day, type DaySpan } from './civil-date.ts';
import { UserError } from '../messages/user-error.ts';
import type { WorkingDays } from './working-days.ts';

/** Kinds of periods that go by grade. */
export type PeriodKind = 'half-year' | 'quarter' | 'trimester' | 'attestation-period';

/** One school year: from a school calendar, or 1 September – 31 August where there is none. */
export interface SchoolYear {
  readonly label: string;
  readonly year: DaySpan;
  readonly lessons: DaySpan;
  readonly calendar?: SchoolCalendar;
}

/** The school years of one school. */
export interface SchoolYears {
  /** The years under check, in order. */
  readonly all: readonly SchoolYear[];
  /** The year that contains a day; outside the years under check, by rule. */
  yearOf(day: Day): SchoolYear;
  isSchoolHoliday(day: Day, grade: number | undefined): boolean;
  isSchoolDay(day: Day, grade: number | undefined): boolean;
  /**
   * The periods of a kind, as the calendar lists them.
   * @returns `[]` where the calendar says that the grade has none; `undefined` if all entries go by grade and the grade is unknown
   * @throws UserError if the calendar has no entry for the grade
   */
  periods(year: SchoolYear, kind: PeriodKind, grade: number | undefined): DaySpan[] | undefined;
  named(year: SchoolYear, name: string): DaySpan;
}

/** The year by rule, 1 September to 31 August. */
export function ruleYearOf(day: Day): SchoolYear {
  const { year, month } = civil(day);
  const start = month >= 9 ? year : year - 1;
  const span = { from: dayOf(start, 9, 1), to: dayOf(start + 1, 8, 31) };
  return { label: `${start}/${String(start + 1).slice(2)}`, year: span, lessons: span };
}

/**
 * @param calendars of one school; empty: the years by rule from that of `first` to that of `last`
 * @param working the country's working days, for school days and public holidays
 */
export function schoolYears(
  calendars: readonly SchoolCalendar[],
  working: WorkingDays,
  first: Day,
  last: Day,
): SchoolYears {
  const all: SchoolYear[] =
    calendars.length > 0
      ? calendars
          .map((calendar) => ({
            label: calendar.schoolYear,
            year: spanOf(calendar.year),
            lessons: spanOf(calendar.lessons),
            calendar,
          }))
          .sort((a, b) => a.year.from - b.year.from)
      : yearsByRule(first, last);

  const holidays = new Map<SchoolYear, { span: DaySpan; grades: readonly number[] | undefined }[]>();
  for (const year of all) {
    holidays.set(
      year,
      (year.calendar?.holidays ?? []).map((holiday) => ({ span: spanOf(holiday), grades: holiday.grades })),
    );
  }

  const find = (day: Day): SchoolYear | undefined => all.find((year) => isWithin(day, year.year));
  const inHolidays = (year: SchoolYear, day: Day, grade: number | undefined): boolean =>
    (holidays.get(year) ?? []).some(
      (holiday) =>
        isWithin(day, holiday.span) &&
        (holiday.grades === undefined || (grade !== undefined && holiday.grades.includes(grade))),
    );

  const yearWithCalendar = (day: Day): { year: SchoolYear; calendar: SchoolCalendar } => {
    const year = find(day);
    if (!year?.calendar) throw new UserError('school-calendar-missing', { date: formatDay(day) });
    return { year, calendar: year.calendar };
  };

  return {
    all,
    yearOf: (day) => find(day) ?? ruleYearOf(day),
    isSchoolHoliday(day, grade) {
      const { year } = yearWithCalendar(day);
      return !isWithin(day, year.lessons) || inHolidays(year, day, grade);
    },
    isSchoolDay(day, grade) {
      const { year, calendar } = yearWithCalendar(day);
      if (!isWithin(day, year.lessons) || inHolidays(year, day, grade)) return false;
      if (calendar.week === 6 && weekday(day) === 6) return !working.isHoliday(day);
      return working.isWorking(day);
    },
    periods(year, kind, grade) {
      const calendar = year.calendar;
      if (!calendar) {
        throw new UserError('school-calendar-missing', { date: formatDay(year.year.from) });
      }
      return periodsOf(calendar, kind, grade);
    },
    named(year, name) {
      const range = year.calendar?.named?.[name];
      if (!range) {
        throw new UserError('school-periods-missing', {
          calendar: year.calendar?.id ?? year.label,
          kind: name,
          grade: '',
        });
      }
      return spanOf(range);
    },
  };
}

function yearsByRule(first: Day, last: Day): SchoolYear[] {
  const years: SchoolYear[] = [];
  for (let year = ruleYearOf(Math.min(first, last)); year.year.from <= last; year = ruleYearOf(year.year.to + 1)) {
    years.push(year);
  }
  return years;
}

function periodsOf(calendar: SchoolCalendar, kind: PeriodKind, grade: number | undefined): DaySpan[] | undefined {
  const entries = calendar[kind];
  if (entries === undefined || entries.length === 0) throw missing(calendar, kind, grade);
  const general = entries.find((entry) => entry.grades === undefined);
  const entry =
    (grade === undefined ? undefined : entries.find((candidate) => candidate.grades?.includes(grade))) ?? general;
  if (entry === undefined) {
    if (grade === undefined) return undefined;
    throw missing(calendar, kind, grade);
  }
  return typeof entry.periods === 'string' ? periodsOf(calendar, entry.periods, grade) : entry.periods.map(spanOf);
}

function missing(calendar: SchoolCalendar, kind: string, grade: number | undefined): UserError {
  return new UserError('school-periods-missing', { calendar: calendar.id, kind, grade: grade ?? '' });
}
