import { schoolCalendars, workingCalendars } from '../../data/calendars/index.ts';
import type { ExampleCalendars } from '../../validator/checking/examples.ts';
import { workingDays, type WorkingDays } from '../../validator/time/working-days.ts';

/** The calendars on which examples run. */
export const exampleCalendars: ExampleCalendars = { school: schoolCalendars, working: workingCalendars };

const byCountry = new Map<string, WorkingDays>();

export function workingDaysOf(country: string): WorkingDays {
  const known = byCountry.get(country);
  if (known) return known;
  const made = workingDays(country, workingCalendars);
  byCountry.set(country, made);
  return made;
}

/** The name of a public holiday or of a moved day off; nothing for other days. */
export function dayOffName(country: string, date: string): string | undefined {
  return dayNames.get(`${country} ${date}`);
}

const dayNames = new Map(
  workingCalendars.flatMap(({ country, days }) =>
    days.flatMap(({ date, kind, name }) =>
      kind === 'off' && name !== undefined ? [[`${country} ${date}`, name] as const] : [],
    ),
  ),
);
