import { schoolCalendars, workingCalendars } from '../../../data/calendars/index.ts';
import type { SchoolCalendar } from '../../../schemas/school-calendar.ts';
import type { WorkingCalendar } from '../../../schemas/working-calendar.ts';

/*
 * Calendars of the fixtures. Those of Britain and the United States are INVENTED: they are shaped like real ones and are
 * those of no school. Of Germany the public holidays of the whole country; of Belarus nothing but weekends.
 */

const source = 'invented for a test';

function working(country: string, year: number, off: readonly string[] = []): WorkingCalendar {
  return {
    format: 'reglament-working-calendar/1',
    country,
    year,
    days: off.map((day) => ({
      date: `${year}-${day}`,
      kind: 'off',
      holiday: true,
      name: 'day off',
      status: 'by-rule',
      source,
    })),
  };
}

const britain: SchoolCalendar = {
  format: 'reglament-school-calendar/1',
  id: 'gb-invented-2025-26',
  title: 'An invented British school year',
  country: 'GB',
  schoolYear: '2025/26',
  year: { from: '2025-09-01', to: '2026-08-31' },
  lessons: { from: '2025-09-03', to: '2026-07-21' },
  week: 5,
  holidays: [
    { name: 'autumn half-term', from: '2025-10-25', to: '2025-11-02' },
    { name: 'Christmas', from: '2025-12-20', to: '2026-01-04' },
    { name: 'spring half-term', from: '2026-02-14', to: '2026-02-22' },
    { name: 'Easter', from: '2026-03-28', to: '2026-04-12' },
    { name: 'summer half-term', from: '2026-05-23', to: '2026-05-31' },
  ],
  source,
  status: 'example',
};

const closed: SchoolCalendar = {
  ...britain,
  id: 'gb-invented-long-closure',
  title: 'The same year, the building closed for a term',
  holidays: [...britain.holidays, { name: 'building closed', from: '2026-01-05', to: '2026-03-27' }],
};

const america: SchoolCalendar = {
  format: 'reglament-school-calendar/1',
  id: 'us-invented-2025-26',
  title: 'An invented American school year',
  country: 'US',
  schoolYear: '2025/26',
  year: { from: '2025-09-01', to: '2026-08-31' },
  lessons: { from: '2025-09-02', to: '2026-06-12' },
  week: 5,
  // The breaks of more than five school days; Thanksgiving is two days off in the working calendar.
  holidays: [
    { name: 'winter break', from: '2025-12-22', to: '2026-01-09' },
    { name: 'spring break', from: '2026-03-30', to: '2026-04-10' },
  ],
  source,
  status: 'example',
};

export const calendars = {
  school: {
    ...schoolCalendars,
    ...Object.fromEntries([britain, closed, america].map((calendar) => [calendar.id, calendar])),
  },
  working: [
    ...workingCalendars,
    working('GB', 2025, ['12-25', '12-26']),
    working('GB', 2026, ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']),
    working('US', 2025, ['09-01', '11-11', '11-27', '11-28', '12-25']),
    working('US', 2026, ['01-01', '01-19', '02-16', '05-25', '07-03', '09-07', '11-11', '11-26', '11-27', '12-25']),
    working('DE', 2025, ['01-01', '04-18', '04-21', '05-01', '05-29', '06-09', '10-03', '12-25', '12-26']),
    working('DE', 2026, ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '12-25']),
    working('BY', 2025),
    working('BY', 2026),
  ],
};
