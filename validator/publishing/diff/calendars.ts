import type { SchoolCalendar } from '../../../schemas/school-calendar.ts';
import type { WorkingCalendar } from '../../../schemas/working-calendar.ts';
import { day } from '../../time/civil-date.ts';
import { schoolYears } from '../../time/school-years.ts';
import type { TermContext } from '../../time/term.ts';
import type { WindowContext } from '../../time/window.ts';
import { workingDays } from '../../time/working-days.ts';
import { zoneOf } from '../../time/country-zone.ts';

/** What terms and windows are counted out on: a context per school calendar of the country. */
export interface Calendars {
  readonly contexts: readonly (TermContext & WindowContext)[];
}

/** Grades whose periods may differ. */
export const GRADES = [1, 5, 9, 11] as const;

/** @param country the country of the regulation; calendars of others, and forms not yet filled in, are left aside */
export function calendarsOf(
  country: string,
  school: readonly SchoolCalendar[],
  working: readonly WorkingCalendar[],
): Calendars {
  const zone = zoneOf(undefined, country);
  const days = workingDays(country, working);
  const own = school.filter((calendar) => calendar.country === country && calendar.status !== 'template');
  return {
    contexts: own.map((calendar) => ({
      zone,
      working: days,
      school: schoolYears([calendar], days, day(calendar.year.from), day(calendar.year.to)),
      grade: 5,
    })),
  };
}
